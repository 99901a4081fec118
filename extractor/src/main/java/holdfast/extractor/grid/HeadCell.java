package holdfast.extractor.grid;

import java.util.ArrayList;
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
}
