package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;

/** The words of a unit behind a number. */
final class Units {

  /** Words between a mean and its SD ("45.2 mg per day (SD 12)"). */
  private static final int LONGEST = 3;

  private Units() {}

  /** Past a unit: words, slashes and exponents, then a bracket, comma or the words for a spread. */
  static int after(Cursor cursor, int index) {
    int i = index;
    while (i < index + 2 * LONGEST
        && (cursor.is(i, Kind.WORD)
            || cursor.is(i, Kind.SLASH)
            || cursor.is(i, Kind.SUPERSCRIPT)
            || isPower(cursor, i))
        && Clauses.standardDeviationWords(cursor, i) == i
        && Clauses.standardErrorWords(cursor, i) == i) {
      i++;
    }
    return i;
  }

  /** "kg/m2": a power that is printed on the line. */
  private static boolean isPower(Cursor cursor, int i) {
    Token token = cursor.at(i);
    return token.is(Kind.NUMBER)
        && !token.spaced()
        && cursor.is(i - 1, Kind.WORD)
        && (token.text().equals("2") || token.text().equals("3"));
  }
}
