/** Places in a source, and text that knows where it stands. */
@NullMarked
package holdfast.extractor.span;

import org.jspecify.annotations.NullMarked;
