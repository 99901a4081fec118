package holdfast.binding.derive;

/**
 * An effect and its sampling variance, as in metafor's {@code escalc}.
 *
 * @param yi the effect; ratios as natural logarithms
 * @param vi its sampling variance
 */
public record Estimate(double yi, double vi) {

  /** Square root of the variance. */
  public double se() {
    return Math.sqrt(vi);
  }

  Estimate times(double factor) {
    return new Estimate(factor * yi, factor * factor * vi);
  }
}
