package holdfast.binding.derive;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Effect sizes of test statistics (Rosenthal 1994, in Cooper and Hedges; Borenstein et al. 2009,
 * chapter 7; Lakens 2013, doi:10.3389/fpsyg.2013.00863), and standard errors and p-values of
 * intervals (Altman and Bland 2011, doi:10.1136/bmj.d2090).
 */
public final class Tests {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Width of a 95 % interval in standard errors. */
  private static final double WIDTH95 = 2 * NORMAL.inverseCumulativeProbability(0.975);

  private Tests() {}

  /**
   * Two-sided p of an estimate and its 95 % interval, normal approximation (Altman and Bland 2011,
   * doi:10.1136/bmj.d2304).
   *
   * @param ratio whether the estimate is compared with 1, on the log scale
   */
  public static double pOfInterval(double estimate, double low, double high, boolean ratio) {
    double distance = Math.abs(ratio ? Math.log(estimate) : estimate);
    double width = ratio ? Math.log(high) - Math.log(low) : high - low;
    return 2 * NORMAL.cumulativeProbability(-distance / (width / WIDTH95));
  }

  /** Cohen's d of a t-test of two groups of equal size. */
  public static double dOfT(double t, double df) {
    return 2 * t / Math.sqrt(df);
  }

  /** Correlation of a t-test: {@code escalc}'s {@code RPB} and {@code PCOR}. */
  public static double rOfT(double t, double df) {
    return t / Math.sqrt(t * t + df);
  }

  /** Phi, the correlation of a chi-square test with one degree of freedom. */
  public static double rOfChiSquare(double chiSquare, double n) {
    return Math.sqrt(chiSquare / n);
  }

  /** Partial eta squared of an F-test. */
  public static double partialEtaOfF(double f, double df1, double df2) {
    return f * df1 / (f * df1 + df2);
  }

  /** Cohen's d of a correlation with a binary variable, groups of equal size. */
  public static double dOfR(double r) {
    return 2 * r / Math.sqrt(1 - r * r);
  }

  /** The correlation of a Cohen's d, groups of equal size. */
  public static double rOfD(double d) {
    return d / Math.sqrt(d * d + 4);
  }

  /** Cohen's d of an odds ratio, logistic distribution (Chinn 2000; {@code OR2DL}). */
  public static double dOfOddsRatio(double ratio) {
    return Math.log(ratio) * Math.sqrt(3) / Math.PI;
  }
}
