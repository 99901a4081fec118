package holdfast.extractor.text;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Printed characters as the later steps expect them, whatever file they came from. Every step is a
 * {@link Text#replaceAll}, so each character keeps its place. The conventions:
 *
 * <ul>
 *   <li>minus: ASCII {@code -}, directly before its number, whichever of −, –, ‐ was printed;
 *   <li>range between two numbers: {@code –} (U+2013) without spaces around it ({@code 1.34–2.08}),
 *       also where a hyphen or minus was printed; so {@code 1.34 -2.08} is two numbers, the second
 *       negative;
 *   <li>hyphen in words: ASCII {@code -}; other dashes: {@code –} or {@code —} as printed;
 *   <li>decimal point: {@code .}, also for a raised one (0·94);
 *   <li>thousands set apart by a thin space: joined; other spaces: one plain space;
 *   <li>ligatures taken apart, soft hyphens and invisible characters gone, quotation marks
 *       straight, the Symbol font's private characters as Unicode, full-width forms as ASCII,
 *       letters of formulas plain;
 *   <li>{@code ±}, {@code ≤}, {@code ≥}, {@code ×}, {@code ~} whichever way they were written.
 * </ul>
 *
 * <p>Raised and lowered characters are marked before, by {@link Scripts}.
 */
public final class Cleaning {

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=(?<![0-9.])[0-9]{1,3})[\\u2009\\u200A\\u202F](?=[0-9]{3}(?![0-9]))");
  private static final Pattern COMBINING = Pattern.compile("\\p{L}[\\u0300-\\u036F]+");
  private static final Pattern ODD =
      Pattern.compile(
          "[\\u00A0\\u00B5\\u02DC\\u1680\\u2000-\\u2BFF\\u3000\\uE000-\\uF8FF\\uFB00-\\uFB06\\uFF01-\\uFF5E]");

  /**
   * The hat of an estimate, set as a character of its own behind its letter (formulas in PDFs); in
   * front of a digit the same sign stands for a raised number.
   */
  private static final Pattern LOOSE_HAT = Pattern.compile("(?<=\\p{L})\\u02C6(?![0-9-])");

  /** Letters and digits in the shapes of formulas: an italic p is a p. */
  private static final Pattern MATH_LETTER = Pattern.compile("[\\x{1D400}-\\x{1D7FF}\u210E]");

  private static final Pattern RAISED_POINT =
      Pattern.compile("(?<=[0-9])[·•∙⋅‧](?=[0-9])(?![·•∙⋅‧]10\\^)|(?<=[=<>≤≥(\\s])[·∙⋅‧](?=[0-9])");

  private static final Pattern PLUS_MINUS = Pattern.compile("\\+\\s?/\\s?[-−–]");
  private static final Pattern AT_MOST = Pattern.compile("<\\s?=");
  private static final Pattern AT_LEAST = Pattern.compile(">\\s?=");

  /** The flattened exponent of "2.1 × 10−6", where nothing says that it was raised. */
  private static final Pattern FLAT_EXPONENT = Pattern.compile("(?<=[×x*]\\s?10)[−–-](?=[0-9])");

  private static final Literals EXPONENTS = Literals.of("10-", "10−", "10–");

  /** Private characters of the Symbol font, by their code above U+F000 (Adobe Symbol encoding). */
  private static final Map<Integer, String> SYMBOLS =
      Map.ofEntries(
          Map.entry(0x44, "Δ"),
          Map.entry(0x46, "Φ"),
          Map.entry(0x47, "Γ"),
          Map.entry(0x4C, "Λ"),
          Map.entry(0x50, "Π"),
          Map.entry(0x51, "Θ"),
          Map.entry(0x53, "Σ"),
          Map.entry(0x57, "Ω"),
          Map.entry(0x59, "Ψ"),
          Map.entry(0x61, "α"),
          Map.entry(0x62, "β"),
          Map.entry(0x63, "χ"),
          Map.entry(0x64, "δ"),
          Map.entry(0x65, "ε"),
          Map.entry(0x66, "φ"),
          Map.entry(0x67, "γ"),
          Map.entry(0x68, "η"),
          Map.entry(0x6A, "ϕ"),
          Map.entry(0x6B, "κ"),
          Map.entry(0x6C, "λ"),
          Map.entry(0x6D, "μ"),
          Map.entry(0x6E, "ν"),
          Map.entry(0x70, "π"),
          Map.entry(0x71, "θ"),
          Map.entry(0x72, "ρ"),
          Map.entry(0x73, "σ"),
          Map.entry(0x74, "τ"),
          Map.entry(0x77, "ω"),
          Map.entry(0x78, "ξ"),
          Map.entry(0x79, "ψ"),
          Map.entry(0x7A, "ζ"),
          Map.entry(0xA2, "′"),
          Map.entry(0xA3, "≤"),
          Map.entry(0xA5, "∞"),
          Map.entry(0xB0, "°"),
          Map.entry(0xB1, "±"),
          Map.entry(0xB3, "≥"),
          Map.entry(0xB4, "×"),
          Map.entry(0xB7, "•"),
          Map.entry(0xB9, "≠"),
          Map.entry(0xBB, "≈"),
          Map.entry(0xD6, "√"),
          Map.entry(0xD7, "·"),
          Map.entry(0x2D, "-"),
          Map.entry(0xA7, "•"),
          Map.entry(0xE5, "Σ"),
          Map.entry(0xAD, "↑"),
          Map.entry(0xAF, "↓"));

  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("µ", "μ"),
          Map.entry("∆", "Δ"),
          Map.entry("Ω", "Ω"),
          Map.entry("⩽", "≤"),
          Map.entry("⩾", "≥"),
          Map.entry("≦", "≤"),
          Map.entry("≧", "≥"),
          Map.entry("∼", "~"),
          Map.entry("˜", "~"),
          Map.entry("✕", "×"),
          Map.entry("✖", "×"),
          Map.entry("‘", "'"),
          Map.entry("’", "'"),
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("⁄", "/"),
          Map.entry("∕", "/"),
          Map.entry("∗", "*"),
          Map.entry("⁎", "*"),
          Map.entry("∣", "|"),
          Map.entry("…", "..."));

  /**
   * A replacement.
   *
   * @param first least character of those of which a text must have one for it
   * @param last greatest of them
   */
  private record Step(char first, char last, Pattern pattern, Function<Matcher, String> by) {

    Text in(Text text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= first && c <= last) {
          return text.replaceAll(pattern, by);
        }
      }
      return text;
    }
  }

  /** Of single characters, before white space is collapsed. */
  private static final List<Step> CHARACTERS =
      List.of(
          new Step('\u00AD', '\uFEFF', INVISIBLE, match -> ""),
          new Step('\u2009', '\u202F', THOUSANDS, match -> ""),
          new Step('\u02C6', '\u02C6', LOOSE_HAT, match -> "\u0302"),
          new Step('\u0300', '\u036F', COMBINING, composed()),
          new Step(
              '\u210E',
              '\uDFFF',
              MATH_LETTER,
              match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC)),
          new Step('\u00A0', '\uFF5E', ODD, match -> plain(match.group())));

  /** Of signs of several characters, after it. */
  private static final List<Step> SIGNS =
      List.of(
          new Step('+', '+', PLUS_MINUS, match -> "±"),
          new Step('<', '<', AT_MOST, match -> "≤"),
          new Step('>', '>', AT_LEAST, match -> "≥"),
          new Step('\u00B7', '\u22C5', RAISED_POINT, match -> "."));

  private Cleaning() {}

  /** Cleaned for reading: all of the above, white space collapsed, none at the ends. */
  public static Text clean(Text printed) {
    Text text = printed;
    for (Step step : CHARACTERS) {
      text = step.in(text);
    }
    text = text.collapse();
    for (Step step : SIGNS) {
      text = step.in(text);
    }
    return Dashes.clean(EXPONENTS.in(text) ? text.replaceAll(FLAT_EXPONENT, match -> "^-") : text);
  }

  private static Function<Matcher, String> composed() {
    return match -> Normalizer.normalize(match.group(), Normalizer.Form.NFC);
  }

  private static String plain(String odd) {
    char c = odd.charAt(0);
    if (Character.isSpaceChar(c)) {
      return " ";
    }
    if (c >= '\uF000' && c <= '\uF0FF') {
      int code = c - 0xF000;
      boolean ascii = code < 0x7F && !Character.isLetter(code);
      return SYMBOLS.getOrDefault(code, ascii ? String.valueOf((char) code) : odd);
    }
    if (c >= '\uFB00' && c <= '\uFB06' || c >= '\uFF01' && c <= '\uFF5E') {
      return Normalizer.normalize(odd, Normalizer.Form.NFKC);
    }
    return ALIKE.getOrDefault(odd, odd);
  }
}
