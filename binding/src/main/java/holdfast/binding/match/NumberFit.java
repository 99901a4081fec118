package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Range;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a part of a claim agree with a printed statistic, each in the role it is
 * claimed to play.
 *
 * @param matches by role of the number
 */
public record NumberFit(Map<Field, Match> matches) {

  /** What became of one claimed number. */
  public enum State {
    /** Printed in that role, up to rounding. */
    SAME,
    /** Follows from printed numbers. */
    DERIVED,
    /** The statistic has another number in that role. */
    OTHER,
    /** The statistic has no number in that role. */
    ABSENT
  }

  /**
   * One claimed number beside the printed one.
   *
   * @param state how they agree
   * @param printed the printed number (or the whole statistic for a derived one), null when absent
   * @param formula how it follows, empty unless derived
   */
  public record Match(State state, @Nullable Text printed, String formula) {

    static final Match ABSENT = new Match(State.ABSENT, null, "");

    boolean agrees() {
      return state == State.SAME || state == State.DERIVED;
    }
  }

  public NumberFit {
    matches = Collections.unmodifiableMap(new EnumMap<>(matches));
  }

  public static NumberFit of(Part part, Statistic statistic) {
    return of(part, EffectFamily.of(part.label(Field.EFFECT_TYPE)), statistic);
  }

  /**
   * The same where the part is held against many statistics.
   *
   * @param family what the part's effect-type column asks for
   */
  public static NumberFit of(Part part, EffectFamily family, Statistic statistic) {
    EnumMap<Field, Match> matches = new EnumMap<>(Field.class);
    part.numbers()
        .forEach(
            (field, written) -> matches.put(field, match(part, field, written, family, statistic)));
    IntervalFit.complete(part, statistic, matches);
    return new NumberFit(matches);
  }

  /** Whether a statistic has the part's key number: the first thing to ask of many statistics. */
  public static boolean agreesOnKey(Part part, EffectFamily family, Statistic statistic) {
    String written = part.numbers().get(part.key());
    return written != null && match(part, part.key(), written, family, statistic).agrees();
  }

  public Match of(Field field) {
    return matches.getOrDefault(field, Match.ABSENT);
  }

  /** The number in a role agrees. */
  public boolean agrees(Field field) {
    return of(field).agrees();
  }

  /**
   * The key number agrees and no other number is printed differently. N is not asked: papers print
   * many.
   */
  public boolean isConsistent(Part part) {
    return agrees(part.key())
        && matches.entrySet().stream()
            .noneMatch(m -> m.getKey() != Field.N && m.getValue().state() == State.OTHER);
  }

  /**
   * Whether so many numbers agree that the statistic is the claimed one, whatever its type was
   * taken for: an estimate with its interval or with the error that follows from its interval, or
   * with its p-value and one of its other numbers. An error that follows from a spread alone is not
   * enough.
   *
   * @param statistic the one that the numbers were held against
   */
  public boolean isIdentified(Statistic statistic) {
    boolean interval =
        agrees(Field.CI_LOW) && agrees(Field.CI_HIGH)
            || statistic.interval() != null
                && (of(Field.SE).state() == State.DERIVED || of(Field.VI).state() == State.DERIVED);
    boolean others = agrees(Field.P) && (agrees(Field.SE) || agrees(Field.SD) || agrees(Field.N));
    return agrees(Field.VALUE) && (interval || others);
  }

  /** How many of the claimed numbers agree. */
  public long agreeing() {
    return matches.values().stream().filter(Match::agrees).count();
  }

  /** A number that agrees only by computation, if there is one. */
  public Optional<Match> derivation() {
    return matches.values().stream().filter(m -> m.state() == State.DERIVED).findFirst();
  }

