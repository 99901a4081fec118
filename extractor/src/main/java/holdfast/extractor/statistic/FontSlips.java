package holdfast.extractor.statistic;

import java.util.Set;

/**
 * Relation signs that came out as letters. Some publishers set signs in fonts whose codes are those
 * of letters, so that text taken from the page reads "pb.001" (p &lt; .001), "psN.20" (ps &gt;
 * .20), "F(1, 43) p 8.85, p ! .01" (= and &lt;).
 */
final class FontSlips {

  private static final Set<String> P_WORDS =
      Set.of("p", "P", "ps", "Ps", "pb", "pN", "psb", "psN", "Pb", "PN", "po", "Po");

  private FontSlips() {}

  /** Whether the word is p or p with a sign stuck to it. */
  static boolean isPWord(String word) {
    return P_WORDS.contains(word);
  }
}
