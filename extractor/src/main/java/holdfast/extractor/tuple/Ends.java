package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Quotient;
import java.util.List;
import java.util.Optional;

/**
 * The two things that a result compares where its row or its head says: times, or what is divided
 * by what.
 *
 * <p>Rows that are the times of a measure, with a column of changes: each change is of the row's
 * time against the time before it, or against the first one where the head says "from baseline".
 */
final class Ends {

  private final TableContext context;
  private final Panel panel;
  private final boolean times;

  Ends(Panel panel, TableContext context) {
    this.context = context;
    this.panel = panel;
    this.times = Columns.areTimes(panel);
  }

  /** The two times that a result compares in a row that is one of them; else empty. */
  Optional<Contrast> of(Line line, Column column) {
    return LabelKind.of(line.stub()) != LabelKind.TIME
        ? Optional.empty()
        : change(line, column).or(() -> quotient(column).filter(Contrast::isOfTimes));
  }

  /** What a head of ratios divides by what, spelled out. */
  Optional<Contrast> quotient(Column column) {
    return Quotient.in(Text.join(" ", panel.path(column.index())))
        .map(both -> new Contrast(context.inFull(both.first()), context.inFull(both.second())));
  }

  private Optional<Contrast> change(Line line, Column column) {
    if (!times || !Columns.isChange(column.own())) {
      return Optional.empty();
    }
    boolean baseline =
        column.own().toString().toLowerCase(java.util.Locale.ROOT).contains("baseline");
    Text before = Text.EMPTY;
    List<Line> lines = panel.lines();
    for (int i = lines.indexOf(line) - 1; i >= 0; i--) {
      Line above = lines.get(i);
      if (above.heading() || !above.blocks().equals(line.blocks())) {
        break;
      }
      before = before.isBlank() || baseline ? above.stub() : before;
    }
    return before.isBlank() ? Optional.empty() : Optional.of(new Contrast(line.stub(), before));
  }
}
