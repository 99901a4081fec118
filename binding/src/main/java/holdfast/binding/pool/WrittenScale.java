package holdfast.binding.pool;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import java.util.List;

/**
 * Whether a column of ratios holds ratios or their logarithms, told from all rows at once: one
 * wrong row must not move the others to another scale.
 */
final class WrittenScale {

  private WrittenScale() {}

  /** Whether more rows look like logarithms than like ratios. */
  static boolean areLogarithms(List<Claim> rows) {
    return rows.stream().mapToInt(WrittenScale::vote).sum() > 0;
  }

  /**
   * 1 for a logarithm, −1 for a ratio, 0 where the row does not tell. A logarithm can be negative,
   * and its interval is even to both sides of it; a ratio's interval is even by factors.
   */
  private static int vote(Claim row) {
    double value = number(row, Field.VALUE);
    double low = number(row, Field.CI_LOW);
    double high = number(row, Field.CI_HIGH);
    if (value < 0 || low < 0) {
      return 1;
    }
    if (!(low > 0 && value > low && high > value)) {
      return 0;
    }
    double bySteps = Math.abs((high - value) / (high - low) - 0.5);
    double byFactors = Math.abs(Math.log(high / value) / Math.log(high / low) - 0.5);
    return Integer.signum(Double.compare(byFactors, bySteps));
  }

  private static double number(Claim row, Field field) {
    try {
      return row.has(field) ? Double.parseDouble(Digits.of(row.get(field))) : Double.NaN;
    } catch (NumberFormatException words) {
      return Double.NaN;
    }
  }
}
