package holdfast.binding.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each word tells the analyses of one paper apart (inverse document frequency over
 * analyses, Spärck Jones 1972), and what the paper's abbreviations stand for.
 */
public final class Vocabulary {

  /** A word of every analysis still counts a little: it may be what two papers differ in. */
  private static final double MINIMUM_WEIGHT = 0.15;

  private final Map<String, Double> weights;
  private final double unknownWeight;
  private final Map<String, List<String>> expansions;

  private Vocabulary(
      Map<String, Double> weights, double unknownWeight, Map<String, List<String>> expansions) {
    this.weights = weights;
    this.unknownWeight = unknownWeight;
    this.expansions = expansions;
  }

  /**
   * @param analyses of one paper
   * @param abbreviations short form to long form, as the paper defines them
   */
  public static Vocabulary of(List<Analysis> analyses, Map<String, String> abbreviations) {
    Map<String, Integer> counts = new HashMap<>();
    for (Analysis analysis : analyses) {
      Set<String> own = new HashSet<>();
      for (Analysis.Piece piece : analysis.pieces()) {
        own.addAll(piece.words());
      }
      own.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    double total = analyses.size() + 1.0;
    Map<String, Double> weights = new HashMap<>();
    counts.forEach(
        (word, count) ->
            weights.put(
                word,
                Math.max(MINIMUM_WEIGHT, Math.log(total / (count + 0.5)) / Math.log(total + 1))));
    Map<String, List<String>> expansions = new HashMap<>();
    abbreviations.forEach(
        (brief, full) -> {
          List<String> key = Words.of(brief);
          if (key.size() == 1) {
            expansions.put(key.getFirst(), Words.of(full));
          }
        });
    return new Vocabulary(Map.copyOf(weights), 1, Map.copyOf(expansions));
  }

  /** Between 0 and 1: how much a word tells. */
  public double weight(String word) {
    return weights.getOrDefault(word, unknownWeight);
  }

  /** Whether some analysis of the paper has the word. */
  public boolean knows(String word) {
    return weights.containsKey(word);
  }

  /**
   * How well a list of words says a word, 0 to 1: by the word itself, by a word of the same stem,
   * by the long form of an abbreviation, or by the abbreviation of the long form.
   */
  public double said(String word, List<String> by) {
    double best = 0;
    for (String other : by) {
      best = Math.max(best, Words.likeness(word, other));
      if (best == 1) {
        return 1;
      }
      List<String> longForm = expansions.get(other);
      if (longForm != null && longForm.contains(word)) {
        best = Math.max(best, ABBREVIATED);
      }
    }
    List<String> longForm = expansions.get(word);
    if (longForm != null && !longForm.isEmpty()) {
      long found = longForm.stream().filter(by::contains).count();
      best = Math.max(best, ABBREVIATED * found / longForm.size());
    }
    if (best < ABBREVIATED && isInitials(word, by)) {
      best = INITIALS;
    }
    return best;
  }

  private static final double ABBREVIATED = 0.95;
  private static final double INITIALS = 0.8;

  private static boolean isInitials(String word, List<String> by) {
    int size = word.length();
    if (size < 3 || size > 6 || !Character.isLetter(word.charAt(0))) {
      return false;
    }
    for (int start = 0; start + size <= by.size(); start++) {
      boolean all = true;
      for (int i = 0; i < size && all; i++) {
        all = by.get(start + i).charAt(0) == word.charAt(i);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
