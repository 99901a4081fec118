package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Row labels that come again under the blocks of a panel. */
final class Repeats {

  private static final Pattern GROUP = Pattern.compile("(?iu)(?:groups?|arms?)\\W*");

  private static final Pattern MOMENT_ROW =
      Pattern.compile(
          "(?iu)(?:pre|post|before|after|baseline|follow-?up|final|initial|change|difference|comparison)\\b.*");

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

  /**
   * Blocks over the same rows each, under a head "Group", beside columns that are times: the head
   * names the blocks, and the rows are what was measured in each of them.
   */
  static boolean areInGroups(Panel panel, List<Line> lines, Links links) {
    String head = Text.join(" ", panel.path(panel.stub())).toString();
    return panel.stub() == 0
        && GROUP.matcher(head).matches()
        && in(lines)
        && links.bundles().stream()
            .allMatch(
                bundle ->
                    bundle.column().groups().stream()
                        .anyMatch(group -> LabelKind.of(group) == LabelKind.TIME));
  }

  /** Rows that say when something was measured or that it changed, not what. */
  static boolean areMoments(List<Line> lines) {
    long hits = lines.stream().filter(line -> MOMENT_ROW.matcher(line.stub()).matches()).count();
    return 2 * hits > lines.size();
  }
}
