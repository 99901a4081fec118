package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import java.math.BigDecimal;

/**
 * A piece of a printed statistic.
 *
 * @param kind what it is
 * @param start offset in the text read, 0-based
 * @param end offset after its last character
 * @param text ASCII digits of a number, the sign of a relation, a word without typographic disguise
 * @param spaced whether white space stands before it
 */
record Token(Kind kind, int start, int end, String text, boolean spaced) {

  /** Stands for what is beyond the ends of a text. */
  static final Token NOTHING = new Token(Kind.OTHER, 0, 0, "", false);

  enum Kind {
    NUMBER,
    /** A raised 2 as in χ². */
    SUPERSCRIPT,
    WORD,
    /** One of = < >; the text is that sign. */
    RELATION,
    OPEN,
    CLOSE,
    COMMA,
    SEMICOLON,
    COLON,
    /** A hyphen or dash that is no sign of a number, or a tilde. */
    DASH,
    PLUS_MINUS,
    PERCENT,
    SLASH,
    TIMES,
    CARET,
    STOP,
    /** Stars and footnote signs. */
    MARK,
    /** A character that a broken font encoding left behind. */
    GARBLED,
    OTHER
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is one of the words, whatever their case. */
  boolean isWord(String... words) {
    if (kind != Kind.WORD) {
      return false;
    }
    for (String word : words) {
      if (text.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isMultiplicationStar() {
    return kind == Kind.MARK && (text.equals("*") || text.equals("∗"));
  }

  /** A number without sign and decimal point. */
  boolean isInteger() {
    return kind == Kind.NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean hasDecimals() {
    return kind == Kind.NUMBER && text.indexOf('.') >= 0;
  }

  /** What the sign of a relation says of a p-value; equality for any other token. */
  PValue.Relation relation() {
    return switch (kind == Kind.RELATION ? text : "=") {
      case "<" -> PValue.Relation.LESS;
      case ">" -> PValue.Relation.GREATER;
      default -> PValue.Relation.EQUAL;
    };
  }

  BigDecimal decimal() {
    return new BigDecimal(text);
  }

  /** The number with its place in the text that was read. */
  PrintedNumber number(Text source) {
    return new PrintedNumber(text, source.subSequence(start, end));
  }
}
