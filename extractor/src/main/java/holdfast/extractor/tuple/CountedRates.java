package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Heads over counts with rates behind them: "Number of cases (IR/1,000)", "Deaths (per 100
 * person-years)". The brackets hold neither percentages nor spreads.
 */
final class CountedRates {

  private static final Pattern RATE =
      Pattern.compile(
          "(?iu)[(\\[,;/][^()\\[\\]%]*(?:\\bper ?(?:1[, .]?0{2}|1?0 ?000|person|patient|child|woman|year)|/ ?1[, .]?0{2}|\\b(?:incidence|mortality|attack|event|crude) rates?\\b|\\bIRs?\\b(?! ?\\p{L}))");

  private CountedRates() {}

  /** Whether the heads over a column say that its brackets hold rates. */
  static boolean areUnder(List<Text> path) {
    return path.stream().anyMatch(head -> RATE.matcher(head).find());
  }
}
