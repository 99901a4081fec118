package holdfast.server.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The findings of audits, stored as they come. */
@Singleton
public class FindingStore {

  private static final int MAX_WORDS = 1000;
  private static final int MAX_VALUE = 200;

  private static final String LIGHT =
      "SELECT row_number, study, predictor, outcome, claimed, verdict, kinds, slots, confidence,"
          + " paper, lint, bag, bound FROM finding WHERE audit = ? ORDER BY row_number";

  private final Database database;

  FindingStore(Database database) {
    this.database = database;
  }

  /**
   * A finding, ready to be stored.
   *
   * @param light what a list shows of it
   * @param json as in the contract
   */
  public record Found(StoredRow light, String json) {}

  /**
   * Stores some findings. When this returns, they survive the end of the process. Does nothing when
   * the audit was deleted meanwhile.
   */
  public void add(long audit, List<Found> findings) {
    database.transaction(
        connection -> {
          if (!isThere(connection, audit)) {
            return false;
          }
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO finding (audit, row_number, verdict, json, study, predictor,"
                      + " outcome, claimed, kinds, slots, confidence, paper, lint, bag, bound)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Found finding : findings) {
              StoredRow light = finding.light();
              Database.fill(
                  statement,
                  audit,
                  light.row(),
                  light.verdict(),
                  finding.json(),
                  PaperStore.cut(light.study(), MAX_WORDS),
                  PaperStore.cut(light.predictor(), MAX_WORDS),
                  PaperStore.cut(light.outcome(), MAX_WORDS),
                  PaperStore.cut(light.value(), MAX_VALUE),
                  String.join(" ", light.kinds()),
                  String.join(" ", light.slots()),
                  light.confidence(),
                  light.paper(),
                  light.lint(),
                  light.bag(),
                  light.bound());
              statement.addBatch();
            }
            statement.executeBatch();
          }
          return true;
        });
  }

  /** Looks for an audit and keeps others from deleting it until the transaction ends. */
  private static boolean isThere(Connection connection, long audit) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id FROM audit WHERE id = ? FOR UPDATE")) {
      Database.fill(statement, audit);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** The rows of an audit that have a finding. */
  public Set<Integer> rowsDone(long audit) {
    return new TreeSet<>(
        database.all(
            "SELECT row_number FROM finding WHERE audit = ?", row -> row.getInt(1), audit));
  }

  /** All findings of an audit as a list shows them, in table order. */
  public List<StoredRow> light(long audit) {
    return database.all(LIGHT, FindingStore::read, audit);
  }

  /** The finding on a row as JSON. */
  public Optional<String> json(long audit, int row) {
    return database.one(
        "SELECT json FROM finding WHERE audit = ? AND row_number = ?",
        found -> found.getString(1),
        audit,
        row);
  }

  /**
   * A finding as stored.
   *
   * @param row 1-based data row of the table
   * @param json as in the contract
   */
  public record Stored(int row, String json) {}

  /** The findings with their rows, in table order. */
  public List<Stored> all(long audit) {
    return database.all(
        "SELECT row_number, json FROM finding WHERE audit = ? ORDER BY row_number",
        row -> new Stored(row.getInt(1), row.getString(2)),
        audit);
  }

  /** The findings as JSON, in table order. */
  public List<String> json(long audit) {
    return all(audit).stream().map(Stored::json).toList();
  }

  private static StoredRow read(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        words(row.getString(7)),
        words(row.getString(8)),
        row.getDouble(9),
        row.getString(10),
        row.getInt(11),
        number(row, 12),
        number(row, 13));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }
}
