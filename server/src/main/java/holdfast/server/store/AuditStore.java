package holdfast.server.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audits and their findings. */
@Singleton
public class AuditStore {

  private static final int MAX_REASON = 2000;

  private static final String SELECT =
      "SELECT audit.*, claim_table.project FROM audit"
          + " JOIN claim_table ON claim_table.id = audit.claim_table";

  private final Database database;

  AuditStore(Database database) {
    this.database = database;
  }

  /**
   * A verdict on a row, ready to be sent.
   *
   * @param row 1-based data row of the table
   * @param verdict its word
   * @param json as in the contract
   */
  public record Row(int row, String verdict, String json) {}

  /** Notes that an audit is wanted. When this returns, the wish survives the end of the process. */
  public StoredAudit create(long table) {
    long id =
        database.insert(
            "INSERT INTO audit (claim_table, state, created_at) VALUES (?, ?, ?)",
            table,
            AuditState.WAITING.word(),
            PaperStore.now());
    return get(id).orElseThrow();
  }

  public Optional<StoredAudit> get(long id) {
    return database
        .one(SELECT + " WHERE audit.id = ?", AuditStore::read, id)
        .map(this::withVerdicts);
  }

  /** An audit, if it belongs to the project. */
  public Optional<StoredAudit> get(String project, long id) {
    return get(id).filter(audit -> audit.project().equals(project));
  }

  /** All audits of a project, newest first. */
  public List<StoredAudit> all(String project) {
    return database
        .all(
            SELECT + " WHERE claim_table.project = ? ORDER BY audit.id DESC",
            AuditStore::read,
            project)
        .stream()
        .map(this::withVerdicts)
        .toList();
  }

  /** The numbers of audits that have not ended, oldest first. */
  public List<Long> unfinished() {
    return database.all(
        "SELECT id FROM audit WHERE state NOT IN (?, ?) ORDER BY id",
        row -> row.getLong(1),
        AuditState.DONE.word(),
        AuditState.FAILED.word());
  }

  public void progress(long id, AuditState state, int papersRead, int papers) {
    database.update(
        "UPDATE audit SET state = ?, papers_read = ?, papers = ? WHERE id = ?",
        state.word(),
        papersRead,
        papers,
        id);
  }

  public void failed(long id, String reason) {
    database.update(
        "UPDATE audit SET state = ?, reason = ?, finished_at = ? WHERE id = ?",
        AuditState.FAILED.word(),
        PaperStore.cut(reason, MAX_REASON),
        PaperStore.now(),
        id);
  }

  /** Stores the verdicts and ends the audit. Does nothing when it was deleted meanwhile. */
  public void done(long id, List<Row> rows) {
    database.transaction(
        connection -> {
          int changed =
              Database.update(
                  connection,
                  "UPDATE audit SET state = ?, reason = NULL, finished_at = ? WHERE id = ?",
                  AuditState.DONE.word(),
                  PaperStore.now(),
                  id);
          if (changed == 0) {
            return false;
          }
          Database.update(connection, "DELETE FROM finding WHERE audit = ?", id);
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO finding (audit, row_number, verdict, json) VALUES (?, ?, ?, ?)")) {
            for (Row row : rows) {
              Database.fill(statement, id, row.row(), row.verdict(), row.json());
              statement.addBatch();
            }
            statement.executeBatch();
          }
          return true;
        });
  }

  /** The findings as JSON, in table order. */
  public List<String> findings(long id) {
    return database.all(
        "SELECT json FROM finding WHERE audit = ? ORDER BY row_number",
        row -> row.getString(1),
        id);
  }

  /** Removes an audit with its findings; false when there was none. */
  public boolean delete(long id) {
    return database.update("DELETE FROM audit WHERE id = ?", id) == 1;
  }

  private static StoredAudit read(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new StoredAudit(
        row.getLong("id"),
        row.getString("project"),
        row.getLong("claim_table"),
        AuditState.of(row.getString("state")),
        row.getString("reason"),
        row.getInt("papers_read"),
        row.getInt("papers"),
        Map.of(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private StoredAudit withVerdicts(StoredAudit audit) {
    Map<String, Integer> counts = new TreeMap<>();
    database
        .all(
            "SELECT verdict, COUNT(*) FROM finding WHERE audit = ? GROUP BY verdict",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            audit.id())
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return new StoredAudit(
        audit.id(),
        audit.project(),
        audit.table(),
        audit.state(),
        audit.reason(),
        audit.papersRead(),
        audit.papers(),
        counts,
        audit.created(),
        audit.finished());
  }
}
