package holdfast.binding.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comparable words of a label: lower case, accents and Greek letters folded, American spelling,
 * singular, digit groups joined, comparison signs kept. Words that carry no meaning of their own
 * are left out.
 */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[a-z]+|\\d+(?:\\.\\d+)?|[<>%]=?|\\+");
  private static final Pattern DIGIT_GROUP =
      Pattern.compile("(?<=\\d)[, \\u00a0\\u2009](?=\\d{3}(?!\\d))");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "in",
          "on",
          "at",
          "to",
          "for",
          "with",
          "and",
          "or",
          "by",
          "from",
          "vs",
          "versus",
          "per",
          "between",
          "among",
          "as",
          "is",
          "was",
          "were",
          "be",
          "its",
          "their",
          "this",
          "that",
          "than",
          "group",
          "effect",
          "association",
          "level",
          "n",
          "no");

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("ε", "epsilon"),
          Map.entry("η", "eta"),
          Map.entry("κ", "kappa"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "u"),
          Map.entry("ρ", "rho"),
          Map.entry("σ", "sigma"),
          Map.entry("τ", "tau"),
          Map.entry("φ", "phi"),
          Map.entry("χ", "chi"),
          Map.entry("ω", "omega"));

  private Words() {}

  /** The words of a label, in order, repetitions kept. */
  public static List<String> of(CharSequence label) {
    String text = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
    text = text.toLowerCase(Locale.ROOT).replace("≥", ">=").replace("≤", "<=").replace('_', ' ');
    for (Map.Entry<String, String> letter : GREEK.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    text = DIGIT_GROUP.matcher(text).replaceAll("");
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (!EMPTY_WORDS.contains(word)) {
        words.add(Character.isLetter(word.charAt(0)) ? american(singular(word)) : number(word));
      }
    }
    return List.copyOf(words);
  }

  private static String number(String digits) {
    return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** The usual differences between British and American spelling, as endings and stems. */
  private static String american(String word) {
    String folded =
        word.replace("haem", "hem")
            .replace("oed", "ed")
            .replace("aemi", "emi")
            .replace("paed", "ped")
            .replace("oest", "est")
            .replace("leuk", "leuk")
            .replace("isat", "izat")
            .replace("rrhoe", "rrhe")
            .replace("foet", "fet")
            .replaceAll("is(e|ed|ing)$", "iz$1")
            .replaceAll("ys(e|ed|ing)$", "yz$1")
            .replaceAll("([a-z]{3})our(al|ed|er)?$", "$1or$2")
            .replaceAll("([a-z]{2}[bt])re$", "$1er");
    return folded.equals("programme") ? "program" : folded;
  }

  /**
   * How alike two words are, 0 to 1: equal, or one is the beginning of the other, or they share a
   * stem of most of their letters.
   */
  public static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (!Character.isLetter(a.charAt(0)) || !Character.isLetter(b.charAt(0))) {
      return 0;
    }
    int shared = 0;
    int shorter = Math.min(a.length(), b.length());
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    if (shared < MINIMUM_STEM) {
      return 0;
    }
    double share = (double) shared / Math.max(a.length(), b.length());
    return shared == shorter || share >= STEM_SHARE ? STEM_LIKENESS : 0;
  }

  /** Shorter common beginnings ("pre", "dia") join words of different meaning. */
  private static final int MINIMUM_STEM = 5;

  private static final double STEM_SHARE = 0.6;
  private static final double STEM_LIKENESS = 0.85;
}
