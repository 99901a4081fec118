package holdfast.binding.filler;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes what bounds or names a group by a number in one way: age bands, durations, doses, months.
 *
 * <p>"24 wk or more", "at least 24 wk" and "24+ wk" become ">=24 wk"; "12 to 24", "between 12 and
 * 24" and "12–24" become the one token "12..24", because somebody of 12 to 24 weeks is in neither
 * group that 12 or 24 alone names; "08/2007" becomes "august 2007".
 */
final class Bounds {

  private static final String NUMBER = "\\d+(?:[.,]\\d+)*";

  /** A unit between the number and the words that bound it. */
  private static final String UNIT = "(\\s*(?:\\p{L}{1,9}\\.?)(?:\\s*/\\s*\\p{L}{1,6})?)?";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?=[amnguolefysb])\\b(?:(at least|minimum of|not less than)|(at most|up to|maximum of|no more than)"
              + "|(more than|greater than|older than|longer than|over|above|exceeding)"
              + "|(less than|fewer than|younger than|shorter than|under|below))(?=\\s+\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> SIGNS = List.of(">=", "<=", ">", "<");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?=\\d)(?<![\\d.,<>=-])("
              + NUMBER
              + ")(?:\\s*\\+(?!\\s*\\d)"
              + UNIT
              + "|"
              + UNIT
              + "\\s*(?:(or|and) (?:more|older|above|over|longer|greater|higher|later)"
              + "|(?:or|and) (less|fewer|younger|below|under|shorter|lower|earlier))\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RANGE =
      Pattern.compile(
          "(?=[b\\d])(?:\\bbetween\\s+("
              + NUMBER
              + ")"
              + UNIT
              + "\\s+and\\s+|(?<![\\p{L}\\d.,<>=-])("
              + NUMBER
              + ")"
              + UNIT
              + "\\s*(?:-|~|\\bto\\b)\\s*<?=?\\s*)("
              + NUMBER
              + ")(?![\\d-])",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern MONTH_YEAR =
      Pattern.compile(
          "(?<![\\d/])(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)(?![\\d/])"
              + "|\\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?(?=\\s+(?:19|20)\\d\\d\\b)",
          Pattern.CASE_INSENSITIVE);

  private Bounds() {}

  /**
   * @param label with plain hyphens and comparison signs
   */
  static String write(String label) {
    if (!hasDigit(label)) {
      return label; // every rule needs a number
    }
    String signs = BEFORE.matcher(label).replaceAll(Bounds::sign);
    boolean dated = signs.contains("19") || signs.contains("20");
    String months = dated ? MONTH_YEAR.matcher(signs).replaceAll(Bounds::month) : signs;
    String ends = AFTER.matcher(months).replaceAll(Bounds::end);
    return RANGE.matcher(ends).replaceAll(Bounds::range);
  }

  private static boolean hasDigit(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (Character.isDigit(label.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String sign(MatchResult match) {
    for (int group = 1; group <= SIGNS.size(); group++) {
      if (match.group(group) != null) {
        return SIGNS.get(group - 1);
      }
    }
    throw new IllegalStateException("a bound without words: " + match.group());
  }

  private static String end(MatchResult match) {
    String unit = match.group(2) != null ? match.group(2) : match.group(3);
    return (match.group(5) != null ? "<=" : ">=") + match.group(1) + (unit == null ? "" : unit);
  }

  private static String range(MatchResult match) {
    boolean worded = match.group(1) != null;
    String unit = worded ? match.group(2) : match.group(4);
    return match.group(worded ? 1 : 3)
        + ".."
        + match.group(5)
        + (unit == null || unit.isBlank() ? "" : " " + unit.strip());
  }

  private static String month(MatchResult match) {
    if (match.group(1) != null) {
      return MONTHS.get(Integer.parseInt(match.group(1)) - 1) + " " + match.group(2);
    }
    String brief = match.group(3).toLowerCase(Locale.ROOT).substring(0, 3);
    return MONTHS.stream().filter(month -> month.startsWith(brief)).findFirst().orElseThrow();
  }
}
