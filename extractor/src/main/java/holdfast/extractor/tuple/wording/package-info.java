/**
 * What words of captions, headers, labels and notes say of roles: which names a time, a model, a
 * group, a method. Knows texts only, neither tables nor statistics.
 */
@NullMarked
package holdfast.extractor.tuple.wording;

import org.jspecify.annotations.NullMarked;
