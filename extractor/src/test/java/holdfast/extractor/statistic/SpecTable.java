package holdfast.extractor.statistic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of the Markdown tables beside the tests. */
final class SpecTable {

  private SpecTable() {}

  /** The cells of every table row below a header row. */
  static List<List<String>> rows(String name) {
    try (InputStream in = Objects.requireNonNull(SpecTable.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("| ") && !line.startsWith("| text |"))
          .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
