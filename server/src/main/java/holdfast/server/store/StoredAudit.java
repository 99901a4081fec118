package holdfast.server.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a table against the library of its project.
 *
 * @param id its number
 * @param project the id of the project that its table belongs to
 * @param table the table's number
 * @param mapping field name to column name, as the table had it when the audit was asked for
 * @param state how far it has come
 * @param reason why it failed: one sentence, or null
 * @param papersRead papers looked at so far
 * @param papers papers to look at
 * @param rows rows of the table
 * @param verdicts how many rows got which verdict so far, in alphabetical order of the words
 * @param created when it was asked for
 * @param finished when it ended, or null
 */
public record StoredAudit(
    long id,
    String project,
    long table,
    Map<String, String> mapping,
    AuditState state,
    @Nullable String reason,
    int papersRead,
    int papers,
    int rows,
    Map<String, Integer> verdicts,
    Instant created,
    @Nullable Instant finished) {

  /** How many rows have a finding. */
  public int rowsDone() {
    return verdicts.values().stream().mapToInt(Integer::intValue).sum();
  }

  StoredAudit with(Map<String, Integer> counts) {
    return new StoredAudit(
        id,
        project,
        table,
        mapping,
        state,
        reason,
        papersRead,
        papers,
        rows,
        counts,
        created,
        finished);
  }
}
