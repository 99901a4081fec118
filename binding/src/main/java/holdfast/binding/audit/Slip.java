package holdfast.binding.audit;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A number that is another one miscopied: its digits in another order, or its decimal point in
 * another place.
 */
final class Slip {

  /** Shorter numbers are permutations of too many others. */
  private static final int FEWEST_DIGITS = 2;

  private Slip() {}

  /**
   * @param claimed digits of a claimed number
   * @param printed digits of a printed one
   */
  static boolean is(String claimed, String printed) {
    BigDecimal a = new BigDecimal(claimed).abs();
    BigDecimal b = new BigDecimal(printed).abs();
    if (a.compareTo(b) == 0 || a.signum() == 0 || b.signum() == 0) {
      return false;
    }
    BigDecimal plainA = a.stripTrailingZeros();
    BigDecimal plainB = b.stripTrailingZeros();
    if (plainA.unscaledValue().equals(plainB.unscaledValue())) {
      return plainB.precision() >= FEWEST_DIGITS;
    }
    return a.scale() == b.scale()
        && a.precision() >= FEWEST_DIGITS
        && Arrays.equals(sorted(a), sorted(b));
  }

  private static int[] sorted(BigDecimal number) {
    return number.unscaledValue().toString().chars().sorted().toArray();
  }
}
