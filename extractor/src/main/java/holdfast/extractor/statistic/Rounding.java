package holdfast.extractor.statistic;

import java.math.BigDecimal;

/**
 * Numbers compared as printed: a number with its last digit stands for all values that round to it,
 * so a printed 2.0 is the interval [1.95, 2.05).
 *
 * <p>The idea is statcheck's (Nuijten et al. 2016, doi:10.3758/s13428-015-0664-2).
 */
public final class Rounding {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Rounding() {}

  /**
   * The values that a printed number can stand for.
   *
   * @param low smallest one, included
   * @param high bound, not included
   */
  public record Range(BigDecimal low, BigDecimal high) {

    public boolean contains(BigDecimal value) {
      return low.compareTo(value) <= 0 && value.compareTo(high) < 0;
    }

    public boolean overlaps(Range other) {
      return low.compareTo(other.high) < 0 && other.low.compareTo(high) < 0;
    }
  }

  /** What a number stands for, half a unit of its last digit to either side. */
  public static Range range(BigDecimal printed) {
    BigDecimal half = unit(printed).multiply(HALF);
    return new Range(printed.subtract(half), printed.add(half));
  }

  /** What a printed number stands for. */
  public static Range range(PrintedNumber printed) {
    return range(printed.decimal());
  }

  /** One in the last printed digit: 0.01 for 1.20, 1 for 120, 100000 for 1.8e6. */
  public static BigDecimal unit(BigDecimal printed) {
    return printed.ulp();
  }

  /**
   * Whether one number is the other one rounded to the fewer decimals. A tie may have gone either
   * way: 0.125 is printed 0.12 by some and 0.13 by others.
   */
  public static boolean agrees(BigDecimal claimed, BigDecimal printed) {
    if (claimed.compareTo(printed) == 0) {
      return true;
    }
    BigDecimal coarser = unit(claimed).max(unit(printed));
    return claimed.subtract(printed).abs().compareTo(coarser.multiply(HALF)) <= 0;
  }

  /** Whether a claimed number is the printed one up to rounding to the fewer decimals. */
  public static boolean agrees(PrintedNumber claimed, PrintedNumber printed) {
    return agrees(claimed.decimal(), printed.decimal());
  }

  /**
   * Whether a claimed number, written with '.' as decimal point, is the printed one up to rounding.
   * A text that is no number agrees with nothing.
   */
  public static boolean agrees(String claimed, PrintedNumber printed) {
    try {
      return agrees(new BigDecimal(claimed.strip()), printed.decimal());
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
