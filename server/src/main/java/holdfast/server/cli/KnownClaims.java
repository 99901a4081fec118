package holdfast.server.cli;

import holdfast.binding.claim.Claim;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Claims of known truth: a folder of tables, each named after the truth of its claims ({@code
 * right.csv}, {@code role-reversal.csv}).
 */
final class KnownClaims {
  private static final String TABLE = ".csv";

  private KnownClaims() {}

  /**
   * The claims by truth.
   *
   * @throws InputException when there is no folder, no table in it, or one cannot be read
   */
  static Map<String, List<Claim>> read(Path folder) throws InputException, IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + " is no folder of tables.");
    }
    List<Path> tables;
    try (Stream<Path> files = Files.list(folder)) {
      tables = files.filter(file -> file.toString().endsWith(TABLE)).sorted().toList();
    }
    if (tables.isEmpty()) {
      throw new InputException(folder + " has no tables of cases.");
    }
    Map<String, List<Claim>> claims = new TreeMap<>();
    for (Path table : tables) {
      String name = table.getFileName().toString();
      try {
        claims.put(
            name.substring(0, name.length() - TABLE.length()),
            TableReader.read(table, List.of()).claims());
      } catch (TableException e) {
        throw new InputException(String.valueOf(e.getMessage()), e);
      }
    }
    return claims;
  }
}
