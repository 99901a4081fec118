package holdfast.extractor.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of itself.
 *
 * @param title as printed, or null
 * @param authors family names in order
 * @param year of publication, or null
 * @param doi lower case, without a resolver's address, or null
 * @param pmid digits, or null
 * @param language ISO 639-1 code of the text, "en" when nothing says otherwise
 */
public record Metadata(
    @Nullable String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String doi,
    @Nullable String pmid,
    String language) {

  public static final Metadata UNKNOWN = new Metadata(null, List.of(), null, null, null, "en");

  public Metadata {
    authors = List.copyOf(authors);
  }
}
