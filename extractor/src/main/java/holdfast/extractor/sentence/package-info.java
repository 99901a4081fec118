/** Sentences, and their grammar where it is needed. The only package that sees CoreNLP. */
@NullMarked
package holdfast.extractor.sentence;

import org.jspecify.annotations.NullMarked;
