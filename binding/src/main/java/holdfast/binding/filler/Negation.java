package holdfast.binding.filler;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words of a label are denied: "without temozolomide", "non-combined type", "unwashed", "not
 * of the mixed subtype". A denied word is another word: it is alike to what is denied elsewhere
 * ("not rinsed", "unwashed"), and to nothing that is affirmed.
 *
 * <p>Reads a label from left to right; for one label only.
 */
final class Negation {

  private static final Set<String> DENYING = Set.of("no", "not", "without", "never", "outside");

  /** A denial does not reach over these. */
  private static final Set<String> ENDING =
      Set.of(
          "but",
          "with",
          "vs",
          "versus",
          "against",
          "than",
          "from",
          "for",
          "in",
          "at",
          "on",
          "during",
          "after",
          "before",
          "and",
          "compared");

  private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "any", "or", "to");

  /** Nor does it reach over these signs. */
  private static final Pattern BREAK = Pattern.compile("[,;:()\\[\\]/]");

  /** Words that one denial reaches. */
  private static final int REACH = 4;

  /** Shorter remainders of a prefixed word ("un-ion", "non-e") are no words. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_STEM = 4;

  private int reach;

  /**
   * Whether a word only denies what follows and says nothing itself.
   *
   * @param gap what stands between the word before and this one
   */
  boolean isSign(String gap, String word) {
    if (BREAK.matcher(gap).find() || ENDING.contains(word)) {
      reach = 0;
    }
    if (word.equals("non")) {
      reach = 1;
      return true;
    }
    if (DENYING.contains(word)) {
      reach = REACH;
      return true;
    }
    return false;
  }

  /** Whether a word that is no sign itself is denied. */
  boolean denies(String word) {
    if (reach == 0 || SMALL.contains(word)) {
      return false;
    }
    reach--;
    return true;
  }

  /** A word without a prefix that denies it, or the word itself. */
  static String bare(String word) {
    for (String prefix : new String[] {"un", "non"}) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST) {
        String rest = word.substring(prefix.length());
        if (Stem.of(rest).length() >= SHORTEST_STEM && WordVectors.standard().knows(rest)) {
          return rest;
        }
      }
    }
    return word;
  }

  /** A number ends the reach of a denial. */
  void number() {
    reach = 0;
  }
}
