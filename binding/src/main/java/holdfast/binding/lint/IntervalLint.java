package holdfast.binding.lint;

import holdfast.binding.claim.Field;
import java.util.Optional;
import java.util.Set;

/** An interval that cannot be that of its estimate. */
public final class IntervalLint {

  private IntervalLint() {}

  /**
   * The bounds are out of order, or the estimate lies outside them by more than rounding can make
   * of it. Empty also where there is nothing to compare.
   */
  public static Optional<Fault> impossible(Reported result) {
    Written low = result.low();
    Written high = result.high();
    if (low == null || high == null) {
      return Optional.empty();
    }
    if (low.value() > high.value()) {
      return Optional.of(
          new Fault(
              "ci-inverted",
              Set.of(Field.CI_LOW, Field.CI_HIGH),
              "The interval begins with its upper bound: "
                  + low.digits()
                  + " is more than "
                  + high.digits()
                  + "."));
    }
    Written value = result.value();
    if (value != null && (value.high() < low.low() || value.low() > high.high())) {
      return Optional.of(
          new Fault(
              "ci-excludes-estimate",
              Set.of(Field.VALUE, Field.CI_LOW, Field.CI_HIGH),
              "The estimate "
                  + value.digits()
                  + " lies outside its own interval, "
                  + low.digits()
                  + " to "
                  + high.digits()
                  + "."));
    }
    return Optional.empty();
  }

  /** Whether the estimate lies between the bounds, in whichever order they are written. */
  public static boolean holds(Reported result) {
    Written value = result.value();
    Written low = result.low();
    Written high = result.high();
    return value != null
        && low != null
        && high != null
        && value.high() >= Math.min(low.low(), high.low())
        && value.low() <= Math.max(low.high(), high.high());
  }

  /**
   * How far the estimate lies from the middle of its interval, as a share of half its width, on the
   * scale on which it is nearer to the middle: 0 in the middle, 1 on a bound. Rounding is taken in
   * favour of the paper. Empty where there is no estimate with an interval of some width.
   */
  public static Optional<Double> skew(Reported result) {
    Written value = result.value();
    Written low = result.low();
    Written high = result.high();
    if (value == null || low == null || high == null || !(low.value() < high.value())) {
      return Optional.empty();
    }
    double linear = skew(value.low(), value.high(), low.low(), low.high(), high.low(), high.high());
    if (!result.isRatio() || low.low() <= 0 || value.low() <= 0) {
      return Optional.of(linear);
    }
    double ratio =
        skew(
            Math.log(value.low()),
            Math.log(value.high()),
            Math.log(low.low()),
            Math.log(low.high()),
            Math.log(high.low()),
            Math.log(high.high()));
    return Optional.of(Math.min(linear, ratio));
  }

  private static double skew(
      double valueLow,
      double valueHigh,
      double lowLow,
      double lowHigh,
      double highLow,
      double highHigh) {
    double middleLow = (lowLow + highLow) / 2;
    double middleHigh = (lowHigh + highHigh) / 2;
    double gap = Math.max(0, Math.max(valueLow - middleHigh, middleLow - valueHigh));
    double half = (lowLow + lowHigh) / 2;
    double width = (highLow + highHigh) / 2 - half;
    return width <= 0 ? 0 : gap / (width / 2);
  }
}
