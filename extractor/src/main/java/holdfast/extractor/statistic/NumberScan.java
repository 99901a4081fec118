package holdfast.extractor.statistic;

import java.util.Locale;

/**
 * A run of characters read as an unsigned number: digits, groups set apart by commas, decimals, an
 * exponent.
 *
 * @param value ASCII digits, with a zero before a leading point
 * @param end offset after the last character
 */
record NumberScan(String value, int end) {

  private static final String MID_DOTS = "·∙⋅•․‧";

  /** Longest run of digits before a group: 45,484 has groups, 2010,123 has none. */
  private static final int GROUP = 3;

  /** Longest exponent; longer ones are codes. */
  private static final int LONGEST_EXPONENT = 3;

  /** The number that begins at an offset, where there is a digit or a point before one. */
  static NumberScan at(CharSequence source, int start) {
    StringBuilder value = new StringBuilder();
    int i = digits(source, start, value);
    boolean whole = i > start;
    if (!whole) {
      value.append('0');
    } else if (i - start <= GROUP && source.charAt(start) != '0') {
      while (isGroup(source, i)) {
        i = digits(source, i + 1, value);
      }
    }
    if (i + 1 < source.length() && isPoint(source.charAt(i)) && isDigit(source.charAt(i + 1))) {
      value.append('.');
      i = digits(source, i + 1, value);
    }
    int end = exponentEnd(source, i);
    value.append(
        source.subSequence(i, end).toString().replaceAll("[–−]", "-").toLowerCase(Locale.ROOT));
    return new NumberScan(value.toString(), end);
  }

  private static int digits(CharSequence source, int from, StringBuilder value) {
    int i = from;
    while (i < source.length() && isDigit(source.charAt(i))) {
      value.append(source.charAt(i++));
    }
    return i;
  }

  /** A comma and exactly three digits. */
  private static boolean isGroup(CharSequence source, int i) {
    if (i >= source.length() || source.charAt(i) != ',') {
      return false;
    }
    int end = i + 1;
    while (end < source.length() && isDigit(source.charAt(end))) {
      end++;
    }
    return end - i - 1 == GROUP;
  }

  /** Where an exponent such as {@code e-3} ends, or {@code i} when there is none. */
  private static int exponentEnd(CharSequence source, int i) {
    if (i >= source.length() || (source.charAt(i) != 'e' && source.charAt(i) != 'E')) {
      return i;
    }
    int from = i + 1;
    if (from < source.length() && "+-–−".indexOf(source.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < source.length() && isDigit(source.charAt(end))) {
      end++;
    }
    boolean exponent = end > from && end - from <= LONGEST_EXPONENT;
    boolean ends = end >= source.length() || !Character.isLetter(source.charAt(end));
    return exponent && ends ? end : i;
  }

  static boolean isPoint(char c) {
    return c == '.' || MID_DOTS.indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
