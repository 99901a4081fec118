package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arms of a study as rows under headings that name what was measured: "Pain score: Drug A,
 * Placebo; Sleep quality: Drug A, Placebo".
 *
 * @param labels of the arms, in order
 */
record RowArms(List<Text> labels) {

  /** More rows that come again under every heading are levels of a variable. */
  private static final int MOST_ARMS = 4;

  RowArms {
    labels = List.copyOf(labels);
  }

  /** The arms in the rows of a panel; none unless one of them is a control. */
  static Optional<RowArms> of(Panel panel, Links links) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    boolean under = lines.stream().noneMatch(line -> line.blocks().isEmpty());
    if (!under || !Axes.repeats(lines) || inColumns(links)) {
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
    return labels.size() > 1 && labels.size() <= MOST_ARMS && controls == 1
        ? Optional.of(new RowArms(labels))
        : Optional.empty();
  }

  /** Whether groups stand side by side; times do not count. */
  private static boolean inColumns(Links links) {
    return links.bundles().stream()
            .filter(bundle -> Axes.isArm(bundle.column()))
            .map(bundle -> bundle.column().groups())
            .filter(groups -> groups.stream().anyMatch(RowArms::isNoTime))
            .map(Object::toString)
            .distinct()
            .count()
        > 1;
  }

  private static boolean isNoTime(Text group) {
    return LabelKind.of(group) != LabelKind.TIME;
  }

  /** The axes of such a panel; columns under times are conditions. */
  Axes axes(Panel panel, Links links) {
    boolean times = true;
    boolean named = false;
    for (Bundle bundle : links.bundles()) {
      for (Text group : bundle.column().groups()) {
        named = true;
        times &= LabelKind.of(group) == LabelKind.TIME || LabelKind.of(group) == LabelKind.MODEL;
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

  private static boolean isControl(Text label) {
    return LabelKind.of(label) == LabelKind.CONTROL;
  }
}
