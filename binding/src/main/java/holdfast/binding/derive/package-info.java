/**
 * Numbers that follow from other numbers: the measures of metafor's {@code escalc}, conversions of
 * test statistics, pooled arms. Functions of plain numbers, and the same over everything that the
 * printed numbers can stand for.
 */
@NullMarked
package holdfast.binding.derive;

import org.jspecify.annotations.NullMarked;
