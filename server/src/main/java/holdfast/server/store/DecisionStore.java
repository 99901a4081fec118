package holdfast.server.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The history of decisions. Nothing in it is ever changed. */
@Singleton
public class DecisionStore {

  private final Database database;
  private final TextMaps maps;

  DecisionStore(Database database, TextMaps maps) {
    this.database = database;
    this.maps = maps;
  }

  /**
   * Adds an entry. When this returns, it survives the end of the process.
   *
   * @param undoes the number of the entry that is taken back, or null
   */
  public StoredDecision add(
      long audit,
      int row,
      Decided action,
      @Nullable String reason,
      Map<String, String> corrections,
      @Nullable Long undoes,
      String by) {
    long seq =
        database.insert(
            "INSERT INTO decision (audit, row_number, action, reason, corrections, undoes,"
                + " decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            audit,
            row,
            action.word(),
            reason,
            maps.write(corrections),
            undoes,
            by,
            PaperStore.now());
    return database.one("SELECT * FROM decision WHERE seq = ?", this::read, seq).orElseThrow();
  }

  /** All entries on a row, oldest first. */
  public List<StoredDecision> of(long audit, int row) {
    return database.all(
        "SELECT * FROM decision WHERE audit = ? AND row_number = ? ORDER BY seq",
        this::read,
        audit,
        row);
  }

  /** All entries on all rows of an audit, oldest first. */
  public List<StoredDecision> of(long audit) {
    return database.all("SELECT * FROM decision WHERE audit = ? ORDER BY seq", this::read, audit);
  }

  private StoredDecision read(ResultSet row) throws SQLException {
    long undoes = row.getLong("undoes");
    boolean isUndo = !row.wasNull();
    return new StoredDecision(
        row.getLong("seq"),
        row.getInt("row_number"),
        Decided.of(row.getString("action")),
        row.getString("reason"),
        maps.read(row.getString("corrections")),
        isUndo ? undoes : null,
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }
}
