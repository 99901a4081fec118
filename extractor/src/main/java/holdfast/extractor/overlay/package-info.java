/** What was read, drawn over the pages it was read from. */
@NullMarked
package holdfast.extractor.overlay;

import org.jspecify.annotations.NullMarked;
