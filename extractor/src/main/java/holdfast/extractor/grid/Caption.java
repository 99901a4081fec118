package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.List;

/**
 * The head of a table as printed.
 *
 * @param label as the text refers to it ("Table 2")
 * @param lines all of its lines, the label among them
 * @param labelWords words of the first line that are the label
 * @param box around the lines, reading coordinates
 * @param continued whether it says that the table began on an earlier page
 */
record Caption(String label, List<Line> lines, int labelWords, Box box, boolean continued) {}
