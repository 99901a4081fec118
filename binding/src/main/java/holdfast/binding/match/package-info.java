/** A claim held against the analyses of a paper: how well labels and numbers fit. */
@NullMarked
package holdfast.binding.match;

import org.jspecify.annotations.NullMarked;
