package holdfast.server.review;

import holdfast.server.store.Decided;
import holdfast.server.store.StoredDecision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree on the rows that both have decided.
 *
 * @param reviewers by name
 * @param pairs every two of them
 */
public record Agreement(List<String> reviewers, List<Pair> pairs) {

  public Agreement {
    reviewers = List.copyOf(reviewers);
    pairs = List.copyOf(pairs);
  }

  /**
   * Two reviewers.
   *
   * @param a the one
   * @param b the other
   * @param rows rows that both have decided
   * @param agree of these, rows with the same decision (accept, dismiss or correct)
   * @param percent the same as a share in percent, or null without rows
   * @param kappa Cohen's kappa (Cohen 1960, doi:10.1177/001316446002000104); null where it is not
   *     defined: without rows, and where both decided all rows in one and the same way
   */
  public record Pair(
      String a, String b, int rows, int agree, @Nullable Double percent, @Nullable Double kappa) {}

  /** The agreement in a history. */
  public static Agreement of(History history) {
    SortedMap<String, Map<Integer, StoredDecision>> decisions = history.byReviewer();
    List<String> names = List.copyOf(decisions.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        String a = names.get(i);
        String b = names.get(j);
        pairs.add(
            pair(a, b, decisions.getOrDefault(a, Map.of()), decisions.getOrDefault(b, Map.of())));
      }
    }
    return new Agreement(names, pairs);
  }

  private static Pair pair(
      String a, String b, Map<Integer, StoredDecision> ofA, Map<Integer, StoredDecision> ofB) {
    Map<Decided, Integer> countA = new EnumMap<>(Decided.class);
    Map<Decided, Integer> countB = new EnumMap<>(Decided.class);
    int rows = 0;
    int agree = 0;
    for (Map.Entry<Integer, StoredDecision> entry : ofA.entrySet()) {
      @Nullable StoredDecision other = ofB.get(entry.getKey());
      if (other != null) {
        rows++;
        agree += entry.getValue().action() == other.action() ? 1 : 0;
        countA.merge(entry.getValue().action(), 1, Integer::sum);
        countB.merge(other.action(), 1, Integer::sum);
      }
    }
    if (rows == 0) {
      return new Pair(a, b, 0, 0, null, null);
    }
    double chance = 0;
    for (Decided action : Decided.values()) {
      chance +=
          (double) countA.getOrDefault(action, 0) * countB.getOrDefault(action, 0) / rows / rows;
    }
    double share = (double) agree / rows;
    @Nullable Double kappa = chance < 1 ? (share - chance) / (1 - chance) : null;
    return new Pair(a, b, rows, agree, 100 * share, kappa);
  }
}
