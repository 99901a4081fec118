/**
 * A paper against itself: what its text says against its tables, its tables against each other and
 * against arithmetic. One class a rule; {@link holdfast.binding.check.Checker} runs them all.
 */
@NullMarked
package holdfast.binding.check;

import org.jspecify.annotations.NullMarked;
