package holdfast.binding.pool;

import holdfast.binding.derive.Estimate;
import java.util.List;

/**
 * The restricted maximum likelihood estimate of τ² by Fisher scoring, with the start, the tolerance
 * and the last check of metafor's {@code rma.uni}: the same numbers come of it, not only nearly the
 * same. Where full steps do not settle, steps of half the length are taken, which metafor's manual
 * recommends to do by hand.
 */
final class Reml {

  /** A change of τ² that is small enough to stop: metafor's {@code threshold}. */
  private static final double THRESHOLD = 1e-5;

  /** Full steps before they are given up: metafor's {@code maxiter}. */
  private static final int MOST_STEPS = 100;

  /** Half steps; they settle within a few hundred where they settle. */
  private static final int MOST_HALF_STEPS = 10_000;

  /** How much likelier τ² = 0 must be to be taken instead: metafor's {@code tol}. */
  private static final double LIKELIER = Math.pow(Math.ulp(1.0), 0.25);

  private Reml() {}

  static double tau2(List<Estimate> effects) {
    if (effects.size() == 1) {
      return 0;
    }
    double found = scored(effects, 1, MOST_STEPS);
    if (Double.isNaN(found)) {
      found = scored(effects, 0.5, MOST_HALF_STEPS);
    }
    if (Double.isNaN(found)) {
      throw new ArithmeticException("the variance between studies does not settle");
    }
    boolean zero =
        found > THRESHOLD && likelihood(effects, 0) - likelihood(effects, found) > LIKELIER;
    return zero ? 0 : found;
  }

  /** Fisher scoring; not a number when it did not settle. */
  private static double scored(List<Estimate> effects, double length, int most) {
    double tau2 = Math.max(0, hedges(effects));
    for (int step = 1; step <= most + 1; step++) {
      Weighted at = Weighted.of(effects, tau2);
      double change =
          length * (at.squaresTwice() - at.traceOfProjection()) / at.traceOfSquaredProjection();
      if (Double.isNaN(change)) {
        change = 0;
      }
      while (tau2 + change < 0) {
        change /= 2;
      }
      tau2 += change;
      if (step > most) {
        return Double.NaN;
      }
      if (Math.abs(change) <= THRESHOLD) {
        return tau2;
      }
    }
    return Double.NaN;
  }

  /** The estimate of Hedges and Olkin 1985, where scoring begins. */
  private static double hedges(List<Estimate> effects) {
    int k = effects.size();
    double mean = effects.stream().mapToDouble(Estimate::yi).average().orElse(0);
    double squares = 0;
    double variances = 0;
    for (Estimate effect : effects) {
      squares += (effect.yi() - mean) * (effect.yi() - mean);
      variances += effect.vi() * (1 - 1.0 / k);
    }
    return (squares - variances) / (k - 1);
  }

  /** The restricted log-likelihood without its constant. */
  private static double likelihood(List<Estimate> effects, double tau2) {
    Weighted at = Weighted.of(effects, tau2);
    double logs = 0;
    for (Estimate effect : effects) {
      logs += Math.log(effect.vi() + tau2);
    }
    return -(logs + Math.log(at.sumOfWeights()) + at.squares()) / 2;
  }
}
