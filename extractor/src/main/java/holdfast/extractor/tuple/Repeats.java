package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Row labels that come again under the blocks of a panel. */
final class Repeats {

  private Repeats() {}

  /** Whether the same row labels come again under several blocks. */
  static boolean in(List<Line> lines) {
    Map<String, Set<String>> blocks = new LinkedHashMap<>();
    for (Line line : lines) {
      blocks
          .computeIfAbsent(line.stub().toString(), key -> new HashSet<>())
          .add(line.blocks().toString());
    }
    long again = blocks.values().stream().filter(set -> set.size() > 1).count();
    return again > Axes.REPEATED * blocks.size();
  }

  /** A few labels that contrast (high and low, men and women) under every block. */
  static boolean areLevels(Panel panel, List<Line> lines) {
    if (!in(lines)) {
      return false;
    }
    Set<Text> stubs = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    lines.forEach(
        line -> {
          if (!Axes.isAnalysis(line.stub()) && seen.add(line.stub().toString())) {
            stubs.add(line.stub());
          }
        });
    return stubs.size() <= 3
        && Contrasting.are(List.copyOf(stubs))
        && !Axes.measuresOnly(panel, lines);
  }
}
