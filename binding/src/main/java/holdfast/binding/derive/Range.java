package holdfast.binding.derive;

import java.math.BigDecimal;

/**
 * The values that a written number can stand for: a printed 2.0 is [1.95, 2.05].
 *
 * @param low smallest value
 * @param high largest value
 */
public record Range(double low, double high) {

  /**
   * @throws IllegalArgumentException when the ends are out of order or no numbers
   */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("range out of order: " + low + " " + high);
    }
  }

  /** A number that was counted, not measured. */
  public static Range exact(double value) {
    return new Range(value, value);
  }

  /** Half a unit of the last written digit to both sides. */
  public static Range ofWritten(String digits) {
    BigDecimal value = new BigDecimal(digits);
    double half = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale())).doubleValue() / 2;
    return new Range(value.doubleValue() - half, value.doubleValue() + half);
  }

  public boolean meets(Range other) {
    // Ends computed in binary may miss each other by their last bits.
    double slack = 1e-9 * Math.max(1, Math.abs(low) + Math.abs(high));
    return low <= other.high + slack && other.low <= high + slack;
  }

  /** The range widened to both sides by a share of its middle's size. */
  public Range widened(double share) {
    double by = share * Math.abs(low + high) / 2;
    return new Range(low - by, high + by);
  }

  public Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }

  public Range minus(Range other) {
    return new Range(low - other.high, high - other.low);
  }

  public Range times(double factor) {
    return factor >= 0
        ? new Range(low * factor, high * factor)
        : new Range(high * factor, low * factor);
  }

  /** Natural logarithm; only of positive ranges. */
  public Range log() {
    return new Range(Math.log(low), Math.log(high));
  }

  /** The exponential function of the range. */
  public Range exp() {
    return new Range(Math.exp(low), Math.exp(high));
  }

  /** Square root; only of ranges from zero on. */
  public Range sqrt() {
    return new Range(Math.sqrt(low), Math.sqrt(high));
  }

  public Range square() {
    double a = low * low;
    double b = high * high;
    return new Range(low <= 0 && high >= 0 ? 0 : Math.min(a, b), Math.max(a, b));
  }

  public boolean isPositive() {
    return low > 0;
  }
}
