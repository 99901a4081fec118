package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into tokens. Lenient about writing: typographic minus signs and mid-dots, HTML
 * entities, relation signs that publishers' fonts map to other code points. A number keeps its
 * sign; whether a dash is a sign or stands between two numbers is told by what is before it.
 */
final class Tokenizer {

  private static final String DOT_ABOVE = "\u02d9";

  private static final String DASHES = "-–−—―─━‒‐‑﹣－⁻Ϫ⫺⫹";
  private static final String TILDES = "~∼～˜〜";
  private static final String EQUALS = "=＝≈≅≃⫽ϭ¼";
  private static final String LESS = "<＜≤≦⩽≪⬍Ͻ";
  private static final String GREATER = ">＞≥≧⩾≫⬎Ͼ";
  private static final String MARKS = "*∗＊†‡§¶#";
  private static final String APOSTROPHES = "'’‘ʼ`´";

  private final CharSequence source;
  private final boolean garbledIsMinus;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;

  private Tokenizer(CharSequence source) {
    this.source = source;
    this.garbledIsMinus = source.chars().noneMatch(c -> c == '=');
  }

  /** All tokens in order, white space left out. */
  static List<Token> tokens(CharSequence source) {
    Tokenizer tokenizer = new Tokenizer(source);
    while (tokenizer.at < source.length()) {
      tokenizer.next();
    }
    return NumberForms.join(FontSlips.repair(tokenizer.tokens));
  }

  private void next() {
    char c = source.charAt(at);
    if (isSpace(c)) {
      at++;
      spaced = true;
    } else if (NumberScan.isDigit(c) || startsDecimal(at)) {
      number(at);
    } else if (c == '&' || c == '<') {
      entityOrLess();
    } else if (DASHES.indexOf(c) >= 0) {
      dash();
    } else if (isGarbled(c)) {
      garbled();
    } else if (isRaisedLetter(c)) {
      add(Kind.MARK, runEnd(Tokenizer::isRaisedLetter), normal(runEnd(Tokenizer::isRaisedLetter)));
    } else if (isRaisedDigit(c)) {
      add(
          Kind.SUPERSCRIPT,
          runEnd(Tokenizer::isRaisedDigit),
          normal(runEnd(Tokenizer::isRaisedDigit)));
    } else if (isLoweredDigit(c)) {
      add(
          Kind.NUMBER,
          runEnd(Tokenizer::isLoweredDigit),
          normal(runEnd(Tokenizer::isLoweredDigit)));
    } else if (Character.isLetter(Character.codePointAt(source, at))) {
      word();
    } else {
      Kind kind = kindOf(c);
      String text = String.valueOf(c);
      if (kind == Kind.RELATION) {
        relation(sign(c), at + 1);
      } else if (c == '+' && (lookingAt("+/-") || lookingAt("+/−") || lookingAt("+/–"))) {
        add(Kind.PLUS_MINUS, at + 3, "±");
      } else {
        add(kind, at + 1, text);
      }
    }
  }

  private static Kind kindOf(char c) {
    if (EQUALS.indexOf(c) >= 0 || LESS.indexOf(c) >= 0 || GREATER.indexOf(c) >= 0) {
      return Kind.RELATION;
    }
    if (TILDES.indexOf(c) >= 0) {
      return Kind.DASH;
    }
    if (MARKS.indexOf(c) >= 0) {
      return Kind.MARK;
    }
    return switch (c) {
      case '(', '[', '{', '（', '［' -> Kind.OPEN;
      case ')', ']', '}', '）', '］' -> Kind.CLOSE;
      case ',', '，' -> Kind.COMMA;
      case ';', '；' -> Kind.SEMICOLON;
      case ':', '：' -> Kind.COLON;
      case '±' -> Kind.PLUS_MINUS;
      case '%', '％' -> Kind.PERCENT;
      case '/', '⁄' -> Kind.SLASH;
      case '×', '✕' -> Kind.TIMES;
      case '^' -> Kind.CARET;
      case '.' -> Kind.STOP;
      default -> Kind.OTHER;
    };
  }

