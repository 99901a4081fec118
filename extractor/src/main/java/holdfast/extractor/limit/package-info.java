/** What reading one file may cost. */
@NullMarked
package holdfast.extractor.limit;

import org.jspecify.annotations.NullMarked;
