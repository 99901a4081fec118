package holdfast.server.work;

import holdfast.server.store.AuditState;

/**
 * How far an audit has come.
 *
 * @param papersRead papers looked at so far, of {@code papers}
 * @param rowsDone rows with a finding, of {@code rows}
 */
public record Progress(AuditState state, int papersRead, int papers, int rowsDone, int rows) {}
