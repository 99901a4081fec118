package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.Set;

/**
 * What stands between two parts of a sentence, and whether they can belong together across it.
 *
 * @param cursor the sentence
 */
record Gaps(Cursor cursor) {

  private static final Set<String> LINKS =
      Set.of(
          "and",
          "with",
          "at",
          "or",
          "two",
          "one",
          "tailed",
          "sided",
          "adjusted",
          "corrected",
          "uncorrected",
          "exact",
          "both",
          "all");

  /** How far, in tokens, bounds or p in brackets may stand from their number with words between. */
  private static final int FARTHEST = 10;

  /** Words of a unit between a number and what follows it. */
  private static final int LONGEST_UNIT = 3;

  /** Only commas, brackets and the like stand between the end of a part and the next one. */
  boolean isTight(int end, int from) {
    return allows(end, from, 0);
  }

  /** The same, or a unit in between. */
  boolean isNear(int end, int from) {
    return allows(end, from, LONGEST_UNIT);
  }

  private boolean allows(int end, int from, int words) {
    int left = words;
    int i = end;
    while (i < from) {
      if (isUnknownStatistic(i, from)) {
        i += 3;
        continue;
      }
      Token token = cursor.at(i);
      boolean free =
          switch (token.kind()) {
            case COMMA, SEMICOLON, OPEN, CLOSE, COLON, PERCENT, MARK, SLASH, SUPERSCRIPT, GARBLED ->
                true;
            case WORD -> LINKS.contains(token.text()) || left-- > 0;
            case STOP -> i + 1 == from;
            case DASH -> !token.spaced();
            case NUMBER, RELATION, PLUS_MINUS, TIMES, CARET, OTHER -> false;
          };
      if (!free) {
        return false;
      }
      i++;
    }
    return true;
  }

  /**
   * "F(2, 70) = 4.48, MSE = 6.61, p &lt; .02": what this grammar does not name stays in between.
   */
  private boolean isUnknownStatistic(int i, int from) {
    return i + 3 <= from
        && cursor.is(i, Kind.WORD)
        && cursor.is(i - 1, Kind.COMMA)
        && cursor.is(i + 1, Kind.RELATION)
        && cursor.is(i + 2, Kind.NUMBER);
  }

  /** In brackets after a few words without a comma: "r = .45 between X and Y (p &lt; .01)". */
  boolean isAside(int end, int from) {
    if (!cursor.is(from - 1, Kind.OPEN) || from - end > FARTHEST) {
      return false;
    }
    for (int i = end; i < from - 1; i++) {
      Token token = cursor.at(i);
      boolean closesFirst = i == end && token.is(Kind.CLOSE);
      if (!token.is(Kind.WORD) && !token.is(Kind.DASH) && !closesFirst) {
        return false;
      }
    }
    return true;
  }
}
