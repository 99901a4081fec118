package holdfast.binding.derive;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What follows from printed numbers, as all values that it can have.
 *
 * @param formula the computation written out with its inputs as printed
 * @param logarithmic whether value and bounds are logarithms of what is usually printed
 * @param value the effect
 * @param se its standard error; null, like the rest, where the inputs do not give it
 * @param vi its sampling variance
 * @param low lower bound of the 95 % interval
 * @param high upper bound
 * @param p two-sided p-value
 */
public record Derivation(
    String formula,
    boolean logarithmic,
    Range value,
    @Nullable Range se,
    @Nullable Range vi,
    @Nullable Range low,
    @Nullable Range high,
    @Nullable Range p) {

  /** Half of one in the second decimal. */
  private static final double ROUNDED = 0.005;

  /** Smaller ratios have one digit in two decimals. */
  private static final double SMALL_RATIO = 0.1;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Two-sided 95 %. */
  private static final double Z95 = NORMAL.inverseCumulativeProbability(0.975);

  /**
   * Software says p of a difference of means by the t distribution, {@code escalc} by the normal.
   */
  private record Tail(double quantile, ToDoubleFunction<Double> twoSided) {

    static final Tail NORMAL_TAIL = new Tail(Z95, z -> 2 * NORMAL.cumulativeProbability(-z));

    static Tail student(double df) {
      TDistribution t = TDistribution.of(df);
      return new Tail(t.inverseCumulativeProbability(0.975), x -> 2 * t.cumulativeProbability(-x));
    }
  }

  /**
   * A measure of {@code escalc} over everything its inputs can stand for.
   *
   * @param inputs in the measure's order
   * @param printed the same as printed, for the formula
   * @param df degrees of freedom where a t distribution is also in use for this measure, else 0
   * @return empty where the measure is not defined for all values of the inputs
   */
  public static Optional<Derivation> of(
      Measure measure, List<Range> inputs, List<String> printed, double df) {
    Box box = new Box(inputs);
    Range value = box.map(x -> measure.of(x).yi());
    if (value == null) {
      return Optional.empty();
    }
    Tail other = df > 0 ? Tail.student(df) : Tail.NORMAL_TAIL;
    return Optional.of(
        new Derivation(
            measure.formula(printed),
            measure.isLogarithmic(),
            value,
            box.map(x -> measure.of(x).se()),
            box.map(x -> measure.of(x).vi()),
            either(box, measure, other, (e, tail) -> e.yi() - tail.quantile * e.se()),
            either(box, measure, other, (e, tail) -> e.yi() + tail.quantile * e.se()),
            either(
                box,
                measure,
                other,
                (e, tail) -> tail.twoSided.applyAsDouble(Math.abs(e.yi()) / e.se()))));
  }

  private interface Made {
    double of(Estimate estimate, Tail tail);
  }

  private static @Nullable Range either(Box box, Measure measure, Tail other, Made made) {
    Range normal = box.map(x -> made.of(measure.of(x), Tail.NORMAL_TAIL));
    Range student = box.map(x -> made.of(measure.of(x), other));
    return normal == null || student == null
        ? null
        : new Range(Math.min(normal.low(), student.low()), Math.max(normal.high(), student.high()));
  }

  /**
   * A value alone, of a function of the inputs.
   *
   * @return empty where the function is not defined for all values of the inputs
   */
  public static Optional<Derivation> ofValue(
      String formula, List<Range> inputs, ToDoubleFunction<double[]> function) {
    Range value = new Box(inputs).map(function);
    return value == null
        ? Optional.empty()
        : Optional.of(new Derivation(formula, false, value, null, null, null, null, null));
  }

  /** The same with value and bounds of a ratio as printed, not as logarithms. */
  public Derivation printedScale() {
    return logarithmic
        ? new Derivation(formula, false, value.exp(), se, vi, exp(low), exp(high), p)
        : this;
  }

  /**
   * The logarithm of a ratio that was first rounded as ratios are printed, to two decimals: ln 0.65
   * for a ratio of 0.6463.
   *
   * @return empty for a small ratio, which two decimals say next to nothing of
   */
  public Optional<Derivation> ofRoundedRatio() {
    Range ratio = value.exp();
    if (ratio.low() < SMALL_RATIO) {
      return Optional.empty();
    }
    Range rounded = new Range(ratio.low() - ROUNDED, ratio.high() + ROUNDED);
    String made = "ln(" + formula + "), the ratio to two decimals";
    return Optional.of(new Derivation(made, true, rounded.log(), se, vi, low, high, p));
  }

  /** The same under another formula. */
  public Derivation named(String other) {
    return new Derivation(other, logarithmic, value, se, vi, low, high, p);
  }

  /** A proportion in percent: value, bounds and SE by 100. */
  public Derivation times(double factor) {
    return new Derivation(
        formatted(factor) + " (" + formula + ")",
        logarithmic,
        value.times(factor),
        times(se, factor),
        times(vi, factor * factor),
        times(low, factor),
        times(high, factor),
        p);
  }

  /** How much less than 1 a ratio is, in percent; bounds change places. */
  public Derivation percentReduction() {
    return new Derivation(
        "100 (1 - " + formula + ")",
        false,
        reduction(value),
        null,
        null,
        high == null ? null : reduction(high),
        low == null ? null : reduction(low),
        p);
  }

  private static Range reduction(Range ratio) {
    return Range.exact(100).minus(ratio.times(100));
  }

  private static @Nullable Range times(@Nullable Range range, double factor) {
    return range == null ? null : range.times(factor);
  }

  private static String formatted(double factor) {
    return new java.math.BigDecimal(factor).stripTrailingZeros().toPlainString();
  }

  private static @Nullable Range exp(@Nullable Range range) {
    return range == null ? null : range.exp();
  }
}
