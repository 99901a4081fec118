/**
 * Fillers: from a label, number or category to a unit vector.
 *
 * <p>{@code FillerEncoder} is the step; {@code LexicalEncoder} reads words, {@code NumberEncoder}
 * printed numbers, {@code CategoryEncoder} names of kinds. Strings and vectors only; no paper is
 * known here.
 */
@NullMarked
package holdfast.binding.filler;

import org.jspecify.annotations.NullMarked;
