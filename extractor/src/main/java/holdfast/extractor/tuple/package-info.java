/** Statistics with their variables, conditions and methods. */
@NullMarked
package holdfast.extractor.tuple;

import org.jspecify.annotations.NullMarked;
