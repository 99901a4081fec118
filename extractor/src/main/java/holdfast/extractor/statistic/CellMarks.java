package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;

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

  /** A letter that is stuck to a number and ends the word: 0.04c. */
  static boolean isLetter(Cursor cursor, int i) {
    Token token = cursor.at(i);
    return token.is(Kind.WORD)
        && token.text().length() == 1
        && i > 0
        && (!token.spaced() || i + 1 == cursor.size())
        && Character.isLetter(token.text().charAt(0));
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
}
