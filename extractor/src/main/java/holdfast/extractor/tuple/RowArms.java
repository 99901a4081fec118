package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arms of a study as rows under headings that name what was measured: "Pain score: Drug A,
 * Placebo; Sleep quality: Drug A, Placebo".
 *
 * @param labels of the arms, in order
 */
record RowArms(List<Text> labels) {

  /** More rows that come again under every heading are levels of a variable. */
  private static final int MOST_ARMS = 4;

  /** A group by a letter or a number: "Group C". */
  private static final Pattern GROUP =
      Pattern.compile("(?iu)(?:group|arm) [\\p{Lu}\\d]{1,3}|[\\p{Lu}\\d]{1,3} (?:group|arm)");

  /** A stretch of an experiment: "Basal Period", "Clamp". */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?iu)(?!.*\\b(?:groups?|arms?)\\b)(?:.*\\b(?:periods?|phase)\\b.*|(?:at |during )?(?:rest|recovery|clamp))");

  RowArms {
    labels = List.copyOf(labels);
  }

  /**
   * The arms in the rows of a panel; none unless one of them is a control, or all are groups by
   * name or stand over the columns of other tables.
   */
  static Optional<RowArms> of(Panel panel, Links links, StudyArms study) {
    List<Line> lines =
        panel.lines().stream()
            .filter(line -> !line.heading() && !RowTests.isTest(line.stub()))
            .toList();
    boolean under = lines.stream().noneMatch(line -> line.blocks().isEmpty());
    if (!under || !Repeats.in(lines) || inColumns(links, study)) {
      return Optional.empty();
    }
    List<Text> labels = new ArrayList<>();
    for (Line line : lines) {
      Text label = GroupSize.without(line.stub());
      if (LabelKind.of(label) == LabelKind.TIME || LabelKind.of(label) == LabelKind.MODEL) {
        return Optional.empty();
      }
      if (labels.stream().noneMatch(label::sameCharacters)) {
        labels.add(label);
      }
    }
    long controls = labels.stream().filter(RowArms::isControl).count();
    boolean known =
        labels.stream().allMatch(label -> study.isKnown(label) || GROUP.matcher(label).matches());
    return labels.size() > 1 && labels.size() <= MOST_ARMS && (controls == 1 || known)
        ? Optional.of(new RowArms(labels))
        : Optional.empty();
  }

  /** Whether arms or measures stand side by side; times and periods do not count. */
  private static boolean inColumns(Links links, StudyArms study) {
    List<Column> columns = links.bundles().stream().map(Bundle::column).toList();
    Occasions occasions = Occasions.over(columns);
    return columns.stream()
            .filter(Axes::isArm)
            .map(Column::groups)
            .filter(groups -> groups.stream().anyMatch(group -> isNoTime(group, study, occasions)))
            .map(Object::toString)
            .distinct()
            .count()
        > 1;
  }

  private static boolean isNoTime(Text group, StudyArms study, Occasions occasions) {
    return !occasions.has(group) && !isPeriod(group) || study.isKnown(group);
  }

  /** Whether a label names a stretch of an experiment. */
  static boolean isPeriod(Text label) {
    return PERIOD.matcher(label).matches();
  }

  /** The arms that one p of a whole block compares: the first with the control, else the last. */
  Contrast compared() {
    Text control = labels.stream().filter(RowArms::isControl).findFirst().orElse(labels.getLast());
    Text other =
        labels.stream().filter(label -> !label.sameCharacters(control)).findFirst().orElseThrow();
    return new Contrast(other, control);
  }

  /** The axes of such a panel; columns under times are conditions. */
  Axes axes(Panel panel, Links links) {
    boolean times = true;
    boolean named = false;
    Occasions occasions = Occasions.over(links.bundles().stream().map(Bundle::column).toList());
    for (Bundle bundle : links.bundles()) {
      for (Text group : bundle.column().groups()) {
        named = true;
        times &= occasions.has(group) || LabelKind.of(group) == LabelKind.MODEL;
      }
    }
    boolean blocksAreTimes =
        panel.lines().stream()
            .flatMap(line -> line.blocks().stream())
            .allMatch(block -> LabelKind.of(block) == LabelKind.TIME);
    Axis group = named && !times && blocksAreTimes ? Axis.OUTCOME : Axis.CONDITION;
    return new Axes(Axis.PREDICTOR, Axis.OUTCOME, group);
  }

  /** The arm that a row's own arm is compared with, where there are two. */
  Optional<Text> control(Text arm) {
    return labels.size() != 2 || isControl(arm)
        ? Optional.empty()
        : labels.stream().filter(RowArms::isControl).findFirst();
  }

  /** The other of two arms, whose value stands in the next row. */
  Optional<Text> beside(Text arm) {
    boolean first = labels.size() == 2 && labels.getFirst().sameCharacters(arm);
    boolean last = labels.size() == 2 && labels.getLast().sameCharacters(arm);
    return first == last
        ? Optional.empty()
        : Optional.of(first ? labels.getLast() : labels.getFirst());
  }

  private static boolean isControl(Text label) {
    return LabelKind.of(label) == LabelKind.CONTROL;
  }
}
