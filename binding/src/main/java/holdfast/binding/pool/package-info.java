/**
 * Meta-analysis: a row's effect on the scale it is pooled on ({@link
 * holdfast.binding.pool.RowEffect}), and rows taken together ({@link
 * holdfast.binding.pool.Pooled}), by the definitions of metafor.
 */
@NullMarked
package holdfast.binding.pool;

import org.jspecify.annotations.NullMarked;
