package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Tells the symbols of statistics from letters that mean something else: "F = 12" (women), "t = 24
 * h", "z = 50" (a coordinate), "α = 0.05" (a chosen level), "HR 72 bpm" (heart rate).
 */
final class Plausibility {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** No hazard, risk or prevalence ratio worth printing without decimals is above this. */
  private static final BigDecimal HIGHEST_WHOLE_RATIO = BigDecimal.valueOf(30);

  private static final Set<String> UNITS =
      Set.of(
          "h", "hr", "hrs", "hours", "hour", "min", "mins", "minutes", "s", "sec", "seconds", "ms",
          "d", "day", "days", "weeks", "week", "months", "month", "years", "year", "mm", "cm", "m",
          "km", "kg", "g", "mg", "ml", "mmhg", "bpm", "beats", "hz", "khz", "k", "°c", "c", "w",
          "v", "nm", "μm", "μg", "ng", "pg", "n", "pa", "kpa", "mpa", "j", "kj", "kcal", "l", "dl",
          "msec");

  private static final Set<String> CHOSEN =
      Set.of(
          "set",
          "level",
          "significance",
          "threshold",
          "criterion",
          "considered",
          "power",
          "cutoff");

  private Plausibility() {}

  static boolean accepts(Cursor cursor, Part.Effect effect) {
    if (effect.values().isEmpty()) {
      return true;
    }
    if (isVerb(cursor, effect)
        || isThreshold(cursor, effect)
        || isVague(cursor, effect)
        || isRange(cursor, effect.values().getFirst())
        || isClock(cursor, effect.values().getFirst())) {
      return false;
    }
    int number = effect.values().getFirst();
    Token value = cursor.at(number);
    boolean symbol = cursor.at(effect.from()).text().length() <= 2;
    boolean test = !effect.df().isEmpty() || effect.n() != null;
    boolean unit = hasUnit(cursor, effect.to());
    boolean p = hasProbability(cursor, effect.to());
    return switch (effect.type()) {
      case T, F, CHI2, Z, U, W ->
          test
              || p
              || !symbol
              || (value.hasDecimals() && !unit && !isCoordinate(cursor, effect.from()));
      case R, RHO, TAU, COHEN_D, HEDGES_G, B, BETA ->
          test || p || !unit && isSmall(effect.type(), value);
      case R2, ETA2, PARTIAL_ETA2 -> value.decimal().abs().compareTo(HUNDRED) <= 0;
      case ALPHA -> !isChosen(cursor, effect, value);
      case KAPPA, AUC -> value.decimal().abs().compareTo(HUNDRED) <= 0 && !unit;
      case HR, RR, PR, OR ->
          !(unit
              || cursor.is(effect.to(), Kind.PLUS_MINUS)
              || value.isInteger()
                  && value.decimal().compareTo(HIGHEST_WHOLE_RATIO) > 0
                  && !effect.percent());
      case OTHER ->
          !symbol || test || p || isSquare(cursor, effect) || value.hasDecimals() && !unit;
      case MEAN -> !symbol || value.hasDecimals() || hasScatter(cursor, effect.to());
      case IRR, RD, MD, SMD, F2, MEDIAN, PROPORTION, PERCENT, COUNT, RATE -> true;
    };
  }

  /** "by means of 3 tests", "this means a 5% rise". */
  private static boolean isVerb(Cursor cursor, Part.Effect effect) {
    return cursor.at(effect.from()).isWord("means")
        && cursor.at(effect.from() - 1).isWord("by", "this", "which", "that", "it");
  }

  /** "a difference of 100 ml" may be planned; with an interval or a p it was found. */
  private static boolean isVague(Cursor cursor, Part.Effect effect) {
    if (effect.labelTo() != effect.from() + 1
        || !cursor.at(effect.from()).isWord("difference", "differences")) {
      return false;
    }
    for (int i = effect.to(); i < effect.to() + 6; i++) {
      if (Clauses.intervalWords(cursor, i) > i) {
        return false;
      }
    }
    return effect.percent() || !hasProbability(cursor, effect.to());
  }

  /** "small (0.10 ≤ d &lt; 0.25)": bounds of a class, unless a test with its degrees of freedom. */
  private static boolean isThreshold(Cursor cursor, Part.Effect effect) {
    int sign = effect.values().getFirst() - 1;
    boolean unequal = cursor.is(sign, Kind.RELATION) && !cursor.at(sign).text().equals("=");
    boolean named = effect.values().getFirst() == effect.labelTo() + 1;
    boolean test = !effect.df().isEmpty() || effect.type() == EffectType.F;
    return unequal
        && named
        && !test
        && !hasProbability(cursor, effect.to())
        && !isBehindProbability(cursor, effect.from());
  }

