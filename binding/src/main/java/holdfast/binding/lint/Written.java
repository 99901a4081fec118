package holdfast.binding.lint;

import java.math.BigDecimal;

/**
 * A number as written, with the values that it can stand for: a written 2.0 is [1.95, 2.05].
 *
 * @param digits ASCII digits
 * @param value the number itself
 * @param low smallest value that rounds to it
 * @param high largest value that rounds to it
 */
public record Written(String digits, double value, double low, double high) {

  /**
   * @throws NumberFormatException when the digits are no number
   */
  public static Written of(String digits) {
    BigDecimal number = new BigDecimal(digits);
    double half = number.ulp().doubleValue() / 2;
    double value = number.doubleValue();
    return new Written(digits, value, value - half, value + half);
  }

  /** Half a unit of the last digit. */
  public double half() {
    return (high - low) / 2;
  }
}
