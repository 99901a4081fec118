/** What is wrong with one result on its own: numbers of one place that cannot all be true. */
@NullMarked
package holdfast.binding.lint;

import org.jspecify.annotations.NullMarked;
