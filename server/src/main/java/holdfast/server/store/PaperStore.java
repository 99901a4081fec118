package holdfast.server.store;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers of the library and the results read from them. */
@Singleton
public class PaperStore {

  private static final int MAX_NAME = 400;
  private static final int MAX_TEXT = 2000;
  private static final String AUTHOR_SEPARATOR = "\n";

  private final Database database;
  private final ContentFiles files;

  PaperStore(Database database, ContentFiles files) {
    this.database = database;
    this.files = files;
  }

  /**
   * An upload, taken in.
   *
   * @param paper as stored
   * @param isNew false when a file with the same bytes was there already
   */
  public record Accepted(StoredPaper paper, boolean isNew) {}

  /**
   * Takes in an upload. When this returns, the paper survives the end of the process.
   *
   * @param upload the file, which is moved away
   * @param name as the user knows it
   */
  public Accepted accept(Path upload, String name, long bytes) throws IOException {
    synchronized (files) {
      String sha256 = files.accept(upload);
      int changed =
          database.update(
              "INSERT INTO paper (sha256, name, bytes, state, added_at)"
                  + " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM paper WHERE sha256 = ?)",
              sha256,
              cut(name, MAX_NAME),
              bytes,
              PaperState.WAITING.word(),
              now(),
              sha256);
      return new Accepted(get(sha256).orElseThrow(), changed == 1);
    }
  }

  public Optional<StoredPaper> get(String sha256) {
    return database.one("SELECT * FROM paper WHERE sha256 = ?", PaperStore::read, sha256);
  }

  /** All papers, oldest first. */
  public List<StoredPaper> all() {
    return database.all("SELECT * FROM paper ORDER BY added_at, sha256", PaperStore::read);
  }

  /** The hashes of papers that are not read yet, oldest first. */
  public List<String> unfinished() {
    return database.all(
        "SELECT sha256 FROM paper WHERE state IN (?, ?) ORDER BY added_at, sha256",
        row -> row.getString(1),
        PaperState.WAITING.word(),
        PaperState.READING.word());
  }

  public void reading(String sha256) {
    database.update(
        "UPDATE paper SET state = ? WHERE sha256 = ?", PaperState.READING.word(), sha256);
  }

  public void failed(String sha256, String reason) {
    database.update(
        "UPDATE paper SET state = ?, reason = ? WHERE sha256 = ?",
        PaperState.FAILED.word(),
        cut(reason, MAX_TEXT),
        sha256);
  }

  /**
   * Stores what was read. Does nothing when the paper was deleted meanwhile.
   *
   * @param extraction the paper as read
   * @param tuples each result as the JSON of the contract, in document order
   */
  public void ready(Extraction extraction, List<String> tuples) {
    Paper paper = extraction.paper();
    String sha256 = paper.source().sha256();
    database.transaction(
        connection -> {
          int changed =
              Database.update(
                  connection,
                  "UPDATE paper SET state = ?, reason = NULL, format = ?, title = ?, authors = ?,"
                      + " published = ?, doi = ?, pages = ?, reported = ?, tuples = ? WHERE sha256 = ?",
                  PaperState.READY.word(),
                  paper.source().format().name().toLowerCase(Locale.ROOT),
                  cut(paper.metadata().title(), MAX_TEXT),
                  cut(String.join(AUTHOR_SEPARATOR, paper.metadata().authors()), MAX_TEXT),
                  paper.metadata().year(),
                  cut(paper.metadata().doi(), MAX_NAME),
                  paper.pages(),
                  extraction.coverage().reported(),
                  tuples.size(),
                  sha256);
          if (changed == 0) {
            return false;
          }
          Database.update(connection, "DELETE FROM paper_tuple WHERE paper = ?", sha256);
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO paper_tuple (paper, ordinal, json) VALUES (?, ?, ?)")) {
            for (int i = 0; i < tuples.size(); i++) {
              Database.fill(statement, sha256, i, tuples.get(i));
              statement.addBatch();
            }
            statement.executeBatch();
          }
          return true;
        });
  }

  /** The results of a paper as JSON, in document order. */
  public List<String> tuples(String sha256) {
    return database.all(
        "SELECT json FROM paper_tuple WHERE paper = ? ORDER BY ordinal",
        row -> row.getString(1),
        sha256);
  }

  /** Removes a paper; false when there was none. Its file goes after its row. */
  public boolean delete(String sha256) throws IOException {
    synchronized (files) {
      if (database.update("DELETE FROM paper WHERE sha256 = ?", sha256) == 0) {
        return false;
      }
      if (database
          .one("SELECT id FROM claim_table WHERE sha256 = ?", row -> row.getLong(1), sha256)
          .isEmpty()) {
        files.delete(sha256);
      }
      return true;
    }
  }

  private static StoredPaper read(ResultSet row) throws SQLException {
    @Nullable String authors = row.getString("authors");
    return new StoredPaper(
        row.getString("sha256"),
        row.getString("name"),
        row.getLong("bytes"),
        PaperState.of(row.getString("state")),
        row.getString("reason"),
        row.getString("format"),
        row.getString("title"),
        authors == null || authors.isEmpty() ? List.of() : List.of(authors.split(AUTHOR_SEPARATOR)),
        row.getObject("published", Integer.class),
        row.getString("doi"),
        row.getInt("pages"),
        row.getInt("reported"),
        row.getInt("tuples"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
