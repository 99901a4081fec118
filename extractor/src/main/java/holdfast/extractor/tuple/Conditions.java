package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.ModelWords;
import holdfast.extractor.tuple.wording.Moment;
import holdfast.extractor.tuple.wording.PersonTime;
import java.util.List;

/** What head, notes and caption say around a result: its model, its members, its time. */
final class Conditions {

  private final TableContext context;
  private final Panel panel;
  private final List<Text> ofCaption;
  private final Marks marks;
  private final ToldApart apart;

  Conditions(TableContext context, Panel panel, Caption caption, Marks marks) {
    this.context = context;
    this.panel = panel;
    this.marks = marks;
    this.apart = new ToldApart(panel);
    this.ofCaption = Enumerated.without(caption.conditions(), panel, apart);
  }

  /** What a row that names the kind of its numbers says beside: what of, how adjusted. */
  List<Text> ofMeasure(Line line) {
    if (!Axes.isMeasure(panel, line)) {
      return List.of();
    }
    return panel.meaning(line).names(EffectType.RATE)
        ? List.of(PersonTime.spelledOut(line.stub()))
        : ModelWords.in(line.stub()).stream().toList();
  }

  /** Adds the conditions that row and column do not name themselves. */
  void fill(Filling filling, Line line, Column column, boolean compares) {
    filling.conditions.addAll(apart.of(line));
    filling.conditions.addAll(column.qualifiers());
    filling.conditions.addAll(context.members(marks.ofRow(line)));
    column
        .groups()
        .forEach(group -> context.modelDefinition(group).ifPresent(filling.conditions::add));
    if (compares) {
      boolean crude = filling.conditions.stream().anyMatch(ModelWords::isPlain);
      if (!crude && !context.definesModels()) {
        filling.conditions.addAll(context.adjustments().of(marks.ofHead(column), marks.ofHeads()));
      }
    }
    if (!compares) {
      context.numbers().ifPresent(filling.conditions::add);
    }
    filling.conditions.addAll(panel.titles());
    List<Text> told = ModelWords.agreeing(filling.conditions, ofCaption);
    filling.conditions.addAll(
        filling.isTimed() ? told.stream().filter(said -> !Moment.isOfWhole(said)).toList() : told);
  }
}
