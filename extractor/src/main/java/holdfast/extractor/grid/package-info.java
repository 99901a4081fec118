/** Tables found on pages: caption-anchored grids from rules, gaps and alignment of glyph boxes. */
@NullMarked
package holdfast.extractor.grid;

import org.jspecify.annotations.NullMarked;
