package holdfast.extractor.jats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Characters behind the entity names of the ISO sets that journal DTDs include. The DTDs themselves
 * are never loaded, so {@code &alpha;} would otherwise be lost. Names and characters are those of
 * "XML Entity Definitions for Characters" (W3C Recommendation, 2014).
 */
final class Entities {

  private static final Map<String, String> CHARACTERS = load();

  private Entities() {}

  /** The characters of an entity, the replacement character for an unknown name. */
  static String characters(String name) {
    return CHARACTERS.getOrDefault(name, "\uFFFD");
  }

  private static Map<String, String> load() {
    Map<String, String> characters = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Entities.class.getResourceAsStream("entities.tsv")),
                StandardCharsets.US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("[\t ]", -1);
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < fields.length; i++) {
          value.appendCodePoint(Integer.parseInt(fields[i], 16));
        }
        characters.put(fields[0], value.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(characters);
  }
}
