package holdfast.extractor.table;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A captioned grid of cells with its header rows, block rows and notes.
 *
 * @param label as the text refers to it ("Table 2"), empty when the table has none
 * @param caption without the label
 * @param rows top to bottom, all of the same number of cells
 * @param notes the table's foot, one text a note, each beginning with its mark where it has one
 */
public record Table(String label, Text caption, List<Row> rows, List<Text> notes) {

  /**
   * @throws IllegalArgumentException when rows differ in length
   */
  public Table {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != rows.getFirst().cells().size()) {
        throw new IllegalArgumentException(label + ": rows differ in length");
      }
    }
  }

  public int columns() {
    return rows.isEmpty() ? 0 : rows.getFirst().cells().size();
  }

  /** The lowest printed cell over a column among some rows, top to bottom. */
  public Optional<Text> lowest(List<Integer> head, int column) {
    return head.reversed().stream()
        .map(row -> cell(row, column).text())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  public Cell cell(int row, int column) {
    return rows.get(row).cells().get(column);
  }

  /**
   * The header cells over a cell, top to bottom, each once, blanks left out: those of the nearest
   * run of header rows above the row, or of the first run where that one says nothing of the
   * column.
   */
  public List<Text> headerPath(int row, int column) {
    List<Text> path = new ArrayList<>();
    int last = row - 1;
    while (last >= 0 && path.isEmpty()) {
      while (last >= 0 && rows.get(last).kind() != Row.Kind.HEADER) {
        last--;
      }
      int first = last;
      while (first > 0 && rows.get(first - 1).kind() == Row.Kind.HEADER) {
        first--;
      }
      Cell seen = null;
      for (int i = Math.max(first, 0); i <= last; i++) {
        Cell cell = cell(i, column);
        if (cell != seen && !cell.isBlank()) {
          path.add(cell.text());
        }
        seen = cell;
      }
      last = first - 1;
    }
    return List.copyOf(path);
  }

  /** The label of a row: the first column's cell. Empty when nothing is printed there. */
  public Text stub(int row) {
    return columns() == 0 ? Text.EMPTY : cell(row, 0).text();
  }

  /**
   * What stands over a row on its left side, outermost first: block rows above it that no later
   * block of the same or a lesser indent replaced, then rows with labels set in less deep than its
   * own. A block whose own rows are set in ends where a row is no longer set in.
   */
  public List<Text> blockPath(int row) {
    List<Text> path = new ArrayList<>();
    int indent = rows.get(row).indent();
    boolean insideBlock = rows.get(row).kind() == Row.Kind.BLOCK;
    for (int i = row - 1; i >= 0; i--) {
      Row above = rows.get(i);
      if (above.kind() == Row.Kind.HEADER) {
        continue;
      }
      boolean parent = above.indent() < indent && !stub(i).isBlank();
      boolean reaches = above.indent() < indent || (above.indent() == indent && !setsIn(i));
      boolean block = above.kind() == Row.Kind.BLOCK && !insideBlock && reaches;
      if (parent || block) {
        path.addFirst(blockText(i));
        indent = above.indent();
        insideBlock |= above.kind() == Row.Kind.BLOCK;
      }
    }
    return List.copyOf(path);
  }

  /** Whether the first row under a block is set in deeper than the block. */
  private boolean setsIn(int block) {
    return block + 1 < rows.size() && rows.get(block + 1).indent() > rows.get(block).indent();
  }

  private Text blockText(int row) {
    return rows.get(row).cells().stream()
        .map(Cell::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(Text.EMPTY);
  }
}
