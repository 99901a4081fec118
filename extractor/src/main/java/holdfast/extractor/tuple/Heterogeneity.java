package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Statistic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that say how much studies differ rather than what they found. */
final class Heterogeneity {

  private static final Pattern LABEL = Pattern.compile("(?i)I\\s?(?:²|\\^?2).*|heterogeneity.*");
  private static final Pattern WORD = Pattern.compile("(?i)heterogeneity");

  private Heterogeneity() {}

  static boolean is(Statistic statistic) {
    return LABEL.matcher(statistic.label()).matches();
  }

  /** What a head calls it, else the printed symbol. */
  static Text name(Text head, Text symbol) {
    Matcher matcher = WORD.matcher(head);
    return matcher.find() ? head.subSequence(matcher.start(), matcher.end()) : symbol;
  }
}
