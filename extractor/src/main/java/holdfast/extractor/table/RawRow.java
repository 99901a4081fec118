package holdfast.extractor.table;

import java.util.List;

/**
 * A row of a grid before it is known what it is for.
 *
 * @param cells one for each column, spanning cells repeated as the same object
 * @param indent how deep the row label is set in, 0 for none
 * @param bold whether all that is printed in it is bold or marked as heading
 */
public record RawRow(List<Cell> cells, int indent, boolean bold) {

  public RawRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  String stub() {
    return cells.isEmpty() ? "" : cells.getFirst().text().toString();
  }

  /** Printed cells behind the first column, each once. */
  List<Cell> values() {
    return cells.stream()
        .skip(1)
        .filter(cell -> !cell.isBlank() && cell != cells.getFirst())
        .distinct()
        .toList();
  }

  /** Whether one cell covers the whole width. */
  boolean isSpanning() {
    return cells.size() > 1 && cells.stream().allMatch(cell -> cell == cells.getFirst());
  }

  /** Whether nothing is printed but in the first column. */
  boolean isLabelOnly() {
    return !stub().isBlank() && values().isEmpty();
  }
}
