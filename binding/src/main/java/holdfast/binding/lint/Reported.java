package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.EffectFamily;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one result, whether a table's row claims it or a paper prints it.
 *
 * @param types what kind of effect it can be, empty when nothing says so
 * @param log whether a ratio is written as its logarithm
 * @param value the effect, or null
 * @param low first bound of its interval, or null
 * @param high second bound, or null
 * @param level of the interval in percent
 * @param relation how p is bounded, or null when there is none
 * @param p the p-value, or null
 * @param n sample size, or null
 * @param df degrees of freedom in written order
 */
public record Reported(
    Set<EffectType> types,
    boolean log,
    @Nullable Written value,
    @Nullable Written low,
    @Nullable Written high,
    double level,
    PValue.@Nullable Relation relation,
    @Nullable Written p,
    @Nullable Written n,
    List<Written> df) {

  private static final Set<EffectType> CORRELATION = Set.of(EffectType.R, EffectType.RHO);

  /** A sign before the bound of a statistic; one behind p bounds the p-value. */
  private static final String BELOW = "(?<![pP]\\s?)[<≤＜≦⩽]\\s?";

  /** What an interval is when nothing is said. */
  private static final double USUAL_LEVEL = 95;

  public Reported {
    types = Set.copyOf(types);
    df = List.copyOf(df);
  }

  /** The numbers of a claimed row; what is no number is left out. */
  public static Reported of(Claim claim) {
    EffectFamily family = EffectFamily.of(claim.get(Field.EFFECT_TYPE));
    Written p = written(claim, Field.P);
    return new Reported(
        // rank correlations are tested so too
        CORRELATION.equals(family.types()) ? Set.of(EffectType.R) : family.types(),
        family.scale() != EffectFamily.Scale.PRINTED,
        written(claim, Field.VALUE),
        written(claim, Field.CI_LOW),
        written(claim, Field.CI_HIGH),
        USUAL_LEVEL,
        p == null ? null : Digits.relation(claim.get(Field.P)),
        p,
        written(claim, Field.N),
        ofCorrelation(family, claim));
  }

  /** A correlation of n pairs is tested with n − 2 degrees of freedom. */
  private static List<Written> ofCorrelation(EffectFamily family, Claim claim) {
    Written n = written(claim, Field.N);
    if (n == null || n.value() <= 2 || !CORRELATION.equals(family.types())) {
      return List.of();
    }
    return List.of(Written.of(Double.toString(n.value() - 2)));
  }

  /** The numbers of a printed result. */
  public static Reported of(Statistic statistic) {
    Interval interval = statistic.interval();
    BigDecimal level = interval == null ? null : interval.level();
    PValue p = statistic.p();
    return new Reported(
        Set.of(statistic.type()),
        false,
        bounded(statistic),
        interval == null ? null : written(interval.low()),
        interval == null ? null : written(interval.high()),
        level == null ? USUAL_LEVEL : level.doubleValue(),
        p == null ? null : p.relation(),
        p == null ? null : written(p.number()),
        written(statistic.n()),
        statistic.df().stream().map(df -> Written.of(df.value())).toList());
  }

  /** The effect, from nothing up to it where the paper prints no more than a bound ("F &lt; 1"). */
  private static @Nullable Written bounded(Statistic statistic) {
    PrintedNumber value = statistic.value();
    Written written = written(value);
    if (value == null || written == null || written.value() <= 0) {
      return written;
    }
    Pattern bound = Pattern.compile(BELOW + Pattern.quote(value.text().toString()) + "(?![\\d.])");
    return bound.matcher(statistic.text()).find()
        ? new Written(written.digits(), written.value(), 0, written.high())
        : written;
  }

  private static @Nullable Written written(@Nullable PrintedNumber number) {
    return number == null ? null : Written.of(number.value());
  }

  /** A claimed number, or null where there is none. */
  static @Nullable Written written(Claim claim, Field field) {
    if (!claim.has(field)) {
      return null;
    }
    try {
      return Written.of(Digits.of(claim.get(field)));
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /**
   * An estimate with its interval.
   *
   * @param value the estimate
   * @param low first bound
   * @param high second bound
   */
  public record Bracketed(Written value, Written low, Written high) {}

  /** The estimate with its interval, where both are written. */
  public Optional<Bracketed> bracketed() {
    return value == null || low == null || high == null
        ? Optional.empty()
        : Optional.of(new Bracketed(value, low, high));
  }

  /** Whether it certainly is of one of these types. */
  boolean isOnly(Set<EffectType> wanted) {
    return !types.isEmpty() && wanted.containsAll(types);
  }

  /** Whether it certainly is a ratio. */
  boolean isRatio() {
    return !types.isEmpty() && types.stream().allMatch(EffectType::isRatio);
  }
}
