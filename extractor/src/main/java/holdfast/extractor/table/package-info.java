/** Tables with their header paths. */
@NullMarked
package holdfast.extractor.table;

import org.jspecify.annotations.NullMarked;
