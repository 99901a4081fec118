/** What a reader makes of a file: identity, sections, paragraphs and tables. */
@NullMarked
package holdfast.extractor.paper;

import org.jspecify.annotations.NullMarked;
