package holdfast.server.rest;

import holdfast.server.store.AuditStore;
import holdfast.server.store.StoredAudit;
import jakarta.inject.Singleton;

/** Finds the audit that an address names. */
@Singleton
class AuditLookup {

  private final AuditStore audits;

  AuditLookup(AuditStore audits) {
    this.audits = audits;
  }

  /**
   * The audit.
   *
   * @throws Refusal when the project has none of this number
   */
  StoredAudit find(String project, long id) {
    return audits.get(project, id).orElseThrow(() -> Refusal.notFound("audit"));
  }
}
