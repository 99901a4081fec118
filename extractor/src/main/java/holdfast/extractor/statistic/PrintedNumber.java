package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import java.math.BigDecimal;

/**
 * A number as printed: its digits stay, only the writing is made ASCII ('.' as decimal point, '-'
 * as minus, no digit groups).
 *
 * @param value ASCII digits, such as {@code -0.50} or {@code 1.8e-6}
 * @param text the printed characters with their places
 */
public record PrintedNumber(String value, Text text) {

  /**
   * @throws NumberFormatException when the value is not a number
   */
  public PrintedNumber {
    BigDecimal unused = new BigDecimal(value);
  }

  public BigDecimal decimal() {
    return new BigDecimal(value);
  }

  /** Digits after the decimal point. */
  public int places() {
    return Math.max(0, decimal().scale());
  }
}
