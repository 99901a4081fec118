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
 * @param state how far it has come
 * @param reason why it failed: one sentence, or null
 * @param papersRead papers looked at so far
 * @param papers papers to look at
 * @param verdicts how many rows got which verdict, in alphabetical order of the words
 * @param created when it was asked for
 * @param finished when it ended, or null
 */
public record StoredAudit(
    long id,
    String project,
    long table,
    AuditState state,
    @Nullable String reason,
    int papersRead,
    int papers,
    Map<String, Integer> verdicts,
    Instant created,
    @Nullable Instant finished) {}
