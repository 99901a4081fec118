package holdfast.binding.index;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best of many scores; of equal ones the earlier. What is kept does not depend on how a pass is
 * cut into blocks.
 *
 * @param <T> what is scored
 */
final class Best<T> {
  private record Scored<T>(double score, long number, T value) {}

  private static final Comparator<Scored<?>> WORST_FIRST =
      Comparator.<Scored<?>>comparingDouble(Scored::score)
          .thenComparing(Scored::number, Comparator.reverseOrder());

  private final int count;
  private final PriorityQueue<Scored<T>> kept;
  private double worst = Double.NEGATIVE_INFINITY;

  Best(int count) {
    this.count = count;
    this.kept = new PriorityQueue<>(count + 1, WORST_FIRST);
  }

  /** Whether a score would be kept, when numbers are offered in order. */
  boolean wants(double score) {
    return score > worst;
  }

  void add(double score, long number, T value) {
    kept.add(new Scored<>(score, number, value));
    if (kept.size() > count) {
      kept.remove();
    }
    if (kept.size() == count) {
      worst = kept.element().score();
    }
  }

  /** What was kept, the best first. */
  List<T> list() {
    return kept.stream().sorted(WORST_FIRST.reversed()).map(Scored::value).toList();
  }
}
