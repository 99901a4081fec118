package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may stand behind a number of a cell and is none: footnotes, and units that it is per. */
final class CellMarks {

  private CellMarks() {}

  /** Where marks after a caret end, at a space or a bracket: "3.0^###", "59^4". */
  static int raisedEnd(Cursor cursor, int from) {
    int next = from;
    while (next < cursor.size()
        && !cursor.at(next).spaced()
        && !cursor.is(next, Kind.OPEN)
        && !cursor.is(next, Kind.CLOSE)) {
      next++;
    }
    return next;
  }

  /** Letters in their order behind a bracket or a number at the end of a cell: "4 (3-5)bd". */
  private static boolean areLetters(Cursor cursor, int i) {
    String letters = cursor.at(i).text();
    boolean ordered = letters.length() > 1 && letters.length() < 5;
    for (int k = 0; ordered && k < letters.length(); k++) {
      char letter = letters.charAt(k);
      ordered = letter >= 'a' && letter <= 'f' && (k == 0 || letter > letters.charAt(k - 1));
    }
    return ordered
        && i + 1 == cursor.size()
        && (cursor.is(i - 1, Kind.CLOSE)
            || cursor.is(i - 1, Kind.NUMBER) && !cursor.at(i).spaced());
  }

  /** A letter that is stuck to a number and ends the word, "0.04c", or several in their order. */
  static boolean isLetter(Cursor cursor, int i) {
    Token token = cursor.at(i);
    if (token.is(Kind.WORD) && i > 0 && areLetters(cursor, i)) {
      return true;
    }
    return token.is(Kind.WORD)
        && token.text().length() == 1
        && i > 0
        && (!token.spaced() || i + 1 == cursor.size())
        && Character.isLetter(token.text().charAt(0));
  }

  /** "2 (&lt;1%)", and "2 (&lt; 1)" under "n (%)": few of many, the share itself is not told. */
  static boolean isBoundedShare(
      Cursor cursor, int i, HeaderMeaning meaning, @Nullable PrintedNumber value) {
    boolean whole = value != null && value.places() == 0;
    boolean share =
        cursor.is(i + 2, Kind.PERCENT)
            || cursor.is(i + 2, Kind.CLOSE)
                && meaning.names(EffectType.PERCENT)
                && !meaning.has(HeaderMeaning.Role.P);
    return whole && share && cursor.at(i).relation() != PValue.Relation.EQUAL;
  }

  /**
   * Past the level of an interval whose words follow, "95% CI", "95%-CI"; else the index itself.
   */
  static int pastLevel(Cursor cursor, int i) {
    int words = cursor.is(i + 1, Kind.PERCENT) ? i + 2 : i + 1;
    words += cursor.is(words, Kind.DASH) ? 1 : 0;
    return Clauses.intervalWords(cursor, words) > words ? words : i;
  }

  /** Whether a cell itself calls its bounds a confidence interval: "12.3 (95% CI 10.1–14.2)". */
  static boolean saysInterval(Cursor cursor) {
    for (int i = 0; i < cursor.size(); i++) {
      if (Clauses.intervalWords(cursor, i) > i) {
        return true;
      }
    }
    return false;
  }

  /** The level of the interval that a cell names, or null when it is not printed. */
  static @Nullable BigDecimal level(Cursor cursor) {
    for (int i = 0; i < cursor.size(); i++) {
      int words = Clauses.intervalWords(cursor, i);
      if (words > i) {
        return Clauses.level(cursor, i, words);
      }
    }
    return null;
  }

  /** A number that a range follows: "1.99; 3–11". */
  static boolean isBeforeRange(Cursor cursor, int i) {
    return (cursor.is(i + 1, Kind.SEMICOLON) || cursor.is(i + 1, Kind.COMMA))
        && cursor.is(i + 2, Kind.NUMBER)
        && (cursor.is(i + 3, Kind.DASH) || cursor.at(i + 3).isWord("to"))
        && cursor.is(i + 4, Kind.NUMBER);
  }

  /** Whether so many of a whole are the percentage before them: "12.5 (3/24)". */
  static boolean isShareOf(
      @Nullable PrintedNumber percent, PrintedNumber count, PrintedNumber whole) {
    if (percent == null || whole.decimal().signum() <= 0) {
      return false;
    }
    double share = 100 * count.decimal().doubleValue() / whole.decimal().doubleValue();
    return Math.abs(share - percent.decimal().doubleValue()) <= 1;
  }

  /**
   * The share that bounds belong to behind its count, "9 (22) 12–35": they hold what stands in the
   * brackets and not the whole number before. A mean lies within its own bounds.
   */
  static @Nullable PrintedNumber shareInBounds(
      @Nullable PrintedNumber value, @Nullable Spread spread, @Nullable Interval bounds) {
    return value != null
            && value.places() == 0
            && spread != null
            && spread.kind() == Spread.Kind.UNSTATED
            && bounds != null
            && !holds(bounds, value)
            && holds(bounds, spread.number())
        ? spread.number()
        : null;
  }

  private static boolean holds(Interval bounds, PrintedNumber number) {
    return bounds.low().decimal().compareTo(number.decimal()) <= 0
        && number.decimal().compareTo(bounds.high().decimal()) <= 0;
  }

  static boolean isNumber(Cursor cursor, int i) {
    return cursor.is(i - 1, Kind.CARET) || cursor.is(i - 1, Kind.SUPERSCRIPT);
  }

  /**
   * Where the unit ends that an estimate is per: "1.02/y", "1.22/class", "1.44/10-fold"; the index
   * itself when none begins there.
   */
  static int perUnitEnd(Cursor cursor, int slash) {
    if (!cursor.is(slash, Kind.SLASH) || !cursor.is(slash - 1, Kind.NUMBER)) {
      return slash;
    }
    int word = slash + 1;
    if (cursor.is(word, Kind.NUMBER)) {
      word = cursor.is(word + 1, Kind.DASH) ? word + 2 : word + 1;
    }
    return cursor.is(word, Kind.WORD) ? word + 1 : slash;
  }

  /**
   * Past the unit between the number that begins a cell and the bracket that ends it, "25.6 mos
   * (range: 12.3–44.6)", "2 patients (5%)"; else the index itself.
   */
  static int unitEnd(Cursor cursor, int i) {
    int open = i == 1 && cursor.is(0, Kind.NUMBER) ? Units.after(cursor, i) : i;
    return open > i && cursor.is(open, Kind.OPEN) && cursor.closing(open) == cursor.size() - 1
        ? open
        : i;
  }
}
