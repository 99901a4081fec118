package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.layout.WithinArms;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a result that compares is compared with: the other label of a pair, a reference level, the
 * other of two arms in columns or rows; and how its row's marks say that it was adjusted.
 */
final class Compared {

  private final TableContext context;
  private final Panel panel;
  private final References references;
  private final Arms arms;
  private final @Nullable RowArms rowArms;
  private final Axes comparisons;
  private final Marks marks;
  private final WithinArms within;

  Compared(
      TableContext context,
      Panel panel,
      References references,
      Arms arms,
      Optional<RowArms> rowArms,
      Axes comparisons,
      Marks marks,
      WithinArms within) {
    this.context = context;
    this.panel = panel;
    this.references = references;
    this.arms = arms;
    this.rowArms = rowArms.orElse(null);
    this.comparisons = comparisons;
    this.marks = marks;
    this.within = within;
  }

  /** Fills the comparator of one result, and its predictor where the arms are all that names it. */
  void fill(Filling filling, Line line, Column column) {
    if (panel.paired()) {
      filling.predictor = panel.cell(line, panel.labels().getFirst()).text();
      filling.comparator = panel.cell(line, panel.labels().getLast()).text();
    }
    references.forLine(line, column).ifPresent(level -> filling.comparator = level);
    if (filling.comparator == null && !filling.predictor.isBlank()) {
      context.focus().otherLevel(filling.predictor).ifPresent(level -> filling.comparator = level);
    }
    if (filling.comparator == null && rowArms != null) {
      rowArms.control(filling.predictor).ifPresent(arm -> filling.comparator = arm);
    }
    Column reference = references.column();
    if (reference != null) {
      filling.comparator = Text.join(": ", reference.groups());
    }
    if (filling.predictor.isBlank() && comparisons.stub() != Axis.PREDICTOR) {
      arms.treatment().ifPresent(arm -> filling.predictor = arm);
      boolean within = isWithin(column);
      if (column.use() == Column.Use.P && arms.groups().size() > 2 && !within) {
        // one p beside several arms compares them all
        filling.predictor = Text.join(", ", arms.groups());
      }
      if (filling.comparator == null) {
        arms.control().ifPresent(arm -> filling.comparator = arm);
      }
    }
    change(filling, column);
    List<Text> notes = context.marked(marks.ofCell(line, column));
    filling.conditions.addAll(notes);
    boolean adjusted =
        filling.conditions.stream()
            .anyMatch(text -> text.toString().toLowerCase(Locale.ROOT).contains("adjust"));
    if (!adjusted) {
      context.unadjusted().ifPresent(filling.conditions::add);
    }
    filling.conditions.addAll(context.corrections(marks.ofHead(column)));
    span(filling, column);
  }

  /**
   * The value of one of two arms stands against that of the other in its row, unless its p tests it
   * within its own arm: then against the arm's own earlier value.
   */
  void fillArm(Filling filling, Axes axes, Line line, Column column, boolean tested) {
    if (filling.comparator == null && tested) {
      within.before(column).ifPresent(time -> filling.comparator = time);
    }
    boolean below = tested && RowTests.areBelow(panel, line);
    boolean own = tested && marks.hasOwnTest(column);
    if (filling.comparator == null && axes.group() == Axis.PREDICTOR && !own && !below) {
      arms.beside(filling.predictor).ifPresent(arm -> filling.comparator = arm);
    }
    // a p below two arms in rows is of both, one in the row of an arm beside its times is its own
    boolean ofTimes = tested && !below && isTimed(column);
    if (filling.comparator == null
        && rowArms != null
        && !own
        && !ofTimes
        && axes.stub() == Axis.PREDICTOR) {
      rowArms.beside(filling.predictor).ifPresent(arm -> filling.comparator = arm);
    }
  }

  /** A share of change beside the values of an arm at two times: "Pre, Post, % (90 % CI)". */
  void fillShare(Filling filling, Column column) {
    if (filling.comparator == null && isWithin(column) && !arms.times().isEmpty()) {
      change(filling, column);
      span(filling, column);
    }
  }

  /**
   * A mean change beside the values of an arm at two times, "Pre, Post, Mean change": from when.
   */
  void fillChange(Filling filling, Column column) {
    if (isWithin(column)) {
      span(filling, column);
    }
  }

  /** What stands under one arm and no time is the arm's change from its first time. */
  private void change(Filling filling, Column column) {
    boolean start = arms.times().size() > 1 || arms.times().stream().anyMatch(Moment::beginsBefore);
    if (filling.comparator == null && start && isWithin(column) && !isTimed(column)) {
      filling.comparator = arms.times().getFirst();
    }
  }

  private boolean isWithin(Column column) {
    return arms.groups().stream()
        .anyMatch(
            arm ->
                column.groups().stream()
                    .anyMatch(group -> GroupSize.without(group).sameCharacters(arm)));
  }

  private static boolean isTimed(Column column) {
    return column.groups().stream().anyMatch(text -> LabelKind.of(text) == LabelKind.TIME);
  }

  private void span(Filling filling, Column column) {
    if (arms.times().size() > 1 && !isTimed(column)) {
      filling.conditions.add(
          new Text.Builder()
              .append(arms.times().getFirst())
              .append(" to ", null)
              .append(arms.times().getLast())
              .build());
    }
  }
}
