package holdfast.binding.check;

import holdfast.binding.audit.Finding;
import holdfast.extractor.span.Text;

/**
 * A statement of a paper that could be compared with another place of it, or with arithmetic.
 *
 * @param finding what came of it; its row counts the statements in document order, its paper is the
 *     document itself
 * @param statement the sentence, caption or table row that makes the statement
 */
public record Checked(Finding finding, Text statement) {}
