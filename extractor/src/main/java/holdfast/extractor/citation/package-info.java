/** Citations in a text, and the list of references that they point to. */
@NullMarked
package holdfast.extractor.citation;

import org.jspecify.annotations.NullMarked;
