package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One result as printed in one place.
 *
 * @param type what kind of effect
 * @param label the printed words or symbol for it ("Adjusted odds ratio"), empty when none is
 *     printed
 * @param value the effect, or null when only a p-value is printed
 * @param df degrees of freedom in printed order, two for F
 * @param interval confidence interval, or null; a test has none ("t = 2.06, 95% CI −0.81 to −0.02"
 *     prints that of a difference)
 * @param p p-value, or null
 * @param n sample size that belongs to this result, or null
 * @param spread SD or SE beside the estimate, or null
 * @param text the whole printed statistic
 */
public record Statistic(
    EffectType type,
    String label,
    @Nullable PrintedNumber value,
    List<PrintedNumber> df,
    @Nullable Interval interval,
    @Nullable PValue p,
    @Nullable PrintedNumber n,
    @Nullable Spread spread,
    Text text) {

  /**
   * @throws IllegalArgumentException when there is neither an effect nor a p-value
   */
  public Statistic {
    df = List.copyOf(df);
    // a mean z-score has one
    interval = type.isTest() && type != EffectType.Z ? null : interval;
    if (value == null && p == null) {
      throw new IllegalArgumentException("a statistic needs an effect or a p-value: " + text);
    }
  }

  /** The same numbers as an effect of another type. */
  public Statistic as(EffectType other) {
    return new Statistic(other, label, value, df, interval, p, n, spread, text);
  }

  /** The same effect with another spread. */
  public Statistic with(Spread other) {
    return new Statistic(type, label, value, df, interval, p, n, other, text);
  }

  /** Every number of it, whatever its part; the level of an interval is no result and left out. */
  public List<PrintedNumber> numbers() {
    Stream<@Nullable PrintedNumber> parts =
        Stream.of(
            value,
            interval == null ? null : interval.low(),
            interval == null ? null : interval.high(),
            p == null ? null : p.number(),
            n,
            spread == null ? null : spread.number());
    return Stream.concat(df.stream(), parts.flatMap(Stream::ofNullable)).toList();
  }
}
