package holdfast.server.rest;

import holdfast.server.store.StoredPaper;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A paper as sent to a page.
 *
 * @param id the SHA-256 of its bytes
 * @param state {@code waiting}, {@code reading}, {@code ready} or {@code failed}
 * @param reason why it failed: one sentence, or null
 * @param reported number of results that it reports, counted apart from those read
 * @param tuples number of results read from it
 */
@Schema(name = "Paper")
public record PaperJson(
    String id,
    String name,
    long bytes,
    String state,
    @Nullable String reason,
    @Nullable String format,
    @Nullable String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String doi,
    int pages,
    int reported,
    int tuples,
    Instant added) {

  static PaperJson of(StoredPaper paper) {
    return new PaperJson(
        paper.sha256(),
        paper.name(),
        paper.bytes(),
        paper.state().word(),
        paper.reason(),
        paper.format(),
        paper.title(),
        paper.authors(),
        paper.year(),
        paper.doi(),
        paper.pages(),
        paper.reported(),
        paper.tuples(),
        paper.added());
  }
}
