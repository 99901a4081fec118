package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a table stands on a sheet.
 *
 * @param caption its head
 * @param body lines of header and data, top to bottom
 * @param header how many of the lines name columns, {@link #UNKNOWN} when that is to be found out
 * @param notes lines of its foot
 * @param x0 left edge
 * @param x1 right edge
 * @param levels horizontal rules of the body, top to bottom
 * @param uprights vertical rules of the body
 */
record Area(
    Caption caption,
    List<Line> body,
    int header,
    List<Line> notes,
    double x0,
    double x1,
    List<Rulings.Level> levels,
    List<Box> uprights) {

  static final int UNKNOWN = -1;

  /** Part of the width that a rule covers when it runs across the whole table. */
  private static final double WHOLE = 0.85;

  /** Points that such a rule may begin or end inside the table's edges. */
  private static final double END = 9;

  boolean isWhole(Rulings.Level level) {
    Box over = level.over(x0, x1);
    return over != null
        && over.x0() < x0 + END
        && over.x1() > x1 - END
        && level.covered(x0, x1) >= WHOLE * (x1 - x0);
  }

  /** Whether a rule runs under part of the columns, or in pieces with gaps between groups. */
  boolean isPartial(Rulings.Level level) {
    return !isWhole(level) || level.within(x0, x1) > 1;
  }

  /** Where the pieces of rules and the vertical rules show the border of two columns. */
  List<Double> borders() {
    List<Double> borders = new ArrayList<>();
    uprights.forEach(upright -> borders.add(upright.centerX()));
    for (Rulings.Level level : levels) {
      borders.addAll(level.joints());
    }
    borders.removeIf(x -> x < x0 + END || x > x1 - END);
    borders.sort(Double::compare);
    List<Double> apart = new ArrayList<>();
    for (double x : borders) {
      if (apart.isEmpty() || x - apart.getLast() > 1) {
        apart.add(x);
      }
    }
    return apart;
  }

  /** The same table with some of its lines. */
  Area withBody(List<Line> lines, int names, List<Line> foot) {
    return new Area(
        caption, List.copyOf(lines), names, List.copyOf(foot), x0, x1, levels, uprights);
  }

  /** Around everything, reading coordinates. */
  Box box() {
    Box box = caption.box();
    for (Line line : body) {
      box = box.union(line.box());
    }
    for (Line line : notes) {
      box = box.union(line.box());
    }
    return box;
  }
}
