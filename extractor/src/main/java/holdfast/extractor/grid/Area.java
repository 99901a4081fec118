package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.List;

/**
 * Where a table stands on a sheet.
 *
 * @param caption its head
 * @param body lines of header and data, top to bottom
 * @param notes lines of its foot
 * @param x0 left edge
 * @param x1 right edge
 * @param levels horizontal rules of the body, top to bottom
 * @param uprights vertical rules of the body
 */
record Area(
    Caption caption,
    List<Line> body,
    List<Line> notes,
    double x0,
    double x1,
    List<Rulings.Level> levels,
    List<Box> uprights) {

  /** Part of the width that a rule covers when it runs across the whole table. */
  private static final double WHOLE = 0.85;

  boolean isWhole(Rulings.Level level) {
    return level.covered(x0, x1) >= WHOLE * (x1 - x0);
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
