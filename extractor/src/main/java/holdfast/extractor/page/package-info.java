/** Page content without a PDF library: glyphs, rules, lines, columns, reading order. */
@NullMarked
package holdfast.extractor.page;

import org.jspecify.annotations.NullMarked;
