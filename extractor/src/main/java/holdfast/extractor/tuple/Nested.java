package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Two levels over rows that are times, or over rows under times: under every measure the same arms,
 * under every arm the times or parts of it. The outer level is what was measured, the inner one the
 * arms.
 */
final class Nested {

  private final Set<String> outer = new HashSet<>();

  /**
   * @param described what rows, blocks and columns are where results describe one group each
   */
  Nested(Panel panel, Axes described) {
    Map<String, Set<String>> over = new HashMap<>();
    boolean arms = false;
    for (Line line : panel.lines()) {
      if (line.blocks().size() == 2) {
        arms |= DescriptionAxes.isArm(line.blocks().getLast());
        over.computeIfAbsent(line.blocks().getLast().toString(), key -> new HashSet<>())
            .add(line.blocks().getFirst().toString());
      }
    }
    boolean again = !over.isEmpty() && over.values().stream().allMatch(set -> set.size() > 1);
    boolean across = described.equals(OccasionAxes.UNDER_TIMES);
    if (again && (across || arms && Columns.areTimes(panel))) {
      over.values().forEach(outer::addAll);
    }
  }

  /** Whether a block is a measure over arms. */
  boolean isOuter(Text block) {
    return outer.contains(block.toString());
  }
}
