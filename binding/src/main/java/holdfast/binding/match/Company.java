package holdfast.binding.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The company that words keep in a paper's running text: a reviewer takes names from the text where
 * a table has codes ("Mahareeb (Cymbopogon schoenanthus)", "the Southwest cohort, recruited in
 * Chongqing"), and there the two stand side by side.
 */
public final class Company {

  /** Words apart: an apposition or a bracket, not a whole sentence. */
  private static final int WINDOW = 4;

  /** Words met more often than this are said of many things. */
  private static final int MOST = 40;

  private final List<String> text;
  private final Map<String, List<Integer>> places = new HashMap<>();

  /**
   * @param passages of the paper, each as its comparable words
   */
  public Company(List<List<String>> passages) {
    List<String> all = new ArrayList<>();
    for (List<String> passage : passages) {
      all.addAll(passage);
      // a gap, so that no window reaches over the end of a passage
      for (int i = 0; i < WINDOW; i++) {
        all.add("");
      }
    }
    this.text = List.copyOf(all);
    for (int i = 0; i < text.size(); i++) {
      places.computeIfAbsent(text.get(i), word -> new ArrayList<>()).add(i);
    }
  }

  /** Whether a word stands in the text. */
  public boolean has(String word) {
    return places.containsKey(word);
  }

  /**
   * The words that stand beside a word, each with the share of the word's places where it does,
   * less what chance would give: 0 to 1. Empty for a word that is not in the text, or all over it.
   */
  Map<String, Double> of(String word) {
    List<Integer> at = places.getOrDefault(word, List.of());
    if (at.isEmpty() || at.size() > MOST) {
      return Map.of();
    }
    Map<String, Integer> beside = new HashMap<>();
    for (int place : at) {
      Set<String> seen = new HashSet<>();
      for (int i = Math.max(0, place - WINDOW);
          i <= Math.min(text.size() - 1, place + WINDOW);
          i++) {
        if (!text.get(i).isEmpty() && !text.get(i).equals(word) && seen.add(text.get(i))) {
          beside.merge(text.get(i), 1, Integer::sum);
        }
      }
    }
    Map<String, Double> shares = new HashMap<>();
    beside.forEach(
        (other, count) -> {
          double chance =
              Math.min(
                  1,
                  (2 * WINDOW + 1.0) * places.getOrDefault(other, List.of()).size() / text.size());
          shares.put(other, Math.max(0, count / (at.size() + 0.5) - chance));
        });
    return shares;
  }
}
