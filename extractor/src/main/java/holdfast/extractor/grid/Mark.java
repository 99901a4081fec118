package holdfast.extractor.grid;

import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.span.Box;

/**
 * A glyph in reading coordinates.
 *
 * @param glyph as printed
 * @param box where, in its frame
 * @param baseline where it stands, in its frame, growing downwards
 */
record Mark(PageGlyph glyph, Box box, double baseline) {

  double size() {
    return glyph.fontSize();
  }
}
