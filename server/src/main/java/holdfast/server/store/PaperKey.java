package holdfast.server.store;

/**
 * What tells a paper from all others: the same bytes in two projects are two papers.
 *
 * @param project the project's id
 * @param sha256 of its bytes
 */
public record PaperKey(String project, String sha256) {}
