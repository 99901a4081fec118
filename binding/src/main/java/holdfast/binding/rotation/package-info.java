/**
 * Rotations drawn from role names, and their products.
 *
 * <p>{@code NameStream} turns a name into numbers, {@code Rotations} turns names into rotations and
 * keeps them, {@code Rotation} is what binds. Vectors and names only; no paper is known here.
 */
@NullMarked
package holdfast.binding.rotation;

import org.jspecify.annotations.NullMarked;
