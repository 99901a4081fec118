/** Rotations drawn from role names, and their products. */
@NullMarked
package holdfast.binding.rotation;

import org.jspecify.annotations.NullMarked;
