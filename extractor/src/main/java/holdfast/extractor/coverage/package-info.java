/** How much of what a paper reports was read from it. */
@NullMarked
package holdfast.extractor.coverage;

import org.jspecify.annotations.NullMarked;
