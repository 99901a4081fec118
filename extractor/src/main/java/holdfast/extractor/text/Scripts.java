package holdfast.extractor.text;

import holdfast.extractor.span.Text;
import java.util.regex.Pattern;

/**
 * Raised and lowered characters, written so that they can never be read as part of the number or
 * word they hang on.
 *
 * <ul>
 *   <li>Powers of ten: {@code 1.8 × 10^-6}, a caret and plain digits.
 *   <li>Everything else raised (squares, footnote marks, citations): Unicode superscripts where
 *       they exist, so {@code χ²}, {@code kg/m²}, {@code 0.04ᶜ}, {@code et al.¹²}. No digit among
 *       them is an ASCII digit: {@code [0-9]} does not see them.
 *   <li>Ordinals: {@code 25th}, plain.
 *   <li>Lowered: plain after a letter ({@code FEV1}, {@code t28}), Unicode subscripts after a digit
 *       or a raised character ({@code χ²₁}).
 * </ul>
 */
public final class Scripts {

  private static final String PLAIN = "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW";
  private static final String RAISED =
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ";
  private static final String PLAIN_LOW = "0123456789+-=()";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

  /** A ten that is a number of its own: the 10 of 2.10 or of 110 has no exponent. */
  private static final Pattern TEN = Pattern.compile("(?<![0-9.,·])10$");

  private static final Pattern EXPONENT = Pattern.compile("[-−–‒‐]?\\s?[0-9]{1,3}");
  private static final Pattern ORDINAL = Pattern.compile("(?i)st|nd|rd|th");
  private static final Pattern DASHES = Pattern.compile("[−–‒‐‑]");
  private static final Pattern NO_RAISED_LETTER = Pattern.compile("[qA-Z]");

  private Scripts() {}

  /**
   * Raised characters, marked.
   *
   * @param raised the characters as printed
   * @param before what stands before them on the line, as far as it is known
   */
  public static Text raised(Text raised, CharSequence before) {
    if (ORDINAL.matcher(raised).matches() && endsInDigit(before)) {
      return raised;
    }
    Text ascii = raised.replaceAll(DASHES, match -> "-");
    if (EXPONENT.matcher(raised).matches() && TEN.matcher(before).find()) {
      return prefix("^", ascii);
    }
    Text marked = ascii.map(plain -> swap(plain, PLAIN, RAISED));
    // A letter that has no raised form must not join the number before it.
    return endsInDigit(before) && NO_RAISED_LETTER.matcher(marked).lookingAt()
        ? prefix("^", marked)
        : marked;
  }

  /** Lowered characters, marked; parameters as in {@link #raised}. */
  public static Text lowered(Text lowered, CharSequence before) {
    if (before.isEmpty() || Character.isLetter(before.charAt(before.length() - 1))) {
      return lowered;
    }
    return lowered.replaceAll(DASHES, match -> "-").map(plain -> swap(plain, PLAIN_LOW, LOWERED));
  }

  private static boolean endsInDigit(CharSequence before) {
    if (before.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    return last >= '0' && last <= '9';
  }

  private static Text prefix(String mark, Text text) {
    return new Text.Builder().append(mark, text.origin(0)).append(text).build();
  }

  private static String swap(String plain, String from, String to) {
    StringBuilder swapped = new StringBuilder(plain);
    for (int i = 0; i < plain.length(); i++) {
      int known = from.indexOf(plain.charAt(i));
      if (known >= 0) {
        swapped.setCharAt(i, to.charAt(known));
      }
    }
    return swapped.toString();
  }
}
