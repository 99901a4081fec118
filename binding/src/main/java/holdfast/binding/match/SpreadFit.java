package holdfast.binding.match;

import holdfast.binding.derive.Range;
import holdfast.binding.match.NumberFit.Match;
import holdfast.binding.match.NumberFit.State;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Standard errors, variances and standard deviations: printed, or computed from an interval (normal
 * approximation, on the log scale for ratios) or from one another by the sample size. Definitions
 * as in metafor's {@code escalc} (Viechtbauer 2010).
 */
public final class SpreadFit {

  /** Standard normal quantile of a two-sided 95 % interval. */
  private static final double Z95 = 1.959964;

  /**
   * Bounds and estimates were rounded before an SE is made of them: the SE may be off by this
   * share.
   */
  private static final double INTERVAL_SLACK = 0.03;

  /** An SE made of an SD and an N is rounded once. */
  private static final double ROOT_SLACK = 0.01;

  private static final double UPPER = 0.975;

  /** SD over mean, at most, of quantities that cannot be negative. */
  private static final double WIDEST = 2;

  private SpreadFit() {}

  /**
   * @param ratio whether the claim asks for a ratio: then an effect of no known type is one
   */
  static Match standardError(String written, Statistic statistic, boolean ratio, boolean squared) {
    String digits = Digits.of(written);
    Range claimed = Range.ofWritten(digits);
    Optional<Match> printed = printedError(digits, claimed, statistic, squared);
    if (printed.isPresent()) {
      return printed.get();
    }
    Interval interval = statistic.interval();
    boolean log = statistic.type().isRatio() || ratio && statistic.type() == EffectType.OTHER;
    Range width = interval == null ? null : width(interval, log);
    if (interval != null && width != null) {
      Range error = width.times(1 / (2 * Z95)).widened(INTERVAL_SLACK);
      String formula =
          digits
              + (squared ? " = SE^2, SE" : "")
              + (log ? " = (ln " : " = (")
              + interval.high().value()
              + (log ? " - ln " : " - ")
              + interval.low().value()
              + ") / 3.92";
      return claimed.meets(squared ? error.square() : error)
          ? new Match(State.DERIVED, statistic.text(), formula)
          : new Match(State.OTHER, statistic.text(), "");
    }
    Spread spread = statistic.spread();
    if (spread == null) {
      return Match.ABSENT;
    }
    @Nullable String n = statistic.n() == null ? null : statistic.n().value();
    return byRoot(digits, claimed, spread, n, Spread.Kind.SE, squared);
  }

  private static Optional<Match> printedError(
      String digits, Range claimed, Statistic statistic, boolean squared) {
    Spread spread = statistic.spread();
    if (spread == null || spread.kind() == Spread.Kind.SD || isSurelyDeviation(statistic)) {
      return Optional.empty();
    }
    boolean variance = spread.kind() == Spread.Kind.VARIANCE;
    if (variance == squared && Digits.agree(digits, spread.number().value())) {
      return Optional.of(new Match(State.SAME, spread.number().text(), ""));
    }
    boolean square = squared && claimed.meets(Range.ofWritten(spread.number().value()).square());
    return square && !variance
        ? Optional.of(
            new Match(
                State.DERIVED,
                spread.number().text(),
                digits + " = " + spread.number().value() + "^2"))
        : Optional.empty();
  }

  /**
   * Whether a spread of no stated kind would, taken for an SE, mean an SD of more than twice the
   * mean: no measured quantity of one sign spreads so widely.
   */
  public static boolean isSurelyDeviation(Statistic statistic) {
    Spread spread = statistic.spread();
    PrintedNumber mean = statistic.value();
    PrintedNumber n = statistic.n();
    return spread != null
        && spread.kind() == Spread.Kind.UNSTATED
        && mean != null
        && n != null
        && spread.number().decimal().doubleValue() * Math.sqrt(n.decimal().doubleValue())
            > WIDEST * Math.abs(mean.decimal().doubleValue());
  }

  /**
   * @param size the claimed number of people, where the paper prints none beside the result; null
   *     when unknown
   */
  static Match standardDeviation(String written, Statistic statistic, @Nullable String size) {
    String digits = Digits.of(written);
    @Nullable String n = statistic.n() == null ? size : statistic.n().value();
    Spread spread = statistic.spread();
    if (spread == null) {
      return ofMeansInterval(digits, statistic, n);
    }
    boolean printed = spread.kind() == Spread.Kind.SD || spread.kind() == Spread.Kind.UNSTATED;
    if (printed && Digits.agree(digits, spread.number().value())) {
      return new Match(State.SAME, spread.number().text(), "");
    }
    return byRoot(digits, Range.ofWritten(digits), spread, n, Spread.Kind.SD, false);
  }

  /** SD = √n (high − low) / 3.92 of a mean with its interval (Cochrane Handbook 6, 6.5.2.2). */
  private static Match ofMeansInterval(String digits, Statistic statistic, @Nullable String n) {
    Interval interval = statistic.interval();
    if (interval == null || statistic.type() != EffectType.MEAN) {
      return Match.ABSENT;
    }
    double size = n == null ? 0 : new BigDecimal(n).doubleValue();
    Range width = width(interval, statistic.type().isRatio());
    // an interval whose printed bounds changed places has no width
    if (size < 2 || width == null || width.low() <= 0) {
      return Match.ABSENT;
    }
    double student = TDistribution.of(size - 1).inverseCumulativeProbability(UPPER);
    Range normal = width.times(Math.sqrt(size) / (2 * Z95));
    Range small = width.times(Math.sqrt(size) / (2 * student));
    Range made = new Range(small.low(), normal.high()).widened(ROOT_SLACK);
    String formula =
        "%s = sqrt(%s) (%s - %s) / 3.92"
            .formatted(digits, n, interval.high().value(), interval.low().value());
    return Range.ofWritten(digits).meets(made)
        ? new Match(State.DERIVED, statistic.text(), formula)
        : Match.ABSENT;
  }

  /** SD = SE · √n and the other way round. */
  private static Match byRoot(
      String digits,
      Range claimed,
      Spread spread,
      @Nullable String n,
      Spread.Kind wanted,
      boolean squared) {
    // the printed number itself under the other name was taken over, not computed
    boolean taken = new BigDecimal(digits).equals(spread.number().decimal());
    double size = n == null ? 0 : new BigDecimal(n).doubleValue();
    if (size > 0 && spread.kind() != wanted && !taken) {
      double root = Math.sqrt(size);
      boolean toError = wanted == Spread.Kind.SE;
      Range made =
          Range.ofWritten(spread.number().value())
              .times(toError ? 1 / root : root)
              .widened(ROOT_SLACK);
      if (claimed.meets(squared ? made.square() : made)) {
        String formula =
            digits
                + (squared ? " = SE^2, SE = " : " = ")
                + spread.number().value()
                + (toError ? " / sqrt(" : " * sqrt(")
                + n
                + ")";
        return new Match(State.DERIVED, spread.number().text(), formula);
      }
    }
    return new Match(State.OTHER, spread.number().text(), "");
  }

  private static @Nullable Range width(Interval interval, boolean log) {
    Range low = Range.ofWritten(interval.low().value());
    Range high = Range.ofWritten(interval.high().value());
    if (!log) {
      return high.minus(low);
    }
    return low.isPositive() && high.isPositive() ? high.log().minus(low.log()) : null;
  }
}
