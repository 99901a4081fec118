package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The axes where times are in the rows within blocks: the times are the conditions; the blocks are
 * groups, and the columns what was measured, or the other way round.
 */
final class TimesInBlocks {

  private static final Pattern STEP = Pattern.compile("(?u)(.*\\p{L}\\W*) \\d{1,4}");

  private TimesInBlocks() {}

  /**
   * @param unlike whether the columns cannot be groups
   */
  static Optional<Axes> axes(Panel panel, List<Line> lines, boolean unlike) {
    long within = lines.stream().filter(line -> !line.blocks().isEmpty()).count();
    if (2 * within <= lines.size() || !DescriptionAxes.mostlyTimes(lines) && !areSteps(lines)) {
      return Optional.empty();
    }
    boolean groups =
        unlike
            || panel.stub() > 0 && DescriptionAxes.GROUP_HEAD.matcher(blockHead(panel)).matches()
            || lines.stream()
                .filter(line -> !line.blocks().isEmpty())
                .anyMatch(line -> DescriptionAxes.isArm(line.blocks().getLast()));
    return Optional.of(
        groups
            ? new Axes(Axis.CONDITION, Axis.PREDICTOR, Axis.OUTCOME)
            : new Axes(Axis.CONDITION, Axis.OUTCOME, Axis.PREDICTOR));
  }

  /** One head's rising numbers, the same in every block: "DPF 7", "DPF 14" for each strain. */
  private static boolean areSteps(List<Line> lines) {
    Set<String> heads = new HashSet<>();
    for (Line line : lines) {
      Matcher step = STEP.matcher(line.stub());
      if (!step.matches()) {
        return false;
      }
      heads.add(step.group(1));
    }
    return heads.size() == 1 && Repeats.in(lines);
  }

  private static String blockHead(Panel panel) {
    return IntStream.range(0, panel.stub())
        .mapToObj(column -> Text.join(" ", panel.path(column)).toString())
        .collect(Collectors.joining(" "));
  }
}
