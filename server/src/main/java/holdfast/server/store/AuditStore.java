package holdfast.server.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audits. Their findings are in the {@link FindingStore}. */
@Singleton
public class AuditStore {

  private static final int MAX_REASON = 2000;

  private static final String SELECT =
      "SELECT audit.*, claim_table.project, claim_table.mapping AS mapping_now FROM audit"
          + " JOIN claim_table ON claim_table.id = audit.claim_table";

  private static final String COUNT =
      "SELECT finding.audit, finding.verdict, COUNT(*) FROM finding";

  private final Database database;
  private final TextMaps maps;

  AuditStore(Database database, TextMaps maps) {
    this.database = database;
    this.maps = maps;
  }

  /** Notes that an audit is wanted. When this returns, the wish survives the end of the process. */
  public StoredAudit create(long table) {
    long id =
        database.insert(
            "INSERT INTO audit (claim_table, state, row_count, mapping, created_at)"
                + " SELECT id, ?, claims, mapping, ? FROM claim_table WHERE id = ?",
            AuditState.WAITING.word(),
            PaperStore.now(),
            table);
    return get(id).orElseThrow();
  }

  public Optional<StoredAudit> get(long id) {
    return database
        .one(SELECT + " WHERE audit.id = ?", this::read, id)
        .map(
            audit ->
                audit.with(
                    counts(COUNT + " WHERE audit = ? GROUP BY audit, verdict", id)
                        .getOrDefault(id, Map.of())));
  }

  /** An audit, if it belongs to the project. */
  public Optional<StoredAudit> get(String project, long id) {
    return get(id).filter(audit -> audit.project().equals(project));
  }

  /** All audits of a project, newest first. */
  public List<StoredAudit> all(String project) {
    Map<Long, Map<String, Integer>> verdicts =
        counts(
            COUNT
                + " JOIN audit ON audit.id = finding.audit"
                + " JOIN claim_table ON claim_table.id = audit.claim_table"
                + " WHERE claim_table.project = ? GROUP BY finding.audit, finding.verdict",
            project);
    return database
        .all(SELECT + " WHERE claim_table.project = ? ORDER BY audit.id DESC", this::read, project)
        .stream()
        .map(audit -> audit.with(verdicts.getOrDefault(audit.id(), Map.of())))
        .toList();
  }

  /** The numbers of audits that have not ended, oldest first. */
  public List<Long> unfinished() {
    return database.all(
        "SELECT id FROM audit WHERE state NOT IN (?, ?, ?) ORDER BY id",
        row -> row.getLong(1),
        AuditState.DONE.word(),
        AuditState.FAILED.word(),
        AuditState.CANCELLED.word());
  }

  /**
   * Notes how far an audit has come.
   *
   * @return false when it was cancelled or deleted meanwhile, and is not to go on
   */
  public boolean progress(long id, AuditState state, int papersRead, int papers) {
    return database.update(
            "UPDATE audit SET state = ?, papers_read = ?, papers = ? WHERE id = ? AND state <> ?",
            state.word(),
            papersRead,
            papers,
            id,
            AuditState.CANCELLED.word())
        == 1;
  }

  /** Notes how many rows there are to decide: a table of before did not say. */
  public void rows(long id, int rows) {
    database.update("UPDATE audit SET row_count = ? WHERE id = ?", rows, id);
  }

  public void failed(long id, String reason) {
    database.update(
        "UPDATE audit SET state = ?, reason = ?, finished_at = ? WHERE id = ?",
        AuditState.FAILED.word(),
        PaperStore.cut(reason, MAX_REASON),
        PaperStore.now(),
        id);
  }

  /** Ends an audit whose findings are all stored. Does nothing when it was cancelled meanwhile. */
  public void done(long id) {
    database.update(
        "UPDATE audit SET state = ?, reason = NULL, finished_at = ? WHERE id = ? AND state <> ?",
        AuditState.DONE.word(),
        PaperStore.now(),
        id,
        AuditState.CANCELLED.word());
  }

  /** Stops an audit that is under way; false when it is not. */
  public boolean cancel(long id) {
    return database.update(
            "UPDATE audit SET state = ?, finished_at = ? WHERE id = ? AND state IN (?, ?, ?)",
            AuditState.CANCELLED.word(),
            PaperStore.now(),
            id,
            AuditState.WAITING.word(),
            AuditState.READING.word(),
            AuditState.DECIDING.word())
        == 1;
  }

  /** Has an audit that was cancelled or has failed wait again; false when it is neither. */
  public boolean resume(long id) {
    return database.update(
            "UPDATE audit SET state = ?, reason = NULL, finished_at = NULL"
                + " WHERE id = ? AND state IN (?, ?)",
            AuditState.WAITING.word(),
            id,
            AuditState.CANCELLED.word(),
            AuditState.FAILED.word())
        == 1;
  }

  /** Removes an audit with its findings and decisions; false when there was none. */
  public boolean delete(long id) {
    return database.update("DELETE FROM audit WHERE id = ?", id) == 1;
  }

  private StoredAudit read(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    @Nullable String mapping = row.getString("mapping");
    return new StoredAudit(
        row.getLong("id"),
        row.getString("project"),
        row.getLong("claim_table"),
        maps.read(mapping == null ? row.getString("mapping_now") : mapping),
        AuditState.of(row.getString("state")),
        row.getString("reason"),
        row.getInt("papers_read"),
        row.getInt("papers"),
        row.getInt("row_count"),
        Map.of(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private Map<Long, Map<String, Integer>> counts(String sql, Object value) {
    Map<Long, Map<String, Integer>> counts = new HashMap<>();
    database.all(
        sql,
        row ->
            counts
                .computeIfAbsent(row.getLong(1), audit -> new TreeMap<>())
                .put(row.getString(2), row.getInt(3)),
        value);
    return counts;
  }
}
