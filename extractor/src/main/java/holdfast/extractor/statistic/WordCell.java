package holdfast.extractor.statistic;

import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Tells table cells that hold no number: empty, dashes, references, stars, words. */
final class WordCell {

  /** How many tokens "N/A" and "n.s." with their marks have at most. */
  private static final int SHORT = 4;

  private WordCell() {}

  /** The form of a cell without a number, or null when it has one. */
  static @Nullable Form form(Cursor cursor) {
    if (cursor.size() == 0) {
      return Form.EMPTY;
    }
    if (cursor.tokens().stream().anyMatch(token -> token.is(Kind.NUMBER))) {
      return null;
    }
    Token first = cursor.at(0);
    if (isReference(first) || (first.is(Kind.OPEN) && isReference(cursor.at(1)))) {
      return Form.REFERENCE;
    }
    boolean isShort = cursor.size() <= SHORT;
    if (isShort && first.isWord("ns")) {
      return Form.NOT_SIGNIFICANT;
    }
    if (isShort && (first.isWord("na", "nr", "nd") || isNotApplicable(cursor))) {
      return Form.DASH;
    }
    if (cursor.tokens().stream().allMatch(Token::isMultiplicationStar)) {
      return Form.STARS;
    }
    boolean blank =
        cursor.tokens().stream()
            .allMatch(t -> t.is(Kind.DASH) || t.is(Kind.STOP) || t.text().equals("…"));
    return blank ? Form.DASH : Form.WORDS;
  }

  static boolean isReference(Token token) {
    return token.isWord("ref", "reference", "referent");
  }

  private static boolean isNotApplicable(Cursor cursor) {
    return cursor.at(0).isWord("n") && cursor.is(1, Kind.SLASH) && cursor.at(2).isWord("a");
  }
}
