package holdfast.binding.prose;

import holdfast.binding.audit.Finding;
import holdfast.extractor.span.Text;

/**
 * A result of a review with what came of it.
 *
 * @param finding its row counts the claims in document order
 * @param statement the sentence or table row that makes the claim
 */
public record Audited(Finding finding, Text statement) {}
