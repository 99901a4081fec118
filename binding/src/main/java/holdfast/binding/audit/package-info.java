/** Claims against papers: the verdicts. */
@NullMarked
package holdfast.binding.audit;

import org.jspecify.annotations.NullMarked;
