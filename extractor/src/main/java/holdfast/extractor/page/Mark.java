package holdfast.extractor.page;

import holdfast.extractor.span.Box;

/**
 * A glyph as its reader sees it: turned so that its line runs from left to right.
 *
 * @param glyph as it stands on the page
 * @param box turned, in points
 * @param baseline y of the line it stands on, turned
 */
record Mark(PageGlyph glyph, Box box, double baseline) {

  /** Turned clockwise by the glyph's direction, about the page's origin. */
  static Mark of(PageGlyph glyph) {
    Box box = glyph.box();
    return switch (glyph.direction()) {
      case 90 ->
          new Mark(glyph, new Box(box.y0(), -box.x1(), box.y1(), -box.x0()), -glyph.baseline());
      case 180 ->
          new Mark(glyph, new Box(-box.x1(), -box.y1(), -box.x0(), -box.y0()), -glyph.baseline());
      case 270 ->
          new Mark(glyph, new Box(-box.y1(), box.x0(), -box.y0(), box.x1()), glyph.baseline());
      default -> new Mark(glyph, box, glyph.baseline());
    };
  }

  double size() {
    return glyph.fontSize();
  }
}
