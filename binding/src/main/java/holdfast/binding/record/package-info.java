/**
 * Bound records: bind, bundle, unbind, decode, compare.
 *
 * <p>{@code TupleSpace} says which roles there are and encodes their fillers; {@code BoundRecord}
 * is one tuple as one vector; {@code Comparison} is two of them side by side; {@code Decoder} reads
 * the fillers back out of a vector with a {@code Codebook} a role.
 */
@NullMarked
package holdfast.binding.record;

import org.jspecify.annotations.NullMarked;
