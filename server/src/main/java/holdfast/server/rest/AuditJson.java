package holdfast.server.rest;

import holdfast.server.store.StoredAudit;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An audit as sent to a page.
 *
 * @param table the table's number
 * @param state {@code waiting}, {@code reading}, {@code deciding}, {@code done} or {@code failed}
 * @param reason why it failed: one sentence, or null
 * @param papersRead papers looked at so far, of {@code papers}
 * @param verdicts how many rows got which verdict
 */
public record AuditJson(
    long id,
    long table,
    String state,
    @Nullable String reason,
    int papersRead,
    int papers,
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
        audit.verdicts(),
        audit.created(),
        audit.finished());
  }
}
