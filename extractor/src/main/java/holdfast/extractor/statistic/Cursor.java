package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Token.Kind;
import java.util.List;

/** The tokens of a text, safe to look at beyond both ends. */
record Cursor(Text source, List<Token> tokens) {

  static Cursor over(Text source) {
    return new Cursor(source, List.copyOf(Tokenizer.tokens(source)));
  }

  int size() {
    return tokens.size();
  }

  /** The token at an index; an empty one outside the text. */
  Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.NOTHING;
  }

  boolean is(int index, Kind kind) {
    return at(index).is(kind);
  }

  PrintedNumber number(int index) {
    return at(index).number(source);
  }

  /** The printed characters of the tokens from the first up to, not including, the last. */
  Text text(int from, int to) {
    return from >= to
        ? Text.EMPTY
        : source.subSequence(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The index of the bracket that closes the one at {@code open}, or the size when none does. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      if (is(i, Kind.OPEN)) {
        depth++;
      } else if (is(i, Kind.CLOSE) && --depth == 0) {
        return i;
      }
    }
    return size();
  }

  /** Something read, and the index of the token after it. */
  record Read<T>(T value, int next) {}
}
