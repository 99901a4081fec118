package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts back relation signs that came out as other characters. Some publishers set signs in fonts
 * whose codes are those of letters and digits, so that text taken from the page reads "pb.001" (p
 * &lt; .001), "psN.20" (ps &gt; .20), "F(1, 43) p 8.85, p ! .01" (= and &lt;), "F(1, 20) 5 4.2, P ,
 * .05" (= and &lt;).
 */
final class FontSlips {

  private static final Set<String> P_WORDS =
      Set.of("p", "P", "ps", "Ps", "pb", "pN", "psb", "psN", "Pb", "PN", "po", "Po");

  /** Symbols before a slipped "=" in a sentence where slips are sure. */
  private static final Set<String> SYMBOLS =
      Set.of("b", "B", "β", "d", "r", "R", "M", "SD", "SE", "z", "Z", "t", "F", "n", "N", "g", "U");

  private final List<Token> tokens;
  private final List<Token> repaired = new ArrayList<>();
  private final boolean slipped;

  private FontSlips(List<Token> tokens) {
    this.tokens = tokens;
    this.slipped = isSlipped();
  }

  /** Whether the word is p or p with a sign stuck to it. */
  static boolean isPWord(String word) {
    return P_WORDS.contains(word);
  }

  static List<Token> repair(List<Token> tokens) {
    FontSlips slips = new FontSlips(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      slips.repairAt(i);
    }
    return slips.repaired;
  }

  private void repairAt(int i) {
    Token token = tokens.get(i);
    String sign = signInside(i);
    if (sign != null) {
      int cut = token.end() - 1;
      String word = token.text().substring(0, token.text().length() - 1);
      repaired.add(new Token(Kind.WORD, token.start(), cut, word, token.spaced()));
      repaired.add(new Token(Kind.RELATION, cut, token.end(), sign, false));
      return;
    }
    String alone = signAlone(i);
    repaired.add(
        alone == null
            ? token
            : new Token(Kind.RELATION, token.start(), token.end(), alone, token.spaced()));
  }

  /** "pb.001", "psN.28": the sign of a p-value is the last letter of the word, or null. */
  private @Nullable String signInside(int i) {
    Token token = tokens.get(i);
    if (!token.is(Kind.WORD) || !isPWord(token.text()) || !isProbability(at(i + 1))) {
      return null;
    }
    return switch (token.text().charAt(token.text().length() - 1)) {
      case 'b', 'o' -> "<";
      case 'N' -> ">";
      default -> null;
    };
  }

  private @Nullable String signAlone(int i) {
    Token token = tokens.get(i);
    if (!at(i + 1).is(Kind.NUMBER)) {
      return null;
    }
    boolean afterP = at(i - 1).isWord("p", "ps") && !wasSign(i - 1);
    if (afterP && isProbability(at(i + 1))) {
      String sign = afterP(token);
      if (sign != null) {
        return sign;
      }
    }
    if (isTestBefore(i) || (slipped && SYMBOLS.contains(at(i - 1).text())) || isSampleSize(i)) {
      return afterTest(token);
    }
    return null;
  }

  private boolean wasSign(int i) {
    return !repaired.isEmpty()
        && repaired.getLast().start() == at(i).start()
        && repaired.getLast().is(Kind.RELATION);
  }

  private @Nullable String afterP(Token token) {
    return switch (token.text()) {
      case "!", "b", "o" -> "<";
      case "," -> token.spaced() ? "<" : null;
      case "p", "5" -> "=";
      case "N" -> ">";
      case "1" -> slipped ? ">" : null;
      default -> null;
    };
  }

  private static @Nullable String afterTest(Token token) {
    return switch (token.text()) {
      case "p" -> "=";
      case "5" -> token.spaced() ? "=" : null;
      case "b", "!" -> "<";
      case "N" -> ">";
      default -> null;
    };
  }

  /** Degrees of freedom in brackets after a letter: "F(1, 43)". */
  private boolean isTestBefore(int i) {
    if (!at(i - 1).is(Kind.CLOSE) || !at(i - 2).is(Kind.NUMBER)) {
      return false;
    }
    int open = i - 2;
    while (open > 0 && i - open <= 8 && !at(open).is(Kind.OPEN)) {
      open--;
    }
    Token name = at(open - 1);
    boolean letter = name.is(Kind.WORD) && name.text().length() <= 2;
    boolean square = name.is(Kind.NUMBER) && name.text().equals("2");
    return at(open).is(Kind.OPEN) && (letter || square || name.is(Kind.SUPERSCRIPT));
  }

  /** "(1, N p 6,721)". */
  private boolean isSampleSize(int i) {
    return at(i).text().equals("p")
        && at(i - 1).isWord("n")
        && at(i - 2).is(Kind.COMMA)
        && at(i + 2).is(Kind.CLOSE);
  }

  private boolean isSlipped() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean bang = at(i - 1).isWord("p") && at(i).text().equals("!");
      boolean test = at(i).isWord("p") && at(i + 1).is(Kind.NUMBER) && isTestBefore(i);
      if (bang || test) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProbability(Token token) {
    return token.hasDecimals()
        && token.decimal().signum() >= 0
        && token.decimal().compareTo(BigDecimal.ONE) <= 0;
  }

  private Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.NOTHING;
  }
}
