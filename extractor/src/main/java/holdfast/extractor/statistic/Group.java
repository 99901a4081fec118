package holdfast.extractor.statistic;

import java.util.ArrayList;
import java.util.List;

/**
 * Results that stand together, with nothing but commas and brackets between them, and the p-values
 * among them: decides which p belongs to which result.
 *
 * <p>A p belongs to the results before it, back to the p before that. A p that comes first ("p =
 * 0.03, d = 0.74") belongs to what follows. As many p as results are handed out one by one. Effect
 * sizes after a test and its p ("t(19) = 3.6, p = .002, d = 0.8") share that p.
 */
final class Group {

  private final Cursor cursor;
  private final List<Object> members = new ArrayList<>();

  Group(Cursor cursor) {
    this.cursor = cursor;
  }

  void add(Draft draft) {
    members.add(draft);
  }

  void add(Part.Probability p) {
    members.add(p);
  }

  List<Draft> drafts() {
    return members.stream().filter(Draft.class::isInstance).map(Draft.class::cast).toList();
  }

  boolean hasProbability() {
    return members.stream().anyMatch(Part.Probability.class::isInstance);
  }

  boolean endsWithProbability() {
    return !members.isEmpty() && members.getLast() instanceof Part.Probability;
  }

  /** Gives out the p-values; those that belong to no result come back. */
  List<Part.Probability> resolve() {
    List<Part.Probability> left = new ArrayList<>();
    List<Draft> pending = new ArrayList<>();
    List<Draft> served = new ArrayList<>();
    List<Part.Probability> leading = new ArrayList<>();
    List<Part.Probability> last = List.of();
    int i = 0;
    while (i < members.size()) {
      if (members.get(i) instanceof Draft draft) {
        pending.add(draft);
        i++;
        continue;
      }
      List<Part.Probability> block = block(i);
      i += block.size();
      if (!pending.isEmpty()) {
        left.addAll(give(block, pending));
        served = new ArrayList<>(pending);
        pending.clear();
      } else {
        leading.addAll(block);
      }
      last = block;
    }
    if (!leading.isEmpty() && served.isEmpty() && !pending.isEmpty()) {
      left.addAll(give(leading, pending));
    } else {
      left.addAll(leading);
      share(last, served, pending);
    }
    return left;
  }

  private List<Part.Probability> block(int start) {
    List<Part.Probability> block = new ArrayList<>();
    for (int i = start; i < members.size() && members.get(i) instanceof Part.Probability p; i++) {
      block.add(p);
    }
    return block;
  }

  private List<Part.Probability> give(List<Part.Probability> block, List<Draft> pending) {
    List<Draft> takers = takers(pending);
    if (block.size() > 1 && block.size() == takers.size()) {
      for (int k = 0; k < block.size(); k++) {
        give(block.get(k), takers.get(k));
      }
      return List.of();
    }
    takers.forEach(draft -> give(block.getFirst(), draft));
    return block.subList(1, block.size()).stream().filter(p -> p.p() != null).toList();
  }

  private void give(Part.Probability p, Draft draft) {
    if (draft.p == null) {
      draft.p = p.p();
    }
    boolean nextTo = drafts().stream().noneMatch(d -> d.from > draft.from && d.from < p.from());
    if (nextTo && p.from() > draft.from) {
      draft.to = Math.max(draft.to, p.to());
    }
  }

  /** Of the results before a p, those it can belong to. */
  private List<Draft> takers(List<Draft> pending) {
    if (pending.getLast().isHeterogeneity(cursor)) {
      return pending.stream().filter(draft -> draft.isHeterogeneity(cursor)).toList();
    }
    List<Draft> tested =
        pending.stream()
            .filter(draft -> !draft.isDescriptive() && !draft.isHeterogeneity(cursor))
            .toList();
    return tested.isEmpty() ? List.copyOf(pending) : tested;
  }

  private static void share(List<Part.Probability> last, List<Draft> served, List<Draft> pending) {
    if (last.isEmpty() || served.isEmpty()) {
      return;
    }
    for (Draft draft : pending) {
      boolean sameKind = served.stream().anyMatch(other -> other.type == draft.type);
      if (!draft.isTest() && !draft.isDescriptive() && !sameKind) {
        draft.p = last.getLast().p();
      }
    }
  }
}