  /** "(p = 0.950, η²p &lt; 0.001)": the size of the effect that was tested. */
  private static boolean isBehindProbability(Cursor cursor, int from) {
    boolean after = cursor.is(from - 1, Kind.COMMA) || cursor.is(from - 1, Kind.SEMICOLON);
    return after
        && cursor.is(from - 2, Kind.NUMBER)
        && cursor.is(from - 3, Kind.RELATION)
        && cursor.at(from - 4).isWord("p");
  }

  /** "M = 10, SD = 2" is a mean, "M = 10, F = 12" are men and women. */
  private static boolean hasScatter(Cursor cursor, int next) {
    return Clauses.standardDeviationWords(cursor, next + 1) > next + 1
        || Clauses.standardErrorWords(cursor, next + 1) > next + 1;
  }

  /** "I2 = 25–50%": two numbers are not one value. */
  private static boolean isRange(Cursor cursor, int number) {
    return cursor.is(number + 1, Kind.DASH) && cursor.is(number + 2, Kind.NUMBER);
  }

  /** "22:45", "1:10:30": two digits right behind a colon, or right before one. */
  static boolean isClock(Cursor cursor, int number) {
    return isMinutes(cursor, number + 2) || isMinutes(cursor, number);
  }

  /** "25(OH)D": the number of a name. */
  static boolean isCode(Cursor cursor, int number) {
    return cursor.is(number + 1, Kind.OPEN)
        && !cursor.at(number + 1).spaced()
        && cursor.is(number + 2, Kind.WORD)
        && cursor.is(number + 3, Kind.CLOSE)
        && cursor.is(number + 4, Kind.WORD)
        && !cursor.at(number + 4).spaced();
  }

  private static boolean isMinutes(Cursor cursor, int i) {
    return i > 1
        && cursor.is(i, Kind.NUMBER)
        && cursor.at(i).text().length() == 2
        && !cursor.at(i).spaced()
        && cursor.is(i - 1, Kind.COLON)
        && !cursor.at(i - 1).spaced()
        && cursor.at(i - 2).isInteger();
  }

  private static boolean isSquare(Cursor cursor, Part.Effect effect) {
    return effect.labelTo() > effect.from() + 1 || effect.percent();
  }

  private static boolean isSmall(EffectType type, Token value) {
    return switch (type) {
      case R, RHO, TAU ->
          value.decimal().abs().compareTo(ONE) <= 0
              && (value.hasDecimals() || value.text().equals("1"));
      default -> value.hasDecimals() || value.decimal().signum() < 0;
    };
  }

  static boolean hasUnit(Cursor cursor, int next) {
    Token token = cursor.at(next);
    return token.is(Kind.WORD)
        && UNITS.contains(token.text().toLowerCase(java.util.Locale.ROOT))
        && !token.text().equals("N");
  }

  /** Whether a p-value or degrees of freedom stand within the same clause. */
  private static boolean hasProbability(Cursor cursor, int next) {
    for (int i = next; i < next + 12 && i < cursor.size(); i++) {
      Token token = cursor.at(i);
      boolean p =
          Clauses.pWords(cursor, i) > i
              && (cursor.is(i + 1, Kind.RELATION)
                  || cursor.is(Clauses.pWords(cursor, i), Kind.RELATION));
      if (p || token.isWord("df", "ns")) {
        return true;
      }
      if (token.is(Kind.STOP)) {
        return false;
      }
    }
    return false;
  }

  /** "x = 12, y = -34, z = 50". */
  private static boolean isCoordinate(Cursor cursor, int i) {
    return cursor.at(i).isWord("z")
        && cursor.is(i - 1, Kind.COMMA)
        && cursor.is(i - 2, Kind.NUMBER)
        && cursor.is(i - 3, Kind.RELATION)
        && cursor.at(i - 4).isWord("y");
  }

  /** A level of significance or a reliability: α = .05 is chosen, α = .87 was found. */
  private static boolean isChosen(Cursor cursor, Part.Effect effect, Token value) {
    boolean low = value.decimal().compareTo(new BigDecimal("0.2")) <= 0;
    for (int i = Math.max(0, effect.from() - 6);
        i < Math.min(cursor.size(), effect.to() + 6);
        i++) {
      Token token = cursor.at(i);
      if (token.is(Kind.WORD) && CHOSEN.contains(token.text().toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return low && effect.labelTo() == effect.from() + 1;
  }
}
