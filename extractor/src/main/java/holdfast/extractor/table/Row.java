package holdfast.extractor.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param kind what the row is for
 * @param cells one for each column, spanning cells repeated
 * @param indent how deep the row label is set in, 0 for none
 */
public record Row(Kind kind, List<Cell> cells, int indent) {

  /** What a row is for. */
  public enum Kind {
    /** Names columns. */
    HEADER,
    /** Names the rows below it and holds no result itself. */
    BLOCK,
    /** Holds results. */
    DATA
  }

  public Row {
    cells = List.copyOf(cells);
  }
}