  private static String sign(char c) {
    return LESS.indexOf(c) >= 0 ? "<" : GREATER.indexOf(c) >= 0 ? ">" : "=";
  }

  private void entityOrLess() {
    if (lookingAt("&lt;")) {
      relation("<", at + 4);
    } else if (lookingAt("&gt;")) {
      relation(">", at + 4);
    } else if (lookingAt("&amp;")) {
      add(Kind.OTHER, at + 5, "&");
    } else if (lookingAt("<bc>")) {
      // the byte 0xBC, the "=" of some fonts, as some programs write it out
      relation("=", at + 4);
    } else if (source.charAt(at) == '<') {
      relation("<", at + 1);
    } else {
      add(Kind.OTHER, at + 1, "&");
    }
  }

  /** Two signs in a row, as in {@code <=} or {@code > =}, are one relation: the unequal one. */
  private void relation(String sign, int end) {
    Token last = last();
    if (last != null && last.is(Kind.RELATION)) {
      String joined = last.text().equals("=") ? sign : last.text();
      tokens.set(
          tokens.size() - 1, new Token(Kind.RELATION, last.start(), end, joined, last.spaced()));
      at = end;
      spaced = false;
      return;
    }
    add(Kind.RELATION, end, sign);
  }

  private void dash() {
    int digits = at + 1;
    boolean loose = false;
    while (digits < source.length()
        && (isSpace(source.charAt(digits)) || isControl(source.charAt(digits)))) {
      loose |= isSpace(source.charAt(digits));
      digits++;
    }
    boolean beforeNumber =
        digits < source.length()
            && (NumberScan.isDigit(source.charAt(digits)) || startsDecimal(digits));
    if (beforeNumber && isSign(loose)) {
      number(digits);
    } else {
      add(Kind.DASH, at + 1, "-");
    }
  }

  private boolean isSign(boolean loose) {
    Token last = last();
    if (last == null) {
      return true;
    }
    return switch (last.kind()) {
      case RELATION, OPEN, PLUS_MINUS -> true;
      case COMMA -> !loose || spaced;
      case SEMICOLON, COLON, SLASH, DASH, CARET, TIMES -> !loose;
      case WORD ->
          spaced && (!loose || (last.isWord("to", "ci", "cis") && source.charAt(at) != '–'));
      case CLOSE, STOP, MARK, OTHER, SUPERSCRIPT, GARBLED -> !loose && spaced;
      case NUMBER, PERCENT -> false;
    };
  }

  /**
   * A question mark or control character before a number stands for the minus sign that an encoding
   * lost, when a relation is before it. Control characters beside signs that did survive ("=", "-")
   * are noise.
   */
  private void garbled() {
    char c = source.charAt(at);
    int digits = at + 1;
    while (digits < source.length() && isSpace(source.charAt(digits))) {
      digits++;
    }
    boolean beforeNumber =
        digits < source.length()
            && (NumberScan.isDigit(source.charAt(digits)) || startsDecimal(digits));
    Token last = last();
    boolean afterSign =
        last != null && (last.is(Kind.RELATION) || last.isWord("p") || last.is(Kind.OPEN));
    if (beforeNumber && afterSign && (c == '?' || garbledIsMinus)) {
      number(digits);
      return;
    }
    if (c == '?') {
      add(Kind.GARBLED, at + 1, "?");
    } else {
      at++;
      spaced = true;
    }
  }

  private static boolean isGarbled(char c) {
    return c == '?' || c == '\uFFFD' || isControl(c);
  }

  private static boolean isControl(char c) {
    return c < ' ' && !isSpace(c);
  }

  /** Reads the number whose digits begin there; a sign stands here if they do not. */
  private void number(int digits) {
    NumberScan scan = NumberScan.at(source, digits);
    add(Kind.NUMBER, scan.end(), (digits > at ? "-" : "") + scan.value());
  }

