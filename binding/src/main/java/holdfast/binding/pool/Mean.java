package holdfast.binding.pool;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An effect, pooled or single, with its 95 % Wald interval and test.
 *
 * @param estimate on the scale of the pooled effects; ratios as natural logarithms
 * @param se its standard error
 * @param low lower bound
 * @param high upper bound
 * @param p two-sided p-value of no effect, by the normal distribution
 */
public record Mean(double estimate, double se, double low, double high, double p) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Two-sided 95 %. */
  private static final double Z95 = NORMAL.inverseCumulativeProbability(0.975);

  /** The interval and test of an effect with its standard error. */
  public static Mean of(double estimate, double se) {
    return new Mean(
        estimate,
        se,
        estimate - Z95 * se,
        estimate + Z95 * se,
        2 * NORMAL.cumulativeProbability(-Math.abs(estimate / se)));
  }
}
