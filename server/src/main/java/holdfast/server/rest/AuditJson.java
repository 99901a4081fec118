package holdfast.server.rest;

import holdfast.server.store.StoredAudit;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An audit as sent to a page.
 *
 * @param table the table's number
 * @param state {@code waiting}, {@code reading}, {@code deciding}, {@code done}, {@code failed} or
 *     {@code cancelled}
 * @param reason why it failed: one sentence, or null
 * @param papersRead papers looked at so far, of {@code papers}
 * @param rowsDone rows with a finding so far, of {@code rows}
 * @param verdicts how many rows got which verdict
 */
@Schema(name = "Audit")
public record AuditJson(
    long id,
    long table,
    String state,
    @Nullable String reason,
    int papersRead,
    int papers,
    int rowsDone,
    int rows,
    Map<String, Integer> verdicts,
    Instant created,
    @Nullable Instant finished) {

  static AuditJson of(StoredAudit audit) {
    return new AuditJson(
        audit.id(),
        audit.table(),
        audit.state().word(),
        audit.reason(),
        audit.papersRead(),
        audit.papers(),
        audit.rowsDone(),
        audit.rows(),
        audit.verdicts(),
        audit.created(),
        audit.finished());
  }
}
