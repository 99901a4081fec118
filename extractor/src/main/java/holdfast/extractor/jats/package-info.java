/** JATS XML to papers. */
@NullMarked
package holdfast.extractor.jats;

import org.jspecify.annotations.NullMarked;
