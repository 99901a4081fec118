/** What was printed: the grammar of statistics. */
@NullMarked
package holdfast.extractor.statistic;

import org.jspecify.annotations.NullMarked;
