package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Lexicon.Form;
import holdfast.extractor.statistic.Lexicon.Match;
import holdfast.extractor.statistic.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Symbols with a raised 2, however the 2 came out: {@code χ²}, {@code χ2}, {@code χ^2}, {@code
 * chi_2}, {@code χ 2 (1)}, {@code η2p}, {@code ηp2}, and letters that fonts put in the place of
 * Greek ones ("x2", "v2", "w2", "c2" for χ², "h2", "g2" for η²).
 */
final class Squares {

  private Squares() {}

  static @Nullable Match at(Cursor cursor, int index) {
    String base = cursor.at(index).text();
    int subscript = index + 1;
    String partial = "";
    if (isSubscriptP(cursor, subscript)) {
      partial = "p";
      subscript = afterSubscript(cursor, subscript);
    }
    int next = afterTwo(cursor, subscript);
    if (next == subscript) {
      return null;
    }
    if (partial.isEmpty() && isSubscriptP(cursor, next)) {
      partial = "p";
      next = afterSubscript(cursor, next);
    }
    EffectType type = typeOf(base, !partial.isEmpty(), cursor, next);
    return type == null ? null : new Match(type, Form.SYMBOL, next);
  }

  private static @Nullable EffectType typeOf(
      String base, boolean partial, Cursor cursor, int next) {
    return switch (base) {
      case "χ", "Χ", "chi", "Chi", "CHI", "x", "X", "ꭓ", "𝜒", "ϰ" -> EffectType.CHI2;
      case "R", "r", "ΔR", "AR" -> EffectType.R2;
      case "η", "eta", "Eta", "η̂", "η²" -> partial ? EffectType.PARTIAL_ETA2 : EffectType.ETA2;
      case "ηp", "pη", "hp", "gp", "np", "Zp", "ηP", "ɳp" -> EffectType.PARTIAL_ETA2;
      case "ηG", "ηg", "ɳ" -> EffectType.ETA2;
      case "h", "g", "n", "Z" ->
          partial
              ? EffectType.PARTIAL_ETA2
              : base.equals("h") && isRelated(cursor, next) ? EffectType.ETA2 : null;
      case "f" -> isRelated(cursor, next) ? EffectType.F2 : null;
      case "I", "τ", "tau", "Tau", "ω", "ωp", "ε", "G", "D", "T" -> EffectType.OTHER;
      case "v", "w", "c", "B", "m", "s", "y" -> hasDegrees(cursor, next) ? EffectType.CHI2 : null;
      default -> null;
    };
  }

  private static boolean isRelated(Cursor cursor, int index) {
    return cursor.is(index, Kind.RELATION);
  }

  /**
   * A letter stands for χ only where degrees of freedom follow as in a test: (1) = or (1, N = 90).
   */
  private static boolean hasDegrees(Cursor cursor, int index) {
    if (!cursor.is(index, Kind.OPEN)) {
      return false;
    }
    Token df = cursor.at(cursor.at(index + 1).isWord("df") ? index + 3 : index + 1);
    return df.isInteger() && isRelated(cursor, cursor.closing(index) + 1)
        || (df.isInteger() && cursor.is(index + 2, Kind.COMMA) && cursor.at(index + 3).isWord("n"));
  }

  private static boolean isSubscriptP(Cursor cursor, int index) {
    int word = isLow(cursor, index) ? index + 1 : index;
    Token token = cursor.at(word);
    boolean close = !token.spaced() || word > index;
    boolean bracketed =
        cursor.is(index, Kind.OPEN)
            && cursor.at(index + 1).isWord("p", "partial", "g")
            && cursor.is(index + 2, Kind.CLOSE);
    return bracketed
        || (token.isWord("p", "partial", "part") && (close || cursor.is(word + 1, Kind.RELATION)));
  }

  private static int afterSubscript(Cursor cursor, int index) {
    if (cursor.is(index, Kind.OPEN)) {
      return index + 3;
    }
    return isLow(cursor, index) ? index + 2 : index + 1;
  }

  private static boolean isLow(Cursor cursor, int index) {
    return cursor.at(index).text().equals("_");
  }

  /** Past a 2 that belongs to the letter before it, or the index itself. */
  private static int afterTwo(Cursor cursor, int index) {
    if (cursor.is(index, Kind.SUPERSCRIPT) && cursor.at(index).text().equals("2")) {
      return index + 1;
    }
    int two = cursor.is(index, Kind.CARET) || isLow(cursor, index) ? index + 1 : index;
    boolean isTwo = cursor.is(two, Kind.NUMBER) && cursor.at(two).text().equals("2");
    if (!isTwo) {
      return index;
    }
    // "χ 2 (1) = 3.1": a page's spacing may tear the 2 off, then a test must follow
    boolean follows =
        cursor.is(two + 1, Kind.RELATION)
            || cursor.is(two + 1, Kind.OPEN)
            || cursor.at(two + 1).isWord("p");
    return !cursor.at(two).spaced() || follows ? two + 1 : index;
  }
}
