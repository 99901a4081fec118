package holdfast.binding.derive;

import org.apache.commons.numbers.gamma.LogGamma;

/** Effects of means, standard deviations and sizes of two arms, and the two arms taken together. */
public final class Means {

  private Means() {}

  static Estimate difference(double[] x) {
    return new Estimate(x[0] - x[3], x[1] * x[1] / x[2] + x[4] * x[4] / x[5]);
  }

  static Estimate standardized(double[] x, boolean corrected) {
    double df = x[2] + x[5] - 2;
    double pooled = Math.sqrt(((x[2] - 1) * x[1] * x[1] + (x[5] - 1) * x[4] * x[4]) / df);
    return standardized((x[0] - x[3]) / pooled, x[2], x[5], corrected);
  }

  /** Hedges' g, or d itself, with its variance from Cohen's d and two sizes. */
  static Estimate standardized(double d, double n1, double n2, boolean corrected) {
    double yi = corrected ? correction(n1 + n2 - 2) * d : d;
    return new Estimate(yi, 1 / n1 + 1 / n2 + yi * yi / (2 * (n1 + n2)));
  }

  static Estimate ratio(double[] x) {
    return new Estimate(
        Math.log(x[0] / x[3]),
        x[1] * x[1] / (x[2] * x[0] * x[0]) + x[4] * x[4] / (x[5] * x[3] * x[3]));
  }

  /** Hedges' exact correction for small samples, J(df) (Hedges 1981, equation 6e). */
  public static double correction(double df) {
    return Math.exp(LogGamma.value(df / 2) - LogGamma.value((df - 1) / 2)) / Math.sqrt(df / 2);
  }

  /** Mean of two arms taken together (Cochrane Handbook 6, table 6.5.a). */
  public static double pooled(double m1, double n1, double m2, double n2) {
    return (n1 * m1 + n2 * m2) / (n1 + n2);
  }
}
