/** Words and sentences. The only package that sees CoreNLP. */
@NullMarked
package holdfast.extractor.sentence;

import org.jspecify.annotations.NullMarked;
