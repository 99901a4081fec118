package holdfast.server.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the library of a project.
 *
 * @param project the project's id
 * @param sha256 its name in the project: the SHA-256 of its bytes
 * @param name the file's name as uploaded
 * @param bytes its size
 * @param state how far it has come
 * @param reason why it failed: one sentence, or null
 * @param format {@code pdf}, {@code jats} or {@code text}, null until read
 * @param title as printed, or null
 * @param authors family names
 * @param year of publication, or null
 * @param doi or null
 * @param pmid digits, or null
 * @param pages of a PDF, 0 for other formats
 * @param reported number of results that it reports, counted apart from those read
 * @param tuples number of results read from it
 * @param added when it was accepted
 */
public record StoredPaper(
    String project,
    String sha256,
    String name,
    long bytes,
    PaperState state,
    @Nullable String reason,
    @Nullable String format,
    @Nullable String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String doi,
    @Nullable String pmid,
    int pages,
    int reported,
    int tuples,
    Instant added) {

  public StoredPaper {
    authors = List.copyOf(authors);
  }

  /** What tells it from all other papers. */
  public PaperKey key() {
    return new PaperKey(project, sha256);
  }
}
