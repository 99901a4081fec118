package holdfast.server.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The uploaded tables of claims. */
@Singleton
public class TableStore {

  private static final int MAX_NAME = 400;

  private final Database database;
  private final ContentFiles files;
  private final TextMaps maps;

  TableStore(Database database, ContentFiles files, TextMaps maps) {
    this.database = database;
    this.files = files;
    this.maps = maps;
  }

  /**
   * Takes in a table that was found readable. When this returns, it survives the end of the
   * process.
   *
   * @param project the id of a project that is there
   * @param upload the file, which is moved away
   * @param name as the user knows it
   * @param claims number of rows that hold a claim
   */
  public StoredTable accept(String project, Path upload, String name, long bytes, int claims)
      throws IOException {
    synchronized (files) {
      String sha256 = files.accept(upload);
      long id =
          database.insert(
              "INSERT INTO claim_table (project, sha256, name, bytes, claims, mapping, added_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              project,
              sha256,
              PaperStore.cut(name, MAX_NAME),
              bytes,
              claims,
              "{}",
              PaperStore.now());
      return get(id).orElseThrow();
    }
  }

  public Optional<StoredTable> get(long id) {
    return database.one("SELECT * FROM claim_table WHERE id = ?", this::read, id);
  }

  /** A table, if it belongs to the project. */
  public Optional<StoredTable> get(String project, long id) {
    return get(id).filter(table -> table.project().equals(project));
  }

  /** All tables of a project, newest first. */
  public List<StoredTable> all(String project) {
    return database.all(
        "SELECT * FROM claim_table WHERE project = ? ORDER BY id DESC", this::read, project);
  }

  /** The hashes of all files that are tables of some project. */
  public List<String> files() {
    return database.all("SELECT DISTINCT sha256 FROM claim_table", row -> row.getString(1));
  }

  /**
   * Says which column holds which field.
   *
   * @param mapping field name to column name
   * @param claims number of rows that hold a claim when read so
   */
  public void remap(long id, Map<String, String> mapping, int claims) {
    database.update(
        "UPDATE claim_table SET mapping = ?, claims = ? WHERE id = ?",
        maps.write(new TreeMap<>(mapping)),
        claims,
        id);
  }

  /** Removes a table with its audits; false when there was none. Its file goes after its row. */
  public boolean delete(long id) throws IOException {
    synchronized (files) {
      Optional<StoredTable> table = get(id);
      if (table.isEmpty() || database.update("DELETE FROM claim_table WHERE id = ?", id) == 0) {
        return false;
      }
      String sha256 = table.get().sha256();
      if (!PaperStore.isNeeded(database, sha256)) {
        files.delete(sha256);
      }
      return true;
    }
  }

  private StoredTable read(ResultSet row) throws SQLException {
    return new StoredTable(
        row.getLong("id"),
        row.getString("project"),
        row.getString("sha256"),
        row.getString("name"),
        row.getLong("bytes"),
        row.getInt("claims"),
        maps.read(row.getString("mapping")),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
