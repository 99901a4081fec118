package holdfast.server.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The projects. */
@Singleton
public class ProjectStore {

  /** The longest name of a project, in characters. */
  public static final int MAX_NAME = 200;

  /** Leaves room in the column for the number that keeps two projects of one name apart. */
  private static final int MAX_STEM = 48;

  private final Database database;

  public ProjectStore(Database database) {
    this.database = database;
  }

  /** Makes a project. Two may have the same name; their ids differ. */
  public StoredProject create(String name) {
    String stem = stem(name);
    for (int n = 1; ; n++) {
      String id = n == 1 ? stem : stem + "-" + n;
      int made =
          database.update(
              "INSERT INTO project (id, name, created_at)"
                  + " SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM project WHERE id = ?)",
              id,
              name,
              PaperStore.now(),
              id);
      if (made == 1) {
        return get(id).orElseThrow();
      }
    }
  }

  public Optional<StoredProject> get(String id) {
    return database.one("SELECT * FROM project WHERE id = ?", ProjectStore::read, id);
  }

  /** All projects, oldest first. */
  public List<StoredProject> all() {
    return database.all("SELECT * FROM project ORDER BY created_at, id", ProjectStore::read);
  }

  /** The name in plain letters, as far as it has any. */
  private static String stem(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() <= MAX_STEM ? plain : plain.substring(0, MAX_STEM);
    String stem = cut.replaceAll("-$", "");
    return stem.isEmpty() ? "project" : stem;
  }

  private static StoredProject read(ResultSet row) throws SQLException {
    return new StoredProject(
        row.getString("id"),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
