/** Claims under audit. */
@NullMarked
package holdfast.binding.claim;

import org.jspecify.annotations.NullMarked;
