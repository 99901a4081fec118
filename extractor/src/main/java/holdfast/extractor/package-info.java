/** Papers in, tuples with spans out. */
@NullMarked
package holdfast.extractor;

import org.jspecify.annotations.NullMarked;
