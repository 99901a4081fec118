/**
 * Who does what to whom in a sentence with statistics: patterns of the few forms in which results
 * are told.
 */
@NullMarked
package holdfast.extractor.tuple.prose;

import org.jspecify.annotations.NullMarked;
