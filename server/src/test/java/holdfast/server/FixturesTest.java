package holdfast.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifest of {@code fixtures/} tells the truth. Goldens are ours and listed by nobody. */
class FixturesTest {

  private static final Path FIXTURES = Path.of(System.getProperty("fixtures"));

  @Test
  void everyFixtureIsListedOnceAndInOrder() throws IOException {
    List<String> listed = manifest().stream().map(columns -> columns[0]).toList();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(file -> FIXTURES.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.equals("MANIFEST.tsv") && !name.startsWith("golden/"))
              .toList();
      assertEquals(List.copyOf(new TreeSet<>(present)), listed);
    }
  }

  @Test
  void everyFixtureHasTheBytesThatWereListed() throws Exception {
    for (String[] columns : manifest()) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Files.readAllBytes(FIXTURES.resolve(columns[0])));
      assertEquals(columns[1], HexFormat.of().formatHex(hash), columns[0]);
    }
  }

  @Test
  void everyFixtureSaysWhereItIsFromUnderWhichLicenceAndWhyItIsHere() throws IOException {
    assertAll(
        manifest().stream()
            .map(
                columns ->
                    () -> {
                      assertEquals(5, columns.length, columns[0]);
                      for (String column : columns) {
                        assertFalse(column.isBlank(), columns[0]);
                      }
                    }));
  }

  private static List<String[]> manifest() throws IOException {
    List<String> lines = Files.readAllLines(FIXTURES.resolve("MANIFEST.tsv"));
    assertEquals("path\tsha256\tsource\tlicence\twhy", lines.getFirst());
    List<String[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }
}
