package holdfast.extractor.tuple;

import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Table;
import java.util.regex.Pattern;

/** Tables that tell what was to be done, not what was found: a bare number there is no result. */
final class Plan {

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?is).*\\b(?:protocols?|schedules?|regimens?|ingredients|primers?|definitions?|search"
              + " (?:strategy|terms)|(?:inclusion|eligibility) criteria|abbreviations)\\b.*");

  private Plan() {}

  static boolean is(Table table) {
    return CAPTION.matcher(table.caption()).matches();
  }

  /** A number that nothing names, tests or bounds. */
  static boolean isBare(Statistic statistic) {
    return statistic.type() == EffectType.OTHER
        && statistic.label().isEmpty()
        && statistic.interval() == null
        && statistic.p() == null;
  }
}
