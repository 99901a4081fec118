/**
 * What reviewers make of an audit: their decisions ({@link holdfast.server.review.History}, {@link
 * holdfast.server.review.Agreement}), which paper a study is, what the decisions change, and what
 * that means for the pooled effect.
 */
@NullMarked
package holdfast.server.review;

import org.jspecify.annotations.NullMarked;
