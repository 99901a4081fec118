package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.CountedHeads;
import holdfast.extractor.tuple.layout.HeadLevels;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the heads over a column into the slots of its results.
 *
 * @param arms the groups that stand side by side
 * @param ends the times that changes are between
 * @param occasions heads that are times beside their counterparts
 * @param counted heads that say what was counted in every group
 * @param settings heads that say where or when the arms below them were compared
 * @param norms one of the groups is a population outside of the study
 * @param leading what stands before the level of an outcome that a column is of; may be empty
 * @param exposure what the groups across are levels of; may be empty
 */
record HeadFilling(
    Arms arms,
    Ends ends,
    Occasions occasions,
    CountedHeads counted,
    Settings settings,
    boolean norms,
    Text leading,
    Text exposure) {

  void fill(Filling filling, Column column, Axis axis, boolean compares) {
    List<Text> names = new ArrayList<>();
    for (Text group : column.groups()) {
      LabelKind kind = LabelKind.of(group);
      if (Methods.isName(group) && column.groups().size() > 1) {
        continue;
      }
      if (settings.has(group) && axis == Axis.PREDICTOR) {
        filling.put(settings.axis(group), GroupName.of(group));
        continue;
      }
      if (Columns.isChange(group)) {
        if (!compares) {
          filling.conditions.add(group);
        }
        continue;
      }
      if (axis == Axis.PREDICTOR && (counted.has(column, group) || counted.areBeside(column))) {
        filling.put(Axis.OUTCOME, group);
        continue;
      }
      if (axis == Axis.PREDICTOR
          && column.type() == EffectType.PERCENT
          && Measured.isCounted(group)) {
        filling.put(Axis.OUTCOME, group);
        continue;
      }
      boolean analysis =
          kind == LabelKind.MODEL
              || kind == LabelKind.WHOLE
                  && !(axis == Axis.PREDICTOR
                      && (norms
                          || arms.isArm(GroupSize.without(group))
                          || !compares && arms.isWhole(column)));
      boolean time =
          occasions.isTime(group) && (column.groups().size() > 1 || compares && !arms.byTime())
              || axis == Axis.OUTCOME && column.groups().size() > 1 && occasions.has(group);
      boolean part =
          axis == Axis.PREDICTOR
              && Scope.SEXES.matcher(GroupSize.without(group)).matches()
              && column.groups().stream()
                  .map(LabelKind::of)
                  .anyMatch(over -> over == LabelKind.CONTROL || over == LabelKind.TREATMENT);
      if (analysis || time || part) {
        filling.conditions.add(
            kind == LabelKind.WHOLE
                ? group
                : time ? HeadLevels.name(group) : GroupSize.without(group));
      } else {
        names.add(GroupName.of(group));
      }
    }
    boolean sized = axis == Axis.PREDICTOR && column.meaning().groupSize() != null;
    if (axis != Axis.CONDITION && column.use() != Column.Use.P && !sized) {
      filling.takeMeasures(names, axis);
    }
    Text name = Text.join(": ", names);
    boolean named = column.use() == Column.Use.P || column.type() != null;
    Optional<Contrast> difference =
        compares && named
            ? ends.quotient(column).or(() -> Contrast.ofDifference(column.own()))
            : Optional.empty();
    if (difference.isPresent()) {
      filling.predictor = arms.fuller(ofChange(difference.get().first(), filling));
      filling.comparator = arms.fuller(difference.get().second());
      if (difference.get().isOfTimes()) {
        filling.conditions.add(difference.get().change());
      }
      return;
    }
    if (!name.isBlank() && column.use() != Column.Use.P) {
      filling.put(
          axis,
          switch (axis) {
            case OUTCOME -> Filling.joined(leading, name);
            case PREDICTOR -> Filling.joined(exposure, name);
            case CONDITION, NONE -> name;
          });
    } else if (!name.isBlank() && Methods.in(name).isEmpty()) {
      filling.conditions.add(name);
    }
  }

  /** "Absolute change (A1 vs. B1)": the word for a change is no part of what is compared. */
  private static Text ofChange(Text first, Filling filling) {
    int colon = first.toString().indexOf(": ");
    if (colon < 0 || !Columns.isChange(first.subSequence(0, colon))) {
      return first;
    }
    filling.conditions.add(first.subSequence(0, colon));
    return first.from(colon + 2);
  }
}
