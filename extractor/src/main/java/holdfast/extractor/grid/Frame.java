package holdfast.extractor.grid;

import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.span.Box;

/**
 * The turn that makes text of one direction read left to right with y growing downwards. A table
 * set sideways is read in its own frame by the same rules as an upright one.
 *
 * @param direction of the text in degrees counterclockwise: 0, 90, 180 or 270
 */
record Frame(int direction) {

  /** A box of the page in reading coordinates: {@code y0} is its top edge. */
  Box toReading(Box box) {
    return switch (direction) {
      case 90 -> new Box(box.y0(), box.x0(), box.y1(), box.x1());
      case 180 -> new Box(-box.x1(), box.y0(), -box.x0(), box.y1());
      case 270 -> new Box(-box.y1(), -box.x1(), -box.y0(), -box.x0());
      default -> new Box(box.x0(), -box.y1(), box.x1(), -box.y0());
    };
  }

  /** The way back. */
  Box toPage(Box box) {
    return switch (direction) {
      case 90 -> new Box(box.y0(), box.x0(), box.y1(), box.x1());
      case 180 -> new Box(-box.x1(), box.y0(), -box.x0(), box.y1());
      case 270 -> new Box(-box.y1(), -box.x1(), -box.y0(), -box.x0());
      default -> new Box(box.x0(), -box.y1(), box.x1(), -box.y0());
    };
  }

  /** Where a glyph stands, on an axis that grows downwards. */
  double baseline(PageGlyph glyph) {
    return direction == 90 || direction == 180 ? glyph.baseline() : -glyph.baseline();
  }
}
