/**
 * What binding by rotation can do, measured: the tables of {@code docs/binding.md}. Every draw
 * comes from a name, so that a table is the same wherever it is made.
 */
@NullMarked
package holdfast.binding.bench;

import org.jspecify.annotations.NullMarked;
