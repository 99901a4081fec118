package holdfast.server.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.extractor.citation.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lists of references in CSL-JSON, which reference managers and Pandoc write: an array of items
 * with {@code id}, {@code author}, {@code issued}, {@code title} and {@code DOI}.
 */
final class CslJson {

  private CslJson() {}

  /**
   * The items by their ids.
   *
   * @throws IOException when the file cannot be read or is no JSON
   */
  static List<Reference> read(Path file) throws IOException {
    List<Reference> references = new ArrayList<>();
    for (JsonNode item : new ObjectMapper().readTree(file.toFile())) {
      JsonNode first = item.path("author").path(0);
      String author = first.path("family").asText(first.path("literal").asText(""));
      JsonNode year = item.path("issued").path("date-parts").path(0).path(0);
      String doi = item.path("DOI").asText("");
      references.add(
          new Reference(
              item.path("id").asText(),
              author,
              year(year),
              doi.isBlank() ? null : doi.toLowerCase(Locale.ROOT),
              author + " " + item.path("title").asText("") + " " + doi));
    }
    return List.copyOf(references);
  }

  /** Years are numbers, or numbers in quotes. */
  private static @Nullable Integer year(JsonNode year) {
    int value = year.asInt(0);
    return value == 0 ? null : value;
  }
}
