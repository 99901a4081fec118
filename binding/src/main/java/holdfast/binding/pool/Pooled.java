package holdfast.binding.pool;

import holdfast.binding.derive.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Effects taken together: inverse-variance common-effect model and random-effects model with τ² by
 * restricted maximum likelihood, as metafor's {@code rma} with {@code method = "EE"} and {@code
 * "REML"} (Viechtbauer 2005, doi:10.3102/10769986030003261).
 *
 * @param common one true effect for all
 * @param random a distribution of true effects
 * @param tau2 variance of the true effects
 * @param i2 share of the variance that is between studies, in percent (Higgins and Thompson 2002)
 * @param h2 total variance over sampling variance
 * @param q Cochran's Q
 * @param qp its p-value, chi-squared with k − 1 degrees of freedom; 1 for a single effect
 * @param weights share of each effect in the random-effects mean in percent, in the order given
 */
public record Pooled(
    Mean common,
    Mean random,
    double tau2,
    double i2,
    double h2,
    double q,
    double qp,
    List<Double> weights) {

  public Pooled {
    weights = List.copyOf(weights);
  }

  /** How many effects were pooled. */
  public int k() {
    return weights.size();
  }

  /**
   * Pools effects.
   *
   * @param effects at least one, with positive finite variances
   * @throws IllegalArgumentException when there is none, or one of them cannot be weighed
   */
  public static Pooled of(List<Estimate> effects) {
    if (effects.isEmpty()) {
      throw new IllegalArgumentException("nothing to pool");
    }
    for (Estimate effect : effects) {
      if (!Double.isFinite(effect.yi()) || !(effect.vi() > 0) || !Double.isFinite(effect.vi())) {
        throw new IllegalArgumentException("cannot be weighed: " + effect);
      }
    }
    Weighted common = Weighted.of(effects, 0);
    double tau2 = Reml.tau2(effects);
    Weighted random = Weighted.of(effects, tau2);
    int df = effects.size() - 1;
    double q = df == 0 ? 0 : common.squares();
    double typical = df == 0 ? 0 : df / common.traceOfProjection();
    double allWeights = random.sumOfWeights();
    List<Double> weights = new ArrayList<>();
    for (double weight : random.weights()) {
      weights.add(100 * weight / allWeights);
    }
    return new Pooled(
        Mean.of(common.mean(), common.se()),
        Mean.of(random.mean(), random.se()),
        tau2,
        df == 0 ? 0 : 100 * tau2 / (typical + tau2),
        df == 0 ? 1 : tau2 / typical + 1,
        q,
        df == 0 ? 1 : ChiSquaredDistribution.of(df).survivalProbability(q),
        weights);
  }
}
