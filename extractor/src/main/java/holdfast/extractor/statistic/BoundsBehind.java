package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Cursor.Read;
import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are results by the bounds behind them: {@code 1.43 (1.12–1.83)}, {@code 28.4 months;
 * 95% CI: 24.1–32.7}.
 *
 * @param cursor the sentence
 */
record BoundsBehind(Cursor cursor) {

  /**
   * A number with bounds after it. Without words for an interval the number has to lie between the
   * bounds: brackets also hold years, citations and ranges.
   */
  List<Part> at(int i, Part.@Nullable Bare typed) {
    int next = typed == null ? i + 1 : typed.to();
    if (typed != null && typed.type() == EffectType.MEAN) {
      return List.of();
    }
    int unit = Units.after(cursor, next);
    int open = cursor.is(unit, Kind.OPEN) || isNamed(unit) ? unit : next;
    boolean bracket = cursor.is(open, Kind.OPEN);
    boolean comma = cursor.is(open, Kind.COMMA) || cursor.is(open, Kind.SEMICOLON);
    if (!bracket && !comma) {
      return List.of();
    }
    EffectType type = typed == null ? EffectType.OTHER : typed.type();
    int inside = open + 1;
    int level = pastLevel(inside);
    if (Clauses.intervalWords(cursor, level) > level) {
      return typed == null && cursor.at(i).hasDecimals() || typed == null && bracket
          ? List.of(new Part.Bare(i, next, type, i, null))
          : List.of();
    }
    Read<Interval> read = Intervals.bounds(cursor, inside, bracket, null);
    if (read == null || !holds(read.value(), cursor.at(i).decimal()) || !endsBounds(read.next())) {
      return List.of();
    }
    boolean decimals = cursor.at(i).hasDecimals() || cursor.at(inside).hasDecimals();
    if (!decimals && (comma || !isRangeOfIntegers(i))) {
      return List.of();
    }
    return List.of(
        new Part.Bare(i, next, type, i, null),
        new Part.Bounds(inside, end(read, bracket), read.value(), false));
  }

  /** "28.4 months; 95% CI: 24.1–32.7 months": words for an interval behind the unit. */
  private boolean isNamed(int i) {
    int level = pastLevel(i + 1);
    return (cursor.is(i, Kind.COMMA) || cursor.is(i, Kind.SEMICOLON))
        && Clauses.intervalWords(cursor, level) > level;
  }

  /** Past "95%" and "95%-". */
  private int pastLevel(int i) {
    if (!cursor.is(i + 1, Kind.PERCENT)) {
      return i;
    }
    return cursor.is(i + 2, Kind.DASH) ? i + 3 : i + 2;
  }

  /** An effect with the bounds that follow it without a name: "aOR 2.1 (1.2–3.4)". */
  List<Part> of(Part.Effect effect) {
    int value = effect.values().getLast();
    boolean bracket = cursor.is(effect.to(), Kind.OPEN);
    boolean comma = cursor.is(effect.to(), Kind.COMMA) || cursor.is(effect.to(), Kind.SEMICOLON);
    int inside = effect.to() + 1;
    if (effect.values().size() > 1 || !(bracket || comma) || !cursor.is(inside, Kind.NUMBER)) {
      return List.of(effect);
    }
    Read<Interval> read = Intervals.bounds(cursor, inside, bracket, effect.level());
    boolean belongs =
        read != null
            && holds(read.value(), cursor.at(value).decimal())
            && endsBounds(read.next())
            && (cursor.at(value).hasDecimals() || cursor.at(inside).hasDecimals());
    if (read == null || !belongs || effect.type() == EffectType.MEDIAN) {
      return List.of(effect);
    }
    return List.of(
        effect, new Part.Bounds(inside, end(read, bracket), read.value(), effect.level() != null));
  }

  /**
   * Integers with bounds are results when the sentence speaks of a middle: "median age 45 (30–60)".
   */
  private boolean isRangeOfIntegers(int i) {
    for (int k = Math.max(0, i - 8); k < i; k++) {
      Lexicon.Match match = Lexicon.at(cursor, k);
      if (match != null && match.form() != Lexicon.Form.SYMBOL) {
        return true;
      }
    }
    return false;
  }

  private int end(Read<Interval> read, boolean bracket) {
    return bracket && cursor.is(read.next(), Kind.CLOSE) ? read.next() + 1 : read.next();
  }

  private boolean endsBounds(int i) {
    Token token = cursor.at(i);
    return i >= cursor.size()
        || token.is(Kind.CLOSE)
        || token.is(Kind.SEMICOLON)
        || token.is(Kind.COMMA)
        || token.is(Kind.STOP);
  }

  private static boolean holds(Interval bounds, BigDecimal value) {
    return bounds.low().decimal().compareTo(value) <= 0
        && value.compareTo(bounds.high().decimal()) <= 0
        && bounds.low().decimal().compareTo(bounds.high().decimal()) < 0;
  }
}
