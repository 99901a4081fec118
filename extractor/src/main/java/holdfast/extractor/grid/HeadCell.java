package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A header cell while it is being put together from its lines. */
final class HeadCell {

  final int first;
  final int last;
  final List<Line> lines = new ArrayList<>();
  int top;
  int bottom;

  /** Grid rows it ends up in, 0-based, end exclusive. */
  int fromRow;

  int toRow;

  HeadCell(int first, int last, Line line, int at) {
    this.first = first;
    this.last = last;
    this.top = at;
    this.bottom = at;
    lines.add(line);
  }

  boolean sharesColumns(HeadCell other) {
    return first <= other.last && other.first <= last;
  }

  boolean spans() {
    return last > first;
  }

  double center() {
    return (left() + right()) / 2;
  }

  double left() {
    return lines.stream().mapToDouble(Line::x0).min().orElse(0);
  }

  double right() {
    return lines.stream().mapToDouble(Line::x1).max().orElse(0);
  }

  /** Rows by depth: under all cells above it that share a column; the lowest reach the foot. */
  static void settle(List<HeadCell> cells) {
    List<HeadCell> sorted = new ArrayList<>(cells);
    sorted.sort(
        Comparator.comparingInt((HeadCell cell) -> cell.top).thenComparingInt(cell -> cell.first));
    int rows = 0;
    List<HeadCell> placed = new ArrayList<>();
    for (HeadCell cell : sorted) {
      int row = 0;
      for (HeadCell above : placed) {
        if (above.sharesColumns(cell)) {
          row = Math.max(row, above.toRow);
        }
      }
      cell.fromRow = row;
      cell.toRow = row + 1;
      rows = Math.max(rows, row + 1);
      placed.add(cell);
    }
    for (HeadCell cell : sorted) {
      boolean lowest =
          placed.stream()
              .noneMatch(o -> o != cell && o.sharesColumns(cell) && o.fromRow >= cell.toRow);
      if (lowest) {
        cell.toRow = rows;
      }
    }
    cells.clear();
    cells.addAll(sorted);
  }
}
