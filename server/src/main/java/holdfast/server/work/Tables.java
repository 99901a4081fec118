package holdfast.server.work;

import holdfast.binding.claim.Field;
import holdfast.server.store.ContentFiles;
import holdfast.server.store.StoredTable;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads stored tables. */
@Singleton
public class Tables {

  private final ContentFiles files;

  Tables(ContentFiles files) {
    this.files = files;
  }

  /** A table with the columns as its owner mapped them so far. */
  public ClaimTable look(StoredTable table) throws IOException, TableException {
    return look(table, table.mapping());
  }

  /** A table with columns mapped in another way, be it enough for an audit or not. */
  public ClaimTable look(StoredTable table, Map<String, String> mapping)
      throws IOException, TableException {
    byte[] bytes = Files.readAllBytes(files.path(table.sha256()));
    return TableReader.look(table.name(), bytes, List.copyOf(new TreeMap<>(mapping).entrySet()));
  }

  /**
   * The claims of a table that can be audited.
   *
   * @throws TableException also when a column that an audit needs is not mapped
   */
  public ClaimTable read(StoredTable table, Map<String, String> mapping)
      throws IOException, TableException {
    ClaimTable read = look(table, mapping);
    if (!read.missing().isEmpty()) {
      throw new TableException(table.name() + ": " + complaint(read.missing()));
    }
    return read;
  }

  private static String complaint(List<Field> missing) {
    String study = "names the study";
    String value = "holds the value";
    String what =
        missing.size() > 1
            ? study + " and which " + value
            : missing.contains(Field.STUDY) ? study : value;
    return "say which column " + what + " before it is audited.";
  }
}
