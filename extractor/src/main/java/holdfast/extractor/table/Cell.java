package holdfast.extractor.table;

import holdfast.extractor.span.Text;

/**
 * A cell of a table. A cell that spans rows or columns stands at each of its positions in the grid
 * as the same object.
 *
 * @param text cleaned for reading; empty when nothing is printed
 * @param row 0-based row of its first position
 * @param column 0-based column of its first position
 * @param rowSpan rows covered, at least 1
 * @param columnSpan columns covered, at least 1
 */
public record Cell(Text text, int row, int column, int rowSpan, int columnSpan) {

  /**
   * @throws IllegalArgumentException when a span is below 1 or a position below 0
   */
  public Cell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException("no such cell: " + row + "," + column);
    }
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
