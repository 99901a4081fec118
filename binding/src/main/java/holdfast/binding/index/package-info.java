/**
 * A file of bound records: append-only, memory-mapped, safe against crashes, scanned as a whole.
 */
@NullMarked
package holdfast.binding.index;

import org.jspecify.annotations.NullMarked;
