package holdfast.binding.filler;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a label into words, numbers and signs that are written in one way only: accents off, Greek
 * letters by name, one sign for each comparison, British spelling as American, number words and
 * ordinals as digits.
 */
public final class LabelTokens {

  /** Kinds of token; they weigh differently. */
  public enum Kind {
    WORD,
    /** Digits with sign and decimals, and a comparison sign if one stands before. */
    NUMBER,
    /** A range, or the number of a model or cohort: names a group and is near to no number. */
    GROUP,
    /** An abbreviation as printed: capitals, perhaps with digits. */
    ACRONYM;
  }

  /**
   * One token.
   *
   * @param kind what it is
   * @param text folded, lower case
   * @param denied whether the label says that it is not so
   */
  public record Token(Kind kind, String text, boolean denied) {

    Token(Kind kind, String text) {
      this(kind, text, false);
    }
  }

  /**
   * A number with its comparison sign, or a run of letters and digits that begins with a letter.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "([<>]=?|[-+](?=\\d))?\\s*(\\d+(?:[.,]\\d+)*)(?:\\.\\.(\\d+(?:[.,]\\d+)*))?|\\p{L}[\\p{L}\\d]*|%");

  /** "No. of patients", "No of trials", "No. (%)": the sign of a number, which denies nothing. */
  private static final Pattern NUMBER_SIGN =
      Pattern.compile("(?i)\\bnos?\\.\\s?(?=\\p{L}|\\()|\\bno (?=of\\b)");

  /** "HER2+", "ER−": a marker by its letters, and whether it was found. */
  private static final Pattern MARKER =
      Pattern.compile("\\b(\\p{Lu}[\\p{Lu}\\d]+)(?:(\\+)|[-−–])(?=$|\\s?[(),;:/])");

  /** Capitals mean an abbreviation only where not everything is in capitals. */
  private static final Pattern SHOUTED = Pattern.compile("[^\\p{Ll}]{12,}");

  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final List<String> GREEK_NAMES =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega");

  /** What papers number: the number names one of several and measures nothing. */
  private static final Set<String> COUNTED =
      Set.of(
          "model",
          "step",
          "block",
          "study",
          "experiment",
          "cohort",
          "sample",
          "wave",
          "phase",
          "visit",
          "stage",
          "grade",
          "class",
          "type",
          "factor",
          "quartile",
          "quintile",
          "tertile",
          "session",
          "trial",
          "site",
          "group",
          "arm",
          "item",
          "component",
          "cluster",
          "profile");

  /** Larger ones are years and sizes. */
  private static final Pattern SMALL = Pattern.compile("\\d{1,2}");

  /**
   * A power of ten in a unit: "×10^9/L", where the raised digits may have lost their sign
   * ("×109/L").
   */
  private static final Pattern POWER =
      Pattern.compile("(?:[×x*]\\s?)?\\b10\\^(\\d{1,2})|×\\s?10([1-9]\\d?)(?=\\s?/)");

  private LabelTokens() {}

  /** The tokens of a label, in order. */
  public static List<Token> of(String label) {
    String told =
        MARKER
            .matcher(label)
            .replaceAll(
                sign -> sign.group(1) + (sign.group(2) == null ? " negative" : " positive"));
    String plain = NUMBER_SIGN.matcher(fold(told)).replaceAll("number ");
    boolean shouted = SHOUTED.matcher(plain).matches();
    List<Token> tokens = new ArrayList<>();
    Negation negation = new Negation();
    Matcher matcher = TOKEN.matcher(plain);
    int end = 0;
    while (matcher.find()) {
      String gap = plain.substring(end, matcher.start());
      end = matcher.end();
      String number = matcher.group(2);
      if (number != null) {
        negation.number();
        String upper = matcher.group(3);
        tokens.add(
            upper == null
                ? counted(number(matcher.group(1), number), tokens)
                : new Token(Kind.GROUP, plain(number) + ".." + plain(upper)));
        continue;
      }
      String word = matcher.group();
      WordForm form = WordForm.of(word);
      String lower = form.lower();
      String digits = form.digits();
      if (digits != null) {
        tokens.add(counted(new Token(Kind.NUMBER, digits), tokens));
      } else if (negation.isSign(gap, lower)) {
        continue;
      } else if (!shouted && form.acronym()) {
        tokens.add(new Token(Kind.ACRONYM, singular(lower), negation.denies(lower)));
      } else {
        tokens.add(new Token(Kind.WORD, form.text(), negation.denies(lower) ^ form.denied()));
      }
    }
    return List.copyOf(tokens);
  }

  private static Token number(@Nullable String sign, String digits) {
    String plain = plain(digits);
    // a range such as 12-24 is not a negative number; a lone plus says nothing
    boolean keeps = sign != null && (sign.startsWith("<") || sign.startsWith(">"));
    return new Token(Kind.NUMBER, keeps ? sign + plain : plain);
  }

  private static String plain(String digits) {
    String ungrouped =
        digits.indexOf(',') < 0
            ? digits
            : digits.replaceAll(",(?=\\d{3}(\\D|$))", "").replace(',', '.');
    // 12.0 and 12 are one number in a label
    return ungrouped.contains(".") && ungrouped.endsWith("0")
        ? ungrouped.replaceAll("\\.?0+$", "")
        : ungrouped;
  }

  /** A number that counts what stands before it is part of its name. */
  private static Token counted(Token number, List<Token> before) {
    boolean named = !before.isEmpty() && COUNTED.contains(before.getLast().text());
    return named && SMALL.matcher(number.text()).matches()
        ? new Token(Kind.GROUP, number.text() + "#" + before.getLast().text())
        : number;
  }

  private static String singular(String acronym) {
    return acronym.length() > 2 && acronym.endsWith("s") && !acronym.endsWith("ss")
        ? acronym.substring(0, acronym.length() - 1)
        : acronym;
  }

  /** Printed variants of one character made one; case is kept. */
  private static String fold(String label) {
    if (isPlain(label)) {
      return Bounds.write(powers(label));
    }
    String decomposed = Normalizer.normalize(label, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length() + 16);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int greek = GREEK.indexOf(Character.toLowerCase(c == 'ς' ? 'σ' : c));
      if (greek >= 0) {
        boolean joinsLeft = i > 0 && Character.isLetter(decomposed.charAt(i - 1));
        plain.append(joinsLeft ? " " : "").append(GREEK_NAMES.get(greek)).append(' ');
      } else if (c == '≥' || c == '⩾') {
        plain.append(">=");
      } else if (c == '≤' || c == '⩽') {
        plain.append("<=");
      } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
        plain.append('-');
      } else if (c == '’' || c == '\'' || c == 'ʼ') {
        continue;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return Bounds.write(powers(plain.toString()));
  }

  /** Powers as words of their own: the ten of a unit is no dose of ten. */
  private static String powers(String label) {
    return label.contains("10")
        ? POWER
            .matcher(label)
            .replaceAll(
                power -> " e" + (power.group(1) == null ? power.group(2) : power.group(1)) + " ")
        : label;
  }

  /** Whether there is nothing to fold. */
  private static boolean isPlain(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) > '~' || label.charAt(i) == '\'') {
        return false;
      }
    }
    return true;
  }
}
