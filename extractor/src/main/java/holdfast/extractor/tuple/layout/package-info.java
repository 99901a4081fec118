/**
 * The parts of a table before anything is made of them: panels of rows under one head, columns of
 * labels and of values, blocks.
 */
@NullMarked
package holdfast.extractor.tuple.layout;

import org.jspecify.annotations.NullMarked;
