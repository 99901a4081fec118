package holdfast.extractor.statistic;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a header that say between which values half of the others lie: "25th–75th percentile",
 * "1st / 3rd quartile", "Q1, Q3".
 *
 * @param start offset of the first character in the header
 * @param end offset after the last one
 * @param words as printed
 */
record Quartiles(int start, int end, Text words) {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:inter-?quartiles? |percentiles? |quartiles? )?"
              + "(?:[QP] ?(?:1|25) ?(?:[-–—−/,;:]|to|and|&) ?[QP]? ?(?:3|75)(?![\\p{L}\\d])"
              + "|(?:25 ?(?:th|%)?|1st|first|lower)(?: (?:per)?centiles?| quartiles?)? ?(?:[-–—−/,;:]|to|and|&) ?"
              + "(?:75 ?(?:th|%)?|3rd|third|upper)(?:[- ](?:(?:per)?centiles?|quartiles?)| (?:IQR|quantiles?)))(?: range)?"
              + "|(?<![\\p{L}\\d])25th ?(?:[-–—−/,;:]|to|and|&) ?75th");

  private static final Literals HINTS =
      Literals.of("quart", "iqr", "cent", "quant", "25", "q1", "q 1", "p1", "p 1");

  /** Heads of groups that are cut at percentiles: "25th–75th percentile (n = 100)", "≤50th". */
  private static final Pattern OF_GROUP = Pattern.compile("(?iu)\\bn\\s*=|[<>≤≥]");

  /** The words in a header; empty where it has none or names a group by them. */
  static Optional<Quartiles> in(Text header) {
    Matcher matcher = WORDS.matcher(header);
    return HINTS.in(header) && !OF_GROUP.matcher(header).find() && matcher.find()
        ? Optional.of(
            new Quartiles(
                matcher.start(), matcher.end(), header.subSequence(matcher.start(), matcher.end())))
        : Optional.empty();
  }

  /** Whether an offset is in the words. */
  boolean cover(int offset) {
    return start <= offset && offset < end;
  }

  /** What they say the numbers are. */
  Part part() {
    return new Part(Role.IQR, null, words, null);
  }
}
