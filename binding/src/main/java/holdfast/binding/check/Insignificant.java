package holdfast.binding.check;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of variables that the text calls not significant, one of which is significant in the only
 * table that the paragraph names.
 */
final class Insignificant implements Rule {

  /** "… including gender, age, and income, showed no significant influence". */
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)((?:[\\p{L}/ -]{2,40}, ?){2,}(?:and |or )?[\\p{L}/ -]{2,40}?),? ?(?:showed|had|have|has|were|was|did|do|are)\\s"
              + "(?:no|not)\\b[^.;]{0,40}?\\bsignifican");

  /** A p-value so small is significant at every usual level. */
  private static final double CLEARLY = 0.01;

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      Matcher list = LIST.matcher(line.text());
      List<Table> named = list.find() ? paper.namedTables(line) : List.of();
      if (named.size() == 1) {
        for (String item : list.group(1).split(",|\\band\\b|\\bor\\b|\\bincluding\\b")) {
          result(paper, named.getFirst(), item)
              .ifPresent(tuple -> remarks.add(remark(line, item.strip(), tuple)));
        }
      }
    }
    return remarks;
  }

  /** The only result of the row that is named exactly so, where its p-value is clearly small. */
  private static Optional<Tuple> result(PaperView paper, Table table, String item) {
    String name = Names.key(item);
    List<Tuple> rows =
        paper.tuples().stream()
            .filter(
                t ->
                    t.where() instanceof Where.InTable(Table its, int row, int column)
                        && its == table
                        && Names.key(its.stub(row).toString()).equals(name))
            .filter(t -> t.statistic().p() != null)
            .toList();
    return rows.size() == 1 && isSmall(rows.getFirst())
        ? Optional.of(rows.getFirst())
        : Optional.empty();
  }

  private static boolean isSmall(Tuple tuple) {
    PValue p = tuple.statistic().p();
    return p != null
        && p.relation() != PValue.Relation.GREATER
        && p.number().decimal().doubleValue() <= CLEARLY;
  }

  private static Remark remark(PaperView.Line line, String item, Tuple tuple) {
    PValue p = tuple.statistic().p();
    Text number = p == null ? Text.EMPTY : p.number().text();
    return RemarkBuilder.on(line.order(), line.text())
        .label(Field.PREDICTOR, Text.unplaced(item))
        .evidence(tuple.predictor(), tuple.statistic().text(), number)
        .boundTo(tuple)
        .expected(tuple)
        .confidence(RemarkBuilder.RESTATED)
        .make(
            new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), List.of(Slot.PREDICTOR)),
            List.of(),
            "The list of what is not significant names "
                + item
                + ", but "
                + PaperView.name(((Where.InTable) tuple.where()).table())
                + " has p "
                + (p == null ? "" : p.relation().sign() + " " + p.number().value())
                + " for it.");
  }
}
