package holdfast.binding.lint;

import holdfast.binding.claim.Field;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A p-value against the interval or the test statistic beside it. Everything written stands for all
 * values that round to it (statcheck's rule, Nuijten et al. 2016, doi:10.3758/s13428-015-0664-2).
 */
public final class Significance {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Effects that are compared with 0 on their own scale. */
  private static final Set<EffectType> DIFFERENCES =
      EnumSet.of(
          EffectType.MD,
          EffectType.SMD,
          EffectType.COHEN_D,
          EffectType.HEDGES_G,
          EffectType.B,
          EffectType.BETA,
          EffectType.RD);

  /**
   * Distances from no effect (in standard errors) that differ by less may be two methods: tests of
   * another kind than the interval (likelihood ratio, exact, robust) move p a little.
   */
  private static final double METHODS = 0.7;

  /** … and by this factor, for effects far from none. */
  private static final double FACTOR = 1.2;

  /** A p-value below every printed bound. */
  private static final double TINY = 1e-300;

  private Significance() {}

  /**
   * Values that a quantity can have.
   *
   * @param low smallest
   * @param high largest
   */
  public record Bounds(double low, double high) {

    /** Whether a value can be both. */
    public boolean meets(Bounds other) {
      return low <= other.high && other.low <= high;
    }
  }

  /** The p-values that a written p can stand for; empty without one. */
  public static Optional<Bounds> written(Reported result) {
    Written p = result.p();
    if (p == null || result.relation() == null || p.value() < 0 || p.value() > 1) {
      return Optional.empty();
    }
    // software prints .000 for everything below half of its last digit
    return Optional.of(
        switch (result.relation()) {
          case EQUAL -> new Bounds(Math.max(0, p.low()), Math.min(1, p.high()));
          case LESS -> new Bounds(0, p.value());
          case GREATER -> new Bounds(p.value(), 1);
        });
  }

  /**
   * The distances from no effect, in standard errors, that estimate and interval allow; empty where
   * there is no interval or the scale is not known.
   */
  public static Optional<Bounds> distance(Reported result) {
    Written low = result.low();
    Written high = result.high();
    if (low == null || high == null || !(low.value() < high.value())) {
      return Optional.empty();
    }
    double width = 2 * NORMAL.inverseCumulativeProbability(0.5 + result.level() / 200);
    boolean ratio = result.isRatio() && !result.log();
    if (!ratio && !result.isOnly(DIFFERENCES) && !(result.isRatio() && result.log())) {
      return Optional.empty();
    }
    if (ratio && low.low() <= 0 || !ratio && !result.log() && looksLikeRatio(result)) {
      return Optional.empty();
    }
    double lowLow = scaled(low.low(), ratio);
    double lowHigh = scaled(low.high(), ratio);
    double highLow = scaled(high.low(), ratio);
    double highHigh = scaled(high.high(), ratio);
    double narrow = Math.max(highLow - lowHigh, TINY) / width;
    double wide = (highHigh - lowLow) / width;
    double centreLow = (lowLow + highLow) / 2;
    double centreHigh = (lowHigh + highHigh) / 2;
    double far = Math.max(Math.abs(centreLow), Math.abs(centreHigh)) / narrow;
    double near =
        centreLow <= 0 && centreHigh >= 0
            ? 0
            : Math.min(Math.abs(centreLow), Math.abs(centreHigh)) / wide;
    return Optional.of(new Bounds(near, far));
  }

  /**
   * Whether the estimate lies in the middle of its interval by factors only: a ratio that is taken
   * for a difference ("difference or ratio") must not be held against 0.
   */
  private static boolean looksLikeRatio(Reported result) {
    Optional<Reported.Bracketed> bracketed = result.bracketed();
    if (bracketed.isEmpty() || bracketed.get().low().low() <= 0) {
      return false;
    }
    Reported.Bracketed found = bracketed.get();
    double half = found.value().half() + (found.low().half() + found.high().half()) / 2;
    double sum = (found.low().value() + found.high().value()) / 2;
    double least = Math.sqrt(found.low().low() * found.high().low());
    double most = Math.sqrt(found.low().high() * found.high().high());
    return Math.abs(found.value().value() - sum) > 2 * half
        && found.value().high() >= least
        && found.value().low() <= most;
  }

  private static double scaled(double value, boolean ratio) {
    return ratio ? Math.log(value) : value;
  }

  /** The distances from no effect that a two-sided p-value stands for. */
  public static Bounds distance(Bounds p) {
    return new Bounds(
        NORMAL.inverseSurvivalProbability(Math.min(1, p.high()) / 2),
        NORMAL.inverseSurvivalProbability(Math.max(TINY, p.low()) / 2));
  }

  /**
   * How far apart the distances from no effect are that the interval and the p-value tell, in
   * standard errors, beyond rounding; 0 where they meet, or where methods can differ so, or where
   * one of the two is not written.
   */
  public static double gap(Reported result) {
    Optional<Bounds> told = distance(result);
    Optional<Bounds> written = written(result);
    if (told.isEmpty() || written.isEmpty()) {
      return 0;
    }
    Bounds interval = told.get();
    Bounds p = distance(written.get());
    double gap = Math.max(p.low() - interval.high(), interval.low() - p.high());
    double factor =
        p.low() > interval.high()
            ? p.low() / Math.max(interval.high(), 1e-9)
            : interval.low() / Math.max(p.high(), 1e-9);
    return gap > METHODS && factor > FACTOR ? gap : 0;
  }

  /** The two-sided p-value of a distance from no effect. */
  public static double p(double distance) {
    return 2 * NORMAL.survivalProbability(distance);
  }

  /**
   * The two-sided p-values that a test statistic with its degrees of freedom allows; empty where
   * the result is no test or the degrees are not written.
   */
  public static Optional<Bounds> ofTest(Reported result) {
    Written value = result.value();
    if (value == null || result.types().size() != 1) {
      return Optional.empty();
    }
    double most = Math.max(Math.abs(value.low()), Math.abs(value.high()));
    double least = value.low() <= 0 && value.high() >= 0 ? 0 : 2 * Math.abs(value.value()) - most;
    double first = result.df().isEmpty() ? Double.NaN : result.df().getFirst().value();
    EffectType type = result.types().iterator().next();
    return switch (type) {
      case Z -> Optional.of(new Bounds(p(most), p(least)));
      case T ->
          first > 0 ? Optional.of(new Bounds(t(most, first), t(least, first))) : Optional.empty();
      case CHI2 ->
          first > 0
              ? Optional.of(
                  new Bounds(
                      ChiSquaredDistribution.of(first).survivalProbability(most),
                      ChiSquaredDistribution.of(first).survivalProbability(least)))
              : Optional.empty();
      case F -> {
        double second = result.df().size() < 2 ? Double.NaN : result.df().get(1).value();
        yield first > 0 && second > 0
            ? Optional.of(
                new Bounds(
                    FDistribution.of(first, second).survivalProbability(most),
                    FDistribution.of(first, second).survivalProbability(least)))
            : Optional.empty();
      }
      case R ->
          first > 0 && most < 1
              ? Optional.of(new Bounds(t(r(most, first), first), t(r(least, first), first)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static double t(double value, double df) {
    return 2 * TDistribution.of(df).survivalProbability(value);
  }

  private static double r(double value, double df) {
    return value * Math.sqrt(df / (1 - value * value));
  }

  /** The p-value does not follow from the test statistic and its degrees of freedom. */
  public static Optional<Fault> againstTest(Reported result) {
    Optional<Bounds> test = ofTest(result);
    Optional<Bounds> written = written(result);
    Written value = result.value();
    if (value == null || test.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    Bounds recomputed = test.get();
    Bounds oneSided = new Bounds(recomputed.low() / 2, recomputed.high() / 2);
    if (recomputed.meets(written.get()) || oneSided.meets(written.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "p-does-not-fit-test",
            Set.of(Field.P),
            "The printed p "
                + p(result)
                + " does not follow from the test statistic "
                + value.digits()
                + " and its degrees of freedom, which give p "
                + span(recomputed)
                + "."));
  }

  /** The p-value as written, with its sign. */
  public static String p(Reported result) {
    PValue.Relation relation = result.relation();
    Written p = result.p();
    return relation == null || p == null ? "" : relation.sign() + " " + p.digits();
  }

  /** Recomputed p-values for a reader: one number where both ends print alike. */
  public static String span(Bounds p) {
    String low = round(p.low());
    String high = round(p.high());
    return low.equals(high) ? "= " + low : "from " + low + " to " + high;
  }

  /** Two significant digits. */
  static String round(double p) {
    if (p >= 0.001) {
      return String.format(Locale.ROOT, p >= 0.1 ? "%.2f" : p >= 0.01 ? "%.3f" : "%.4f", p);
    }
    return p < 1e-12 ? "0" : String.format(Locale.ROOT, "%.1e", p);
  }
}
