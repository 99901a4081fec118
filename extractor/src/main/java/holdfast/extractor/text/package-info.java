/** Cleaning of printed characters; plain text and Markdown to papers. */
@NullMarked
package holdfast.extractor.text;

import org.jspecify.annotations.NullMarked;
