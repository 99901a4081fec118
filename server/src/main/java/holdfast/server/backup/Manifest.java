package holdfast.server.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param holdfast always {@link #KIND}
 * @param format of the backup itself
 * @param migration the last migration that the tables went through
 * @param tables in an order in which each comes after those that it refers to
 * @param files SHA-256 of each file, sorted
 */
record Manifest(
    String holdfast, int format, String migration, List<Table> tables, List<String> files) {

  static final String ENTRY = "manifest.json";
  static final String KIND = "backup";
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  /**
   * A table's rows.
   *
   * @param name of the table
   * @param rows how many
   * @param sha256 of the entry's bytes
   */
  record Table(String name, long rows, String sha256) {

    static String entry(String name) {
      return "tables/" + name + ".jsonl";
    }
  }

  static String file(String sha256) {
    return "files/" + sha256;
  }

  byte[] bytes() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  static Manifest read(byte[] bytes) throws IOException, BackupException {
    Manifest manifest = JSON.readValue(bytes, Manifest.class);
    if (!KIND.equals(manifest.holdfast())) {
      throw new BackupException("It is not a backup of Holdfast.");
    }
    if (manifest.format() != FORMAT) {
      throw new BackupException("It was made by a newer Holdfast than this one.");
    }
    return manifest;
  }
}
