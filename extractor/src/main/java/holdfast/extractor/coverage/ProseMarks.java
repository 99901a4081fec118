package holdfast.extractor.coverage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the signs of results in running text that no tuple explains. A sign is a p-value, a
 * confidence interval, a symbol or short name with "= number", a percentage, or a number with its
 * spread. An interval or a p-value belongs to the result just before it.
 */
final class ProseMarks {

  private static final String NUMBER = "[-–−+]?(?:\\d[\\d,]*)?[.·]?\\d+";

  private static final Pattern MARK =
      Pattern.compile(
          "(?<p>(?<![\\p{L}\\d])[pP](?:[- ]?values?)?\\s?[=<>≤≥]\\s?(?<pNumber>"
              + NUMBER
              + "))|(?<interval>\\b\\d\\d(?:\\.\\d)?\\s?%\\s?(?:CIs?|C\\.I\\.|(?i:confidence intervals?))[^\\d\\p{L}]{0,6}(?<low>"
              + NUMBER
              + "))|(?<effect>(?<![\\p{L}\\d])(?<symbol>[\\p{L}][\\p{L}²]{0,9}2?)(?:\\s?\\([^()]{1,20}\\))?\\s?=\\s?(?<value>"
              + NUMBER
              + "))|(?<spread>(?<mean>"
              + NUMBER
              + ")\\s?±\\s?\\d)|(?<percent>(?<share>(?<![\\d.])\\d+(?:[.·]\\d+)?)\\s?%(?!\\s?(?:CI|C\\.I|(?i:confidence))))");

  /** Names of numbers that come with a result and are none. */
  private static final Pattern COMPANION =
      Pattern.compile("(?i)n|k|m|df|sds?|ses?|sem|alpha|α|power|p|ci|level|version|ref");

  /** Words that set a level of significance; the p-value beside them was not found. */
  private static final Pattern THRESHOLD =
      Pattern.compile(
          "(?i)\\b(?:considered|regarded|deemed|set|accepted|defined|taken|level|threshold|criterion|cut-?off)\\b");

  /** Characters before a p-value in which such a word counts, and after it. */
  private static final int NEAR = 60;

  /** Characters between a result and an interval or p-value of its own. */
  private static final int BELONGS = 50;

  private ProseMarks() {}

  /** How many results of a paragraph are not among those explained. */
  static int unexplained(String paragraph, Explained explained) {
    int missed = 0;
    int lastEnd = Integer.MIN_VALUE / 2;
    Matcher mark = MARK.matcher(paragraph);
    while (mark.find()) {
      boolean follows = mark.start() - lastEnd <= BELONGS;
      boolean known;
      if (mark.group("p") != null) {
        known = explained.take(mark.group("pNumber")) || follows || isThreshold(paragraph, mark);
      } else if (mark.group("interval") != null) {
        known = explained.take(mark.group("low")) || follows;
      } else if (mark.group("effect") != null) {
        if (COMPANION.matcher(mark.group("symbol")).matches()) {
          continue;
        }
        known = explained.take(mark.group("value"));
      } else {
        String number = mark.group(mark.group("spread") != null ? "mean" : "share");
        known = explained.take(number);
      }
      missed += known ? 0 : 1;
      lastEnd = mark.end();
    }
    return missed;
  }

  private static boolean isThreshold(String paragraph, Matcher mark) {
    int from = Math.max(0, mark.start() - NEAR);
    int to = Math.min(paragraph.length(), mark.end() + NEAR);
    return THRESHOLD.matcher(paragraph).region(from, to).find();
  }
}
