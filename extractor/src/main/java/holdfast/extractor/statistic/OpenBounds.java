package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * Bounds of which one or both could not be told, as those of a median time that half of the people
 * have not come to yet: "20.3 (95% CI 13.1–NR)", "10.3 (5.6, not estimable)", "15 (NE, NE)". No
 * interval is told by them, and the number beside the missing one is no second value.
 */
final class OpenBounds {

  private static final Set<String> UNKNOWN =
      Set.of("nr", "ne", "na", "nc", "nd", "inf", "infinity", "∞");

  private static final Set<String> NOT =
      Set.of(
          "reached",
          "estimable",
          "evaluable",
          "attained",
          "calculable",
          "estimated",
          "available",
          "applicable");

  private OpenBounds() {}

  /**
   * Past the bounds at a token, up to the bracket that closes them; the index itself when both are
   * numbers or what stands there are no bounds.
   */
  static int end(Cursor cursor, int index) {
    int first = bound(cursor, index);
    int separator = cursor.is(index, Kind.NUMBER) ? index + 1 : first;
    boolean apart =
        cursor.is(separator, Kind.COMMA)
            || cursor.is(separator, Kind.DASH)
            || cursor.is(separator, Kind.SEMICOLON)
            || cursor.at(separator).isWord("to", "and");
    if (!apart || separator == index) {
      return index;
    }
    int second = separator + 1;
    int last = cursor.is(second, Kind.NUMBER) ? second + 1 : bound(cursor, second);
    boolean open = first > index || !cursor.is(second, Kind.NUMBER);
    return open && last > second && cursor.is(last, Kind.CLOSE) ? last : index;
  }

  /** Past the words for a bound that is not known, or the index itself. */
  private static int bound(Cursor cursor, int index) {
    Token token = cursor.at(index);
    String word = token.text().toLowerCase(Locale.ROOT);
    if (token.isWord("not") && NOT.contains(cursor.at(index + 1).text().toLowerCase(Locale.ROOT))) {
      return index + 2;
    }
    if (token.isWord("n") && cursor.is(index + 1, Kind.SLASH) && cursor.at(index + 2).isWord("a")) {
      return index + 3;
    }
    return UNKNOWN.contains(word) ? index + 1 : index;
  }
}
