package holdfast.binding.match;

import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.Rounding;
import java.math.BigDecimal;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers as a table's author writes them. */
public final class Digits {

  /** Numbers kept in binary: tables and papers have the same ones again and again. */
  private static final int KEPT = 50_000;

  private static final ConcurrentHashMap<String, Size> SIZES = new ConcurrentHashMap<>();

  /**
   * A number in binary.
   *
   * @param unit one in its last digit
   */
  private record Size(double value, double unit) {}

  private Digits() {}

  /** The number without a comparison sign, as {@link BigDecimal} takes it. */
  public static String of(String written) {
    int start = 0;
    while (start < written.length() && isSign(written.charAt(start))) {
      start++;
    }
    String digits = written.substring(start).replace("+", "").strip();
    return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
  }

  private static boolean isSign(char c) {
    return "<>=≤≥".indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  /** The comparison sign before a number. */
  public static PValue.Relation relation(String written) {
    return switch (written.charAt(0)) {
      case '<', '≤' -> PValue.Relation.LESS;
      case '>', '≥' -> PValue.Relation.GREATER;
      default -> PValue.Relation.EQUAL;
    };
  }

  /** Whether one number is the other one up to rounding; a number is never rounded away to zero. */
  public static boolean agree(String a, String b) {
    return mayAgree(a, b) && agreeExactly(a, b);
  }

  /**
   * Whether a number is a printed one up to rounding. A finer number (0.34) is not taken from a
   * cruder one (0.3).
   */
  public static boolean isRounded(String claimed, String printed) {
    return agree(claimed, printed)
        && new BigDecimal(claimed).stripTrailingZeros().scale()
            <= Math.max(0, new BigDecimal(printed).scale());
  }

  /** Most numbers are nowhere near each other, and binary arithmetic is enough to see that. */
  private static boolean mayAgree(String a, String b) {
    Size one = size(a);
    Size other = size(b);
    return !(Math.abs(one.value() - other.value()) > Math.max(one.unit(), other.unit()));
  }

  private static Size size(String digits) {
    Size kept = SIZES.get(digits);
    if (kept != null) {
      return kept;
    }
    Size size = new Size(Double.parseDouble(digits), unit(digits));
    if (SIZES.size() < KEPT) {
      SIZES.put(digits, size);
    }
    return size;
  }

  /** One in the last written digit, or infinity for a number in scientific notation. */
  public static double unit(String digits) {
    if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
      return Double.POSITIVE_INFINITY;
    }
    int point = digits.indexOf('.');
    return point < 0 ? 1 : Math.pow(10, point + 1.0 - digits.length());
  }

  private static boolean agreeExactly(String a, String b) {
    BigDecimal x = new BigDecimal(a);
    BigDecimal y = new BigDecimal(b);
    return Rounding.agrees(x, y) && (x.signum() == 0) == (y.signum() == 0);
  }
}
