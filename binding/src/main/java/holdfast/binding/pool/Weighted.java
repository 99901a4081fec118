package holdfast.binding.pool;

import holdfast.binding.derive.Estimate;
import java.util.List;

/**
 * A weighted mean of effects with weights 1 / (v + τ²), and what REML needs of it. P is the
 * projection W − W1(1ᵀW1)⁻¹1ᵀW of a model with an intercept alone.
 *
 * @param weights one an effect
 * @param mean the weighted mean
 * @param squares Σ w (y − mean)²: yᵀPy
 * @param squaresTwice Σ w² (y − mean)²: yᵀPPy
 */
record Weighted(double[] weights, double mean, double squares, double squaresTwice) {

  static Weighted of(List<Estimate> effects, double tau2) {
    // centred as metafor does: a mean far from zero would eat the digits of the squares
    double centre = effects.stream().mapToDouble(Estimate::yi).average().orElse(0);
    double[] weights = effects.stream().mapToDouble(e -> 1 / (e.vi() + tau2)).toArray();
    double sum = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (effects.get(i).yi() - centre);
      total += weights[i];
    }
    double shift = sum / total;
    double squares = 0;
    double twice = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = effects.get(i).yi() - centre - shift;
      squares += weights[i] * distance * distance;
      twice += weights[i] * weights[i] * distance * distance;
    }
    return new Weighted(weights, centre + shift, squares, twice);
  }

  double sumOfWeights() {
    return power(1);
  }

  /** Standard error of the mean. */
  double se() {
    return Math.sqrt(1 / power(1));
  }

  double traceOfProjection() {
    return power(1) - power(2) / power(1);
  }

  double traceOfSquaredProjection() {
    double share = power(2) / power(1);
    return power(2) - 2 * power(3) / power(1) + share * share;
  }

  private double power(int exponent) {
    double sum = 0;
    for (double weight : weights) {
      sum += Math.pow(weight, exponent);
    }
    return sum;
  }
}
