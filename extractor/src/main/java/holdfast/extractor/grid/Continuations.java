package holdfast.extractor.grid;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts a table that goes on over a page break together. */
final class Continuations {

  private Continuations() {}

  /** The rows of both, without the header that the second part repeats. */
  static Table join(Table first, Table second) {
    List<Row> rows = new ArrayList<>(first.rows());
    int skip = 0;
    while (skip < second.rows().size()
        && second.rows().get(skip).kind() == Row.Kind.HEADER
        && repeats(first, second.rows().get(skip))) {
      skip++;
    }
    int shift = rows.size() - skip;
    Map<Cell, Cell> moved = new IdentityHashMap<>();
    for (Row row : second.rows().subList(skip, second.rows().size())) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        cells.add(
            moved.computeIfAbsent(
                cell,
                old ->
                    new Cell(
                        old.text(),
                        Math.max(0, old.row() + shift),
                        old.column(),
                        old.rowSpan(),
                        old.columnSpan())));
      }
      Row.Kind kind = namesSameColumns(first, row) ? Row.Kind.HEADER : row.kind();
      rows.add(new Row(kind, cells, row.indent()));
    }
    List<Text> notes = new ArrayList<>(first.notes());
    second.notes().stream()
        .filter(note -> notes.stream().noneMatch(note::sameCharacters))
        .forEach(notes::add);
    return new Table(first.label(), first.caption(), rows, notes);
  }

  private static boolean repeats(Table first, Row header) {
    String text = characters(header);
    return first.rows().stream()
        .anyMatch(row -> row.kind() == Row.Kind.HEADER && characters(row).equals(text));
  }

  /**
   * Whether a row of the second part names the columns that a head of the first part does, under a
   * name of its own: the next panel of the same kind, which had no head in sight on its page.
   */
  private static boolean namesSameColumns(Table first, Row row) {
    List<String> names = columns(row);
    return names.size() > 1
        && names.stream().noneMatch(String::isBlank)
        && first.rows().stream()
            .anyMatch(head -> head.kind() == Row.Kind.HEADER && columns(head).equals(names));
  }

  private static List<String> columns(Row row) {
    return row.cells().stream().skip(1).map(cell -> cell.text().toString().strip()).toList();
  }

  private static String characters(Row row) {
    StringBuilder all = new StringBuilder();
    row.cells().forEach(cell -> all.append(cell.text()).append('|'));
    return all.toString().replaceAll("\\s+", "");
  }
}
