package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Columns that only a number in the head tells apart: doses under a drug ("Dosage (U/kg): | 110 |
 * 120 | 130"), thresholds under a measure ("Accuracy within: | 15% | 30%"). Elsewhere such numbers
 * say nothing and are left out.
 */
final class Twins {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?u)[<>≤≥±]?\\s*\\d[\\d.,·]*(?:\\s?[-–]\\s?\\d[\\d.,·]*)?\\s*(?<u>%|[\\p{L}/·µμ]{1,8})?");

  private static final Pattern COLON = Pattern.compile("\\s*:\\s*$");

  private Twins() {}

  /** The columns, each of such twins with its number. */
  static List<Column> apart(Panel panel, List<Column> columns) {
    Map<String, Integer> same = new HashMap<>();
    for (Column column : columns) {
      same.merge(key(column), 1, Integer::sum);
    }
    if (same.size() == columns.size()) {
      return columns;
    }
    List<Column> apart = new ArrayList<>();
    for (Column column : columns) {
      boolean twin =
          same.getOrDefault(key(column), 0) > 1
              && (column.use() == Column.Use.GROUP || column.use() == Column.Use.ESTIMATE);
      apart.add(twin ? numbered(panel, column) : column);
    }
    return List.copyOf(apart);
  }

  private static String key(Column column) {
    return column.use() + " " + column.type() + column.spans() + column.own() + column.qualifiers();
  }

  private static Column numbered(Panel panel, Column column) {
    int row = panel.head().isEmpty() ? -1 : panel.head().getLast();
    Cell cell = row < 0 ? null : panel.headCell(row, column.index());
    if (cell == null || cell.columnSpan() > 1 || !NUMBER.matcher(cell.text().strip()).matches()) {
      return column;
    }
    Text number = cell.text().strip();
    if (number.toString().indexOf('%') >= 0 && column.own().isBlank()) {
      return column.called(number, column.qualifiers());
    }
    Text head = panel.table().cell(row, panel.stub()).text();
    Text of = head.strip().replaceAll(COLON, match -> "");
    boolean named = !of.isBlank() && COLON.matcher(head).find(); // else it is about the rows
    Text said =
        named ? new Text.Builder().append(of).append(": ", null).append(number).build() : number;
    List<Text> qualifiers = new ArrayList<>(column.qualifiers());
    qualifiers.add(said);
    return column.called(column.own(), qualifiers);
  }
}
