package holdfast.server.table;

import java.util.List;

/**
 * Cells of a table as text, before anything is known of their meaning.
 *
 * @param header column names, as written
 * @param rows data rows in order; rows without any content are left out
 * @param delimiter the character between cells, or {@code '\0'} where the format has none
 */
record Grid(List<String> header, List<Line> rows, char delimiter) {

  Grid {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * A data row.
   *
   * @param number 1-based line of the file (row of the sheet, index of the object) it begins at
   * @param cells in column order, may be fewer than there are columns
   */
  record Line(long number, List<String> cells) {

    Line {
      cells = List.copyOf(cells);
    }

    /** The cell of a column without surrounding space; empty where the row is too short. */
    String cell(int column) {
      return column < cells.size() ? Blank.strip(cells.get(column)) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(cell -> Blank.strip(cell).isEmpty());
    }
  }
}
