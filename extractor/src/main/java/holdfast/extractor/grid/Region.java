package holdfast.extractor.grid;

import holdfast.extractor.span.Box;

/**
 * A part of a page that a table takes up, caption and notes included.
 *
 * @param page 1-based index of the page in the file
 * @param box in points of the unrotated page's user space
 */
public record Region(int page, Box box) {}
