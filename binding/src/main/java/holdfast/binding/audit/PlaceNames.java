package holdfast.binding.audit;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Labels of a number of a table whose structure was not understood: those of its row and of its
 * column. Rows name what was measured; where they only count subjects ("Subject | Age (y)" over "7
 * | 52"), columns do.
 */
final class PlaceNames {

  private static final Pattern COUNTED = Pattern.compile("\\W*(?:no\\.? ?)?\\d+\\W*");

  private PlaceNames() {}

  /** The same result with the labels of its place; itself where it has labels or is in the text. */
  static Tuple of(Tuple tuple) {
    boolean bare =
        tuple.outcome().isBlank()
            && tuple.predictor().isBlank()
            && tuple.comparator() == null
            && tuple.conditions().isEmpty();
    return bare && tuple.where() instanceof Where.InTable(Table table, int row, int column)
        ? named(tuple, table, row, column)
        : tuple;
  }

  private static Tuple named(Tuple tuple, Table table, int row, int column) {
    Text label = table.stub(row);
    List<Text> outer = table.blockPath(row);
    Text heads = Text.join(": ", table.headerPath(row, column));
    boolean counted = COUNTED.matcher(label).matches();
    if (counted) {
      List<Text> own = table.headerPath(row, 0);
      Text subject = own.isEmpty() ? label : Text.join(" ", List.of(own.getLast(), label));
      List<Text> conditions = new ArrayList<>(outer);
      conditions.add(subject);
      return labelled(tuple, heads, Text.EMPTY, conditions);
    }
    List<Text> path = new ArrayList<>(outer);
    path.add(label);
    path.removeIf(Text::isBlank);
    return labelled(tuple, Text.join(": ", path), heads, List.of());
  }

  private static Tuple labelled(Tuple tuple, Text outcome, Text predictor, List<Text> conditions) {
    return new Tuple(
        predictor,
        outcome,
        tuple.comparator(),
        conditions,
        tuple.method(),
        tuple.statistic(),
        tuple.where(),
        tuple.confidence());
  }
}
