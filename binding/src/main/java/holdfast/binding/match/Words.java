package holdfast.binding.match;

import holdfast.binding.filler.Glossary;
import holdfast.binding.filler.LabelTokens;
import holdfast.binding.filler.Stem;
import holdfast.binding.filler.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comparable words of a label: folded and stemmed as the fillers of records are. Words that
 * carry no meaning of their own are left out.
 */
public final class Words {

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
          "groups",
          "effect",
          "effects",
          "association",
          "level",
          "levels",
          "n",
          "ci");

  /** Before a word that its label denies. */
  private static final String NOT = "\u00ac";

  /** Shorter common beginnings ("pre", "dia") join words of different meaning. */
  private static final int MINIMUM_STEM = 5;

  private static final double STEM_SHARE = 0.6;
  private static final double STEM_LIKENESS = 0.85;

  /** Words below this likeness of meaning only belong to one field ("sepsis", "trauma"). */
  private static final double ALIKE = 0.5;

  private static final double MEANING_LIKENESS = 0.9;

  private static final Glossary GLOSSARY = Glossary.standard();

  /** The level of a variable that something is so: the variable's name alone says as much. */
  private static final Pattern YES = Pattern.compile("(?i)(?:^|: *)yes$");

  /** The level that it is not so. */
  private static final Pattern NO = Pattern.compile("(?i)(?:^|: *)no$");

  private Words() {}

  /** The words of a label, in order, repetitions kept, other names of one thing brought to one. */
  public static List<String> of(CharSequence label) {
    String said = YES.matcher(label).replaceFirst("");
    List<String> words = plain(GLOSSARY.expand(said));
    if (!NO.matcher(label).find()) {
      return words;
    }
    List<String> denied = new ArrayList<>(words);
    denied.add("no");
    return List.copyOf(denied);
  }

  /** The word that denies one, or that one denies: "unadjusted" of "adjusted". */
  static String denied(String word) {
    return isDenied(word) ? word.substring(NOT.length()) : NOT + word;
  }

  /** The words of running text as they stand. */
  public static List<String> plain(CharSequence text) {
    List<String> words = new ArrayList<>();
    for (LabelTokens.Token token : LabelTokens.of(text.toString())) {
      if (!EMPTY_WORDS.contains(token.text())) {
        String word = token.kind() == LabelTokens.Kind.WORD ? Stem.of(token.text()) : token.text();
        words.add(token.denied() ? NOT + word : word);
      }
    }
    return List.copyOf(words);
  }

  /**
   * How alike two words are, 0 to 1: equal, or one is the beginning of the other, or they share a
   * stem of most of their letters.
   */
  public static double likeness(String a, String b) {
    return likeness(a, b, meaning(a), meaning(b));
  }

  /** The meaning of a word, or of what a denied word denies; null when it is unknown. */
  static WordVectors.@Nullable Meaning meaning(String word) {
    return WordVectors.standard().meaning(isDenied(word) ? word.substring(NOT.length()) : word);
  }

  private static boolean isDenied(String word) {
    return word.startsWith(NOT);
  }

  /** The same of words whose meanings were looked up before. */
  static double likeness(
      String a, String b, WordVectors.@Nullable Meaning ofA, WordVectors.@Nullable Meaning ofB) {
    if (isDenied(a) != isDenied(b)) {
      return 0;
    }
    double formed =
        isDenied(a) ? formed(a.substring(NOT.length()), b.substring(NOT.length())) : formed(a, b);
    return formed < 0 ? meant(WordVectors.standard().likeness(ofA, ofB)) : formed;
  }

  /** Likeness by form, or −1 when only the meanings can tell. */
  private static double formed(String a, String b) {
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
    double share = (double) shared / Math.max(a.length(), b.length());
    boolean sameStem = shared >= MINIMUM_STEM && (shared == shorter || share >= STEM_SHARE);
    return sameStem ? STEM_LIKENESS : -1;
  }

  private static double meant(double likeness) {
    return likeness >= ALIKE ? MEANING_LIKENESS * likeness : 0;
  }
}
