package holdfast.server.review;

import holdfast.server.store.Decided;
import holdfast.server.store.StoredDecision;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands of a history of decisions in which nothing is ever changed. */
public final class History {

  private final List<StoredDecision> standing;

  /**
   * @param entries oldest first
   */
  public History(List<StoredDecision> entries) {
    Set<Long> undone = new HashSet<>();
    for (StoredDecision entry : entries) {
      if (entry.undoes() != null) {
        undone.add(entry.undoes());
      }
    }
    this.standing =
        entries.stream()
            .filter(e -> e.action() != Decided.UNDO && !undone.contains(e.seq()))
            .toList();
  }

  /** The last decision on each row, whoever took it. */
  public SortedMap<Integer, StoredDecision> last() {
    SortedMap<Integer, StoredDecision> last = new TreeMap<>();
    standing.forEach(entry -> last.put(entry.row(), entry));
    return last;
  }

  /** The last decision of each reviewer on each row: reviewer to row to decision. */
  public SortedMap<String, Map<Integer, StoredDecision>> byReviewer() {
    SortedMap<String, Map<Integer, StoredDecision>> all = new TreeMap<>();
    for (StoredDecision entry : standing) {
      all.computeIfAbsent(entry.by(), by -> new LinkedHashMap<>()).put(entry.row(), entry);
    }
    return all;
  }

  /** What a reviewer's next undo takes back on a row. */
  public Optional<StoredDecision> lastOf(String reviewer, int row) {
    return standing.stream()
        .filter(entry -> entry.by().equals(reviewer) && entry.row() == row)
        .reduce((earlier, later) -> later);
  }
}
