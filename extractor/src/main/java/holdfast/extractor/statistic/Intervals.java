package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Cursor.Read;
import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads two bounds: {@code 1.26–2.48}, {@code 0.77 to 1.13}, {@code -10.8, -1.2}, {@code 3; 8}. */
final class Intervals {

  private static final Set<String> BETWEEN = Set.of("to", "through", "until", "bis");

  /** How many letters a unit between a bound and the separator may have ("2.1 mm to 3.4 mm"). */
  private static final int LONGEST_UNIT = 5;

  private Intervals() {}

  /**
   * The bounds that begin at a token.
   *
   * @param loose whether a comma, "and", or nothing but a space may stand between the bounds:
   *     inside brackets and after the words for an interval
   * @return null when there are not two numbers with a separator between them
   */
  static @Nullable Read<Interval> bounds(
      Cursor cursor, int index, boolean loose, @Nullable BigDecimal level) {
    if (!cursor.is(index, Kind.NUMBER)) {
      return null;
    }
    int separator = afterUnit(cursor, index + 1);
    int second = afterSeparator(cursor, separator, loose);
    if (second > separator
        && cursor.at(second).text().matches("[>≥]")
        && cursor.is(second + 1, Kind.NUMBER)) {
      // "28.2 to >999"
      second++;
    }
    boolean apart = second > separator || (loose && cursor.at(second).spaced());
    if (!apart || !cursor.is(second, Kind.NUMBER)) {
      return null;
    }
    PrintedNumber low = cursor.number(index);
    PrintedNumber high =
        dashIsSign(cursor, low, second) ? negative(cursor, second) : cursor.number(second);
    return new Read<>(new Interval(low, high, level), afterUnit(cursor, second + 1));
  }

  /**
   * The bounds behind an estimate without brackets, the lower one negative: "0.12 −0.39; 0.63". A
   * space before the dash and none behind it make it a sign where the estimate then lies between
   * the bounds. Three whole numbers with nothing but spaces between them may be a place in a brain.
   *
   * @return null when the number at the token has no such bounds behind it
   */
  static @Nullable Read<Interval> signedBehind(
      Cursor cursor, int estimate, @Nullable BigDecimal level) {
    int low = estimate + 2;
    if (!isSignAt(cursor, estimate + 1)) {
      return null;
    }
    int separator = afterUnit(cursor, low + 1);
    int high = afterSeparator(cursor, separator, true);
    boolean negative = isSignAt(cursor, separator);
    boolean spaced = high == separator || negative;
    if (!cursor.is(high, Kind.NUMBER)
        || spaced && !(cursor.at(separator).spaced() && cursor.at(high).hasDecimals())
        || cursor.is(high + 1, Kind.DASH)) {
      return null;
    }
    PrintedNumber upper = negative ? negative(cursor, high) : cursor.number(high);
    Interval bounds = new Interval(negative(cursor, low), upper, level);
    BigDecimal value = cursor.at(estimate).decimal();
    boolean between =
        bounds.low().decimal().compareTo(value) <= 0 && value.compareTo(upper.decimal()) <= 0;
    return between ? new Read<>(bounds, afterUnit(cursor, high + 1)) : null;
  }

  /** A dash with a space before it, and a number right behind it. */
  private static boolean isSignAt(Cursor cursor, int dash) {
    return cursor.is(dash, Kind.DASH)
        && cursor.at(dash).spaced()
        && cursor.is(dash + 1, Kind.NUMBER)
        && !cursor.at(dash + 1).spaced();
  }

  /** In "(-10.8 -1.2)" the dash is the sign of the second bound and a space separates the two. */
  private static boolean dashIsSign(Cursor cursor, PrintedNumber low, int second) {
    Token dash = cursor.at(second - 1);
    if (!isSignAt(cursor, second - 1) || !low.value().startsWith("-")) {
      return false;
    }
    char sign = cursor.source().charAt(dash.start());
    return (sign == '-' || sign == '−')
        && low.decimal().compareTo(cursor.at(second).decimal().negate()) < 0;
  }

  private static PrintedNumber negative(Cursor cursor, int number) {
    return new PrintedNumber("-" + cursor.at(number).text(), cursor.text(number - 1, number + 1));
  }

  private static int afterSeparator(Cursor cursor, int index, boolean loose) {
    Token token = cursor.at(index);
    boolean separates =
        token.is(Kind.DASH)
            || token.is(Kind.SEMICOLON)
            || (token.is(Kind.WORD) && BETWEEN.contains(token.text().toLowerCase(Locale.ROOT)))
            || (loose && (token.is(Kind.COMMA) || token.isWord("and")));
    return separates ? index + 1 : index;
  }

  /** Past a percent sign, or a short unit with a separator and a number after it. */
  private static int afterUnit(Cursor cursor, int index) {
    if (cursor.is(index, Kind.PERCENT)) {
      return index + 1;
    }
    Token unit = cursor.at(index);
    boolean isUnit =
        unit.is(Kind.WORD)
            && unit.text().length() <= LONGEST_UNIT
            && afterSeparator(cursor, index, true) == index;
    boolean separated = isUnit && afterSeparator(cursor, index + 1, false) > index + 1;
    return separated && cursor.is(index + 2, Kind.NUMBER) ? index + 1 : index;
  }
}
