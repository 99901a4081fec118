/** Bound records: bind, bundle, unbind, decode. */
@NullMarked
package holdfast.binding.record;

import org.jspecify.annotations.NullMarked;
