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

/** The papers of the projects and the results read from them. */
@Singleton
public class PaperStore {

  private static final int MAX_PMID = 16;
  private static final int MAX_NAME = 400;
  private static final int MAX_TEXT = 2000;
  private static final String AUTHOR_SEPARATOR = "\n";

  private final Database database;
  private final ContentFiles files;

  public PaperStore(Database database, ContentFiles files) {
    this.database = database;
    this.files = files;
  }

  /**
   * An upload, taken in.
   *
   * @param paper as stored
   * @param isNew false when the project had a file with the same bytes already
   */
  public record Accepted(StoredPaper paper, boolean isNew) {}

  /**
   * Takes in an upload. When this returns, the paper survives the end of the process.
   *
   * @param project the id of a project that is there
   * @param upload the file, which is moved away
   * @param name as the user knows it
   */
  public Accepted accept(String project, Path upload, String name, long bytes) throws IOException {
    synchronized (files) {
      String sha256 = files.accept(upload);
      int changed =
          database.update(
              "INSERT INTO paper (project, sha256, name, bytes, state, added_at)"
                  + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                  + " (SELECT 1 FROM paper WHERE project = ? AND sha256 = ?)",
              project,
              sha256,
              cut(name, MAX_NAME),
              bytes,
              PaperState.WAITING.word(),
              now(),
              project,
              sha256);
      return new Accepted(get(new PaperKey(project, sha256)).orElseThrow(), changed == 1);
    }
  }

  public Optional<StoredPaper> get(PaperKey key) {
    return database.one(
        "SELECT * FROM paper WHERE project = ? AND sha256 = ?",
        PaperStore::read,
        key.project(),
        key.sha256());
  }

  /** All papers of a project, oldest first. */
  public List<StoredPaper> all(String project) {
    return database.all(
        "SELECT * FROM paper WHERE project = ? ORDER BY added_at, sha256",
        PaperStore::read,
        project);
  }

  /** The papers of all projects that are not read yet, oldest first. */
  public List<PaperKey> unfinished() {
    return database.all(
        "SELECT project, sha256 FROM paper WHERE state IN (?, ?)"
            + " ORDER BY added_at, project, sha256",
        row -> new PaperKey(row.getString(1), row.getString(2)),
        PaperState.WAITING.word(),
        PaperState.READING.word());
  }

  /** The hashes of all files that are papers of some project. */
  public List<String> files() {
    return database.all("SELECT DISTINCT sha256 FROM paper", row -> row.getString(1));
  }

  public void reading(PaperKey key) {
    database.update(
        "UPDATE paper SET state = ? WHERE project = ? AND sha256 = ?",
        PaperState.READING.word(),
        key.project(),
        key.sha256());
  }

  public void failed(PaperKey key, String reason) {
    database.update(
        "UPDATE paper SET state = ?, reason = ? WHERE project = ? AND sha256 = ?",
        PaperState.FAILED.word(),
        cut(reason, MAX_TEXT),
        key.project(),
        key.sha256());
  }

  /**
   * Stores what was read. Does nothing when the paper was deleted meanwhile.
   *
   * @param key which paper
   * @param extraction the paper as read
   * @param tuples each result as the JSON of the contract, in document order
   */
  public void ready(PaperKey key, Extraction extraction, List<String> tuples) {
    Paper paper = extraction.paper();
    database.transaction(
        connection -> {
          int changed =
              Database.update(
                  connection,
                  "UPDATE paper SET state = ?, reason = NULL, format = ?, title = ?, authors = ?,"
                      + " published = ?, doi = ?, pmid = ?, pages = ?, reported = ?, tuples = ?"
                      + " WHERE project = ? AND sha256 = ?",
                  PaperState.READY.word(),
                  paper.source().format().name().toLowerCase(Locale.ROOT),
                  cut(paper.metadata().title(), MAX_TEXT),
                  cut(String.join(AUTHOR_SEPARATOR, paper.metadata().authors()), MAX_TEXT),
                  paper.metadata().year(),
                  cut(paper.metadata().doi(), MAX_NAME),
                  cut(paper.metadata().pmid(), MAX_PMID),
                  paper.pages(),
                  extraction.coverage().reported(),
                  tuples.size(),
                  key.project(),
                  key.sha256());
          if (changed == 0) {
            return false;
          }
          Database.update(
              connection,
              "DELETE FROM paper_tuple WHERE project = ? AND paper = ?",
              key.project(),
              key.sha256());
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO paper_tuple (project, paper, ordinal, json) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < tuples.size(); i++) {
              Database.fill(statement, key.project(), key.sha256(), i, tuples.get(i));
              statement.addBatch();
            }
            statement.executeBatch();
          }
          return true;
        });
  }

  /** The results of a paper as JSON, in document order. */
  public List<String> tuples(PaperKey key) {
    return database.all(
        "SELECT json FROM paper_tuple WHERE project = ? AND paper = ? ORDER BY ordinal",
        row -> row.getString(1),
        key.project(),
        key.sha256());
  }

  /** Removes a paper; false when there was none. Its file goes after the last row that needs it. */
  public boolean delete(PaperKey key) throws IOException {
    synchronized (files) {
      if (database.update(
              "DELETE FROM paper WHERE project = ? AND sha256 = ?", key.project(), key.sha256())
          == 0) {
        return false;
      }
      if (!isNeeded(database, key.sha256())) {
        files.delete(key.sha256());
      }
      return true;
    }
  }

  /** Whether a paper or a table of some project has this file. */
  static boolean isNeeded(Database database, String sha256) {
    return database
        .one(
            "SELECT 1 FROM claim_table WHERE sha256 = ?"
                + " UNION ALL SELECT 1 FROM paper WHERE sha256 = ?",
            row -> row.getInt(1),
            sha256,
            sha256)
        .isPresent();
  }

  private static StoredPaper read(ResultSet row) throws SQLException {
    @Nullable String authors = row.getString("authors");
    return new StoredPaper(
        row.getString("project"),
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
        row.getString("pmid"),
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