  private static Match match(
      Part part, Field field, String written, EffectFamily family, Statistic statistic) {
    Interval interval = statistic.interval();
    boolean reversed = family.scale() == EffectFamily.Scale.PERCENT_REDUCTION;
    return switch (field) {
      case VALUE -> effect(written, family, statistic.type(), statistic.value());
      case CI_LOW ->
          interval == null
              ? Match.ABSENT
              : effect(
                  written, family, statistic.type(), reversed ? interval.high() : interval.low());
      case CI_HIGH ->
          interval == null
              ? Match.ABSENT
              : effect(
                  written, family, statistic.type(), reversed ? interval.low() : interval.high());
      case SE -> SpreadFit.standardError(written, statistic, family.isRatio(), false);
      case VI -> SpreadFit.standardError(written, statistic, family.isRatio(), true);
      case SD -> SpreadFit.standardDeviation(written, statistic, size(part));
      case P -> p(written, statistic.p());
      case N -> n(written, statistic.n());
      default -> Match.ABSENT;
    };
  }

  private static @Nullable String size(Part part) {
    String n = part.numbers().get(Field.N);
    return n == null ? null : Digits.of(n);
  }

  /** What was read as anything but a ratio has no logarithm and no complement. */
  private static Match effect(
      String written, EffectFamily family, EffectType type, @Nullable PrintedNumber printed) {
    if (printed == null) {
      return Match.ABSENT;
    }
    String digits = Digits.of(written);
    if (Digits.isRounded(digits, printed.value())) {
      return new Match(State.SAME, printed.text(), "");
    }
    if (family.scale() == EffectFamily.Scale.PRINTED && !family.isShare()) {
      return new Match(State.OTHER, printed.text(), "");
    }
    Range claimed = Range.ofWritten(digits);
    Range range = Range.ofWritten(printed.value());
    boolean ratio = type.isRatio() || type == EffectType.OTHER;
    boolean log =
        ratio
            && family.scale() == EffectFamily.Scale.LOG
            && range.isPositive()
            && claimed.meets(range.log());
    if (log) {
      return new Match(State.DERIVED, printed.text(), digits + " = ln(" + printed.value() + ")");
    }
    boolean reduction =
        ratio
            && family.scale() == EffectFamily.Scale.PERCENT_REDUCTION
            && claimed.meets(new Range(100 * (1 - range.high()), 100 * (1 - range.low())));
    if (reduction) {
      return new Match(
          State.DERIVED, printed.text(), digits + " % = 100 (1 - " + printed.value() + ")");
    }
    boolean percent = family.isShare() && sameWithFactor(digits, printed.value());
    if (percent) {
      return new Match(
          State.DERIVED,
          printed.text(),
          digits + " is " + printed.value() + " in percent or as a proportion");
    }
    return new Match(State.OTHER, printed.text(), "");
  }

  /**
   * 0.347 written as 34.7, or 34.7 as 0.347: all digits must be the same, and there must be at
   * least three of them.
   */
  private static boolean sameWithFactor(String claimed, String printed) {
    java.math.BigDecimal a = new java.math.BigDecimal(claimed).stripTrailingZeros();
    java.math.BigDecimal b = new java.math.BigDecimal(printed).stripTrailingZeros();
    boolean proportion = Math.abs(a.doubleValue()) < 1 || Math.abs(b.doubleValue()) < 1;
    return proportion
        && a.unscaledValue().equals(b.unscaledValue())
        && a.precision() >= 3
        && Math.abs(a.scale() - b.scale()) == 2;
  }

  private static Match p(String written, @Nullable PValue printed) {
    if (printed == null) {
      return Match.ABSENT;
    }
    PValue.Relation claimed = Digits.relation(written);
    String digits = Digits.of(written);
    PrintedNumber number = printed.number();
    double a = Double.parseDouble(digits);
    double b = number.decimal().doubleValue();
    boolean same =
        switch (claimed) {
          case EQUAL ->
              switch (printed.relation()) {
                case EQUAL -> Digits.agree(digits, number.value());
                case LESS -> a <= b;
                case GREATER -> a >= b;
              };
          case LESS -> printed.relation() != PValue.Relation.GREATER && b <= a;
          case GREATER -> printed.relation() != PValue.Relation.LESS && b >= a;
        };
    return new Match(same ? State.SAME : State.OTHER, number.text(), "");
  }

  private static Match n(String written, @Nullable PrintedNumber printed) {
    if (printed == null) {
      return Match.ABSENT;
    }
    boolean same = Digits.agree(Digits.of(written), printed.value());
    return new Match(same ? State.SAME : State.OTHER, printed.text(), "");
  }
}