  /** A point with a digit after it and none before it. */
  private boolean startsDecimal(int i) {
    if (i + 1 >= source.length()
        || !NumberScan.isPoint(source.charAt(i))
        || !NumberScan.isDigit(source.charAt(i + 1))) {
      return false;
    }
    if (i == 0) {
      return true;
    }
    char before = source.charAt(i - 1);
    return !NumberScan.isDigit(before) && (!Character.isLetter(before) || afterSlippedSign());
  }

  /**
   * Old publishers' fonts print "p&lt;" as "pb" and "p&gt;" as "pN": a decimal may follow at once.
   */
  private boolean afterSlippedSign() {
    Token last = last();
    return last != null && last.end() == at && FontSlips.isPWord(last.text());
  }

  /** Footnote letters as readers write them: 0.04ᵃ. An apostrophe is a letter of that kind too. */
  private static boolean isRaisedLetter(int c) {
    return Character.getType(c) == Character.MODIFIER_LETTER && APOSTROPHES.indexOf(c) < 0;
  }

  private static boolean isRaisedDigit(int c) {
    return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
  }

  private static boolean isLoweredDigit(int c) {
    return c >= '₀' && c <= '₉';
  }

  private int runEnd(IntPredicate belongs) {
    int end = at;
    while (end < source.length() && belongs.test(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private String normal(int end) {
    return Normalizer.normalize(source.subSequence(at, end), Normalizer.Form.NFKC);
  }

  private void word() {
    int i = at;
    while (i < source.length()) {
      int point = Character.codePointAt(source, i);
      int type = Character.getType(point);
      boolean joins =
          (Character.isLetter(point) && !isRaisedLetter(point))
              || type == Character.NON_SPACING_MARK
              || (i > at && isDotOver(i))
              || (i > at
                  && APOSTROPHES.indexOf(point) >= 0
                  && i + 1 < source.length()
                  && Character.isLetter(source.charAt(i + 1)));
      if (!joins) {
        break;
      }
      i += Character.charCount(point);
    }
    String letters = source.subSequence(at, i).toString().replace(DOT_ABOVE, "");
    String text = Normalizer.normalize(letters, Normalizer.Form.NFKC);
    if (i == at + 1) {
      int dotted = dottedEnd(i);
      if (dotted > i) {
        add(Kind.WORD, dotted, source.subSequence(at, dotted).toString().replace(".", ""));
        return;
      }
    }
    add(Kind.WORD, i, straight(text));
  }

  /** The dot of a rate, printed behind its letter: "V˙O2" is no letter V. */
  private boolean isDotOver(int i) {
    return source.charAt(i) == DOT_ABOVE.charAt(0)
        && i + 1 < source.length()
        && Character.isLetter(source.charAt(i + 1));
  }

  private static String straight(String word) {
    String straight = word;
    for (int i = 1; i < APOSTROPHES.length(); i++) {
      straight = straight.replace(APOSTROPHES.charAt(i), APOSTROPHES.charAt(0));
    }
    return straight;
  }

  /** Where an abbreviation such as "S.E." or "d.f." ends that began before {@code i}, else i. */
  private int dottedEnd(int i) {
    int end = i;
    while (end + 1 < source.length()
        && source.charAt(end) == '.'
        && Character.isLetter(source.charAt(end + 1))
        && (end + 2 >= source.length() || !Character.isLetter(source.charAt(end + 2)))) {
      end += 2;
    }
    return end > i && end < source.length() && source.charAt(end) == '.' ? end + 1 : end;
  }

  private void add(Kind kind, int end, String text) {
    tokens.add(new Token(kind, at, end, text, spaced));
    at = end;
    spaced = false;
  }

  private @Nullable Token last() {
    return tokens.isEmpty() ? null : tokens.getLast();
  }

  private boolean lookingAt(String wanted) {
    return at + wanted.length() <= source.length()
        && wanted.contentEquals(source.subSequence(at, at + wanted.length()));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
