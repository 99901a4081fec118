package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@link Axes} of tables that set the times of measurement side by side, common where few
 * subjects are measured often. Either every measure stands over rows of groups ("Peak torque: Group
 * S, Group E" under "Pre-training", "Post-training"), or every measure stands over a pair of times
 * ("Heart rate (bpm): Baseline, Post-training") and the rows are groups or stretches of a test.
 */
final class OccasionAxes {

  /** More rows that come again under every measure are measures themselves. */
  private static final int MOST_GROUPS = 6;

  /** A bracket with a unit or a share. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?u)[(\\[][^()\\[\\]]*(?:%|/|\\b(?:mm|cm|m|kg|g|mg|ml|s|ms|min|h|W|N|Nm|bpm|mmHg)\\b)[^()\\[\\]]*[)\\]]");

  /** A group by a few letters. */
  private static final Pattern CODE = Pattern.compile("(?u)[\\p{L}\\d+-]{1,4}");

  /** A stretch of a test by its bounds only: "0–15". */
  private static final Pattern STRETCH = Pattern.compile("\\d+\\s?[-–]\\s?\\d+");

  /** Groups within groups in the rows, over both of them what was measured. */
  static final Axes UNDER_TIMES = new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.CONDITION);

  /** Groups in the rows, over them what was measured. */
  private static final Axes GROUPS = new Axes(Axis.PREDICTOR, Axis.OUTCOME, Axis.CONDITION);

  private OccasionAxes() {}

  /** What rows, blocks and columns are; empty where the columns are not all times. */
  static Optional<Axes> of(Panel panel, List<Line> all, Links links, StudyArms study) {
    List<Line> lines = all.stream().filter(line -> hasValues(panel, line)).toList();
    List<Column> columns = links.bundles().stream().map(Bundle::column).toList();
    Occasions occasions = Occasions.over(columns);
    if (columns.size() < 2 || lines.isEmpty()) {
      return Optional.empty();
    }
    boolean across =
        columns.stream()
            .allMatch(
                column ->
                    !column.groups().isEmpty()
                        && column.groups().stream()
                            .allMatch(head -> occasions.has(head) || Columns.isChange(head)));
    if (across) {
      return areGroups(panel, lines, study)
          ? Optional.of(isNested(lines) ? UNDER_TIMES : GROUPS)
          : Optional.empty();
    }
    if (!measuresOverTimes(columns, occasions, study)) {
      return Optional.empty();
    }
    boolean stretches =
        lines.stream()
            .allMatch(
                line ->
                    STRETCH.matcher(line.stub()).matches()
                        || LabelKind.of(line.stub()) == LabelKind.TIME);
    Axis rows = stretches ? Axis.CONDITION : Axis.PREDICTOR;
    return Optional.of(new Axes(rows, rows, Axis.OUTCOME));
  }

  /** The groups in the rows of such a panel. */
  static Optional<RowArms> arms(Panel panel, Axes described) {
    if (!described.equals(GROUPS)) {
      return Optional.empty();
    }
    List<Text> labels = new ArrayList<>();
    for (Line line : panel.lines()) {
      Text label = label(panel, line);
      boolean row = !line.heading() && hasValues(panel, line) && !RowTests.isTest(line.stub());
      if (row && labels.stream().noneMatch(label::sameCharacters)) {
        labels.add(label);
      }
    }
    return Optional.of(new RowArms(labels));
  }

  private static boolean hasValues(Panel panel, Line line) {
    return panel.values().stream().anyMatch(column -> !panel.cell(line, column).isBlank());
  }

  /** The name of a row without its kind of numbers: "Drug A" of "Drug A, median (IQR)". */
  private static Text label(Panel panel, Line line) {
    return GroupSize.without(Columns.residue(line.stub(), panel.meaning(line)));
  }

  private static boolean isNested(List<Line> lines) {
    return lines.stream().allMatch(line -> line.blocks().size() == 2);
  }

  /**
   * The same few names, none of a measure or a time, under several things, of which none is an arm;
   * what is over them has units, or they are codes or arms.
   */
  private static boolean areGroups(Panel panel, List<Line> lines, StudyArms study) {
    List<Text> labels = lines.stream().map(line -> label(panel, line)).toList();
    Map<String, Set<String>> under = new LinkedHashMap<>();
    List<Text> outer = new ArrayList<>();
    for (Line line : lines) {
      if (line.blocks().isEmpty()
          || LabelKind.of(line.stub()) == LabelKind.TIME
          || line.stub().isBlank()
          || Measured.isMeasure(line.stub())) {
        return false;
      }
      Text over = line.blocks().getFirst();
      if (!under.containsKey(over.toString())) {
        outer.add(over);
      }
      under
          .computeIfAbsent(over.toString(), key -> new LinkedHashSet<>())
          .add(line.blocks().subList(1, line.blocks().size()) + "/" + line.stub());
    }
    Set<Set<String>> names = new LinkedHashSet<>(under.values());
    boolean same = names.size() == 1 && names.iterator().next().size() > 1;
    boolean arms =
        outer.stream().anyMatch(over -> DescriptionAxes.isArm(over) || study.isKnown(over))
            || Contrasting.are(outer);
    boolean measures = outer.stream().anyMatch(over -> UNIT.matcher(over).find());
    boolean codes = labels.stream().allMatch(label -> CODE.matcher(label).matches());
    boolean treated =
        labels.stream().anyMatch(DescriptionAxes::isArm)
            || labels.stream().allMatch(study::isKnown);
    return same
        && outer.size() > 1
        && names.iterator().next().size() <= MOST_GROUPS
        && !arms
        && (measures || codes || treated);
  }

  /** Heads with units over the same times each, and no arm among them. */
  private static boolean measuresOverTimes(
      List<Column> columns, Occasions occasions, StudyArms study) {
    Map<String, List<String>> times = new LinkedHashMap<>();
    boolean unit = false;
    for (Column column : columns) {
      if (column.spans().size() != 1
          || column.own().isBlank()
          || !occasions.has(column.own())
          || occasions.has(column.spans().getFirst())) {
        return false;
      }
      Text over = column.spans().getFirst();
      if (DescriptionAxes.isArm(over)
          || study.isKnown(over)
          || column.meaning().groupSize() != null) {
        return false;
      }
      unit |= Measured.hasUnit(over);
      times.computeIfAbsent(over.toString(), key -> new ArrayList<>()).add(column.own().toString());
    }
    return unit
        && times.size() > 1
        && times.values().stream().distinct().count() == 1
        && times.values().iterator().next().size() > 1;
  }
}
