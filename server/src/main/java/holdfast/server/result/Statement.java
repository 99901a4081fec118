package holdfast.server.result;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Text;

/**
 * Where a claim in prose stands.
 *
 * @param document what was read as the table: a review, or the paper that is held against itself
 * @param text the sentence, caption or table row that makes the claim
 */
public record Statement(Paper document, Text text) {}
