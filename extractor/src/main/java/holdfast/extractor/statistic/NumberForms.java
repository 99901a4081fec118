package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that are printed in several pieces: digit groups set apart by a space, decimal commas,
 * powers of ten, decimals torn apart by the spacing of a page.
 */
final class NumberForms {

  /** Words after which two numbers stand side by side, not as groups of one. */
  private static final Set<String> COUNTERS =
      Set.of(
          "table",
          "tables",
          "figure",
          "fig",
          "figs",
          "model",
          "grade",
          "stage",
          "type",
          "day",
          "week",
          "month",
          "year",
          "section",
          "chapter",
          "phase",
          "study",
          "experiment",
          "and",
          "equation",
          "eq",
          "step",
          "item",
          "version",
          "in",
          "since",
          "until",
          "during");

  private static final Pattern LONG_WHOLE = Pattern.compile("-?\\d{4,6}");

  private NumberForms() {}

  static List<Token> join(List<Token> tokens) {
    boolean decimalCommas = usesDecimalCommas(tokens);
    List<Token> joined = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int used = power(tokens, i, joined);
      if (used == 0) {
        used = tornDecimal(tokens, i, joined);
      }
      if (used == 0) {
        used = decimalComma(tokens, i, joined, decimalCommas);
      }
      if (used == 0) {
        used = groups(tokens, i, joined);
      }
      if (used == 0) {
        joined.add(tokens.get(i));
        used = 1;
      }
      i += used;
    }
    return joined;
  }

  /** {@code 1.8 × 10^-6}, {@code 4.5 x 10-4}, {@code 10^-6}, and {@code 10-6} after "p &lt;". */
  private static int power(List<Token> tokens, int i, List<Token> joined) {
    Token first = tokens.get(i);
    if (!first.is(Kind.NUMBER)) {
      return 0;
    }
    boolean product =
        at(tokens, i + 1).is(Kind.TIMES)
            || at(tokens, i + 1).isWord("x")
            || at(tokens, i + 1).text().equals("·")
            || at(tokens, i + 1).isMultiplicationStar();
    int ten = product ? i + 2 : i;
    if (!at(tokens, ten).text().equals("10") || !at(tokens, ten).is(Kind.NUMBER)) {
      return 0;
    }
    boolean caret = at(tokens, ten + 1).is(Kind.CARET);
    int next = caret ? ten + 2 : ten + 1;
    boolean open = at(tokens, next).is(Kind.OPEN) && at(tokens, next + 2).is(Kind.CLOSE);
    next += open ? 1 : 0;
    String sign = "";
    if (at(tokens, next).is(Kind.DASH)) {
      sign = "-";
      next++;
    }
    Token exponent = at(tokens, next);
    String digits =
        exponent.text().startsWith("-") ? exponent.text().substring(1) : exponent.text();
    boolean negative = !sign.isEmpty() || exponent.text().startsWith("-");
    boolean bare = !product && !caret && !exponent.is(Kind.SUPERSCRIPT);
    boolean raised = exponent.is(Kind.SUPERSCRIPT);
    if (!(exponent.is(Kind.NUMBER) || raised)
        || !digits.matches("\\d{1,3}")
        || (bare && !(negative && afterP(joined) && !exponent.spaced()))
        || (product && !caret && !raised && !negative && !open)) {
      return 0;
    }
    String mantissa = product ? first.text() : "1";
    String value = mantissa + "e" + (negative ? "-" : "") + digits;
    int end = open ? at(tokens, next + 1).end() : exponent.end();
    joined.add(new Token(Kind.NUMBER, first.start(), end, value, first.spaced()));
    return next + (open ? 2 : 1) - i;
  }

  private static boolean afterP(List<Token> joined) {
    int size = joined.size();
    return size >= 2
        && joined.get(size - 1).is(Kind.RELATION)
        && joined.get(size - 2).isWord("p", "ps", "value", "values");
  }

  /** {@code < . 001} and {@code = 0. 05}. */
  private static int tornDecimal(List<Token> tokens, int i, List<Token> joined) {
    boolean related = !joined.isEmpty() && joined.getLast().is(Kind.RELATION);
    if (!related) {
      return 0;
    }
    Token first = tokens.get(i);
    boolean zero = first.is(Kind.NUMBER) && (first.text().equals("0") || first.text().equals("-0"));
    int stop = zero ? i + 1 : i;
    Token digits = at(tokens, stop + 1);
    if (!at(tokens, stop).is(Kind.STOP) || !digits.isInteger() || !digits.spaced()) {
      return 0;
    }
    String whole = zero ? first.text() : "0";
    joined.add(
        new Token(
            Kind.NUMBER, first.start(), digits.end(), whole + "." + digits.text(), first.spaced()));
    return stop + 2 - i;
  }

  private static int decimalComma(
      List<Token> tokens, int i, List<Token> joined, boolean decimalCommas) {
    Token whole = tokens.get(i);
    Token decimals = at(tokens, i + 2);
    boolean form =
        isPlainNumber(whole)
            && at(tokens, i + 1).is(Kind.COMMA)
            && !at(tokens, i + 1).spaced()
            && decimals.isInteger()
            && !decimals.spaced();
    boolean zero = whole.text().equals("0") || whole.text().equals("-0");
    boolean afterLetter = !joined.isEmpty() && joined.getLast().is(Kind.WORD) && !whole.spaced();
    if (!form
        || afterLetter
        || isDegrees(joined)
        || !(decimalCommas || zero || isAmongPoints(tokens, i, joined))) {
      return 0;
    }
    joined.add(
        new Token(
            Kind.NUMBER,
            whole.start(),
            decimals.end(),
            whole.text() + "." + decimals.text(),
            whole.spaced()));
    return 3;
  }

  /**
   * "was 2,35 (SD 0.69)", "[-1179,15, -59.781]": a comma that can only be a decimal one, though
   * other numbers of the sentence have points.
   */
  private static boolean isAmongPoints(List<Token> tokens, int i, List<Token> joined) {
    String decimals = at(tokens, i + 2).text();
    if (decimals.length() > 2) {
      return false;
    }
    if (decimals.length() == 2 && LONG_WHOLE.matcher(tokens.get(i).text()).matches()) {
      return true;
    }
    boolean told =
        !joined.isEmpty()
            && (joined.getLast().isWord("was", "were", "is")
                || joined.getLast().is(Kind.RELATION)
                || joined.getLast().is(Kind.PLUS_MINUS));
    Token next = at(tokens, i + 3);
    return told && (next.is(Kind.OPEN) || next.is(Kind.PLUS_MINUS) || next.is(Kind.PERCENT));
  }

  /** "F(1,56)": the comma stands between degrees of freedom. */
  private static boolean isDegrees(List<Token> joined) {
    int size = joined.size();
    return size >= 2
        && joined.get(size - 1).is(Kind.OPEN)
        && joined.get(size - 2).is(Kind.WORD)
        && joined.get(size - 2).text().length() <= 2;
  }

  private static boolean isPlainNumber(Token token) {
    return token.is(Kind.NUMBER) && token.text().matches("-?\\d{1,6}");
  }

  /**
   * Whether commas are decimal points here: there is no decimal point, and there is a number that
   * can only be read so (0,05; = 1,34; 3,5%; 1,34 (…).
   */
  private static boolean usesDecimalCommas(List<Token> tokens) {
    boolean sure = false;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token whole = tokens.get(i);
      if (whole.hasDecimals()) {
        return false;
      }
      Token decimals = tokens.get(i + 2);
      boolean form =
          isPlainNumber(whole)
              && tokens.get(i + 1).is(Kind.COMMA)
              && !tokens.get(i + 1).spaced()
              && decimals.isInteger()
              && !decimals.spaced();
      if (!form) {
        continue;
      }
      boolean related = i > 0 && tokens.get(i - 1).is(Kind.RELATION);
      boolean zero = whole.text().equals("0") || whole.text().equals("-0");
      boolean percent = at(tokens, i + 3).is(Kind.PERCENT);
      boolean alone = i == 0 && (tokens.size() == 3 || !at(tokens, 3).is(Kind.COMMA));
      sure |= related || zero || percent || alone;
    }
    return sure && tokens.stream().noneMatch(Token::hasDecimals);
  }

  /** {@code 45 484}: one to three digits, then groups of exactly three, a single space between. */
  private static int groups(List<Token> tokens, int i, List<Token> joined) {
    Token first = tokens.get(i);
    if (!first.is(Kind.NUMBER) || !first.text().matches("-?[1-9]\\d{0,2}")) {
      return 0;
    }
    if (!joined.isEmpty()) {
      Token before = joined.getLast();
      boolean counted =
          before.is(Kind.WORD)
              && (COUNTERS.contains(before.text().toLowerCase(java.util.Locale.ROOT))
                  || !first.spaced());
      boolean dashed = before.is(Kind.DASH) && !isUpperBound(tokens, i, joined);
      if (counted || before.is(Kind.NUMBER) || dashed || before.is(Kind.CARET)) {
        return 0;
      }
    }
    StringBuilder value = new StringBuilder(first.text());
    int next = i + 1;
    int end = first.end();
    while (isThreeDigits(at(tokens, next)) && at(tokens, next).start() == end + 1) {
      value.append(at(tokens, next).text());
      end = at(tokens, next).end();
      next++;
      if (value.indexOf(".") >= 0) {
        break;
      }
    }
    if (next == i + 1 || at(tokens, next).is(Kind.NUMBER)) {
      return 0;
    }
    joined.add(new Token(Kind.NUMBER, first.start(), end, value.toString(), first.spaced()));
    return next - i;
  }

  /** "(7500–20 000)": without its groups, the upper bound would be below the lower one. */
  private static boolean isUpperBound(List<Token> tokens, int i, List<Token> joined) {
    Token low = joined.size() < 2 ? Token.NOTHING : joined.get(joined.size() - 2);
    int behind = i + 1;
    while (isThreeDigits(at(tokens, behind))) {
      behind++;
    }
    return low.isInteger()
        && at(tokens, i).isInteger()
        && low.decimal().compareTo(at(tokens, i).decimal()) > 0
        && (at(tokens, behind).is(Kind.CLOSE) || at(tokens, behind).is(Kind.SEMICOLON));
  }

  private static boolean isThreeDigits(Token token) {
    return token.is(Kind.NUMBER) && token.text().matches("\\d{3}(\\.\\d+)?");
  }

  private static Token at(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i) : Token.NOTHING;
  }
}
