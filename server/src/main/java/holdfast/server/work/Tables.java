package holdfast.server.work;

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

  /** The claims of a table with the columns as its owner mapped them. */
  public ClaimTable read(StoredTable table) throws IOException, TableException {
    return read(table, table.mapping());
  }

  /** The claims of a table with columns mapped in another way. */
  public ClaimTable read(StoredTable table, Map<String, String> mapping)
      throws IOException, TableException {
    byte[] bytes = Files.readAllBytes(files.path(table.sha256()));
    return TableReader.read(table.name(), bytes, List.copyOf(new TreeMap<>(mapping).entrySet()));
  }
}
