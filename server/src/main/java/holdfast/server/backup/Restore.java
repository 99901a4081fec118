package holdfast.server.backup;

import holdfast.server.store.ContentFiles;
import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Makes a data folder and a database of a backup. Every entry is held against its hash. */
public final class Restore {

  private Restore() {}

  /**
   * Restores a backup into a folder that is empty or not there yet, and into a database without
   * data. When it fails, the folder is as before.
   *
   * @throws BackupException when the backup is damaged or newer than this program, or when the
   *     target holds data
   */
  public static Backup.Size read(Path backup, DataFolder folder, DatabaseSettings settings)
      throws BackupException, IOException {
    if (!isEmpty(folder.root())) {
      throw new BackupException(
          "The folder " + folder.root() + " is not empty: restore into a new one.");
    }
    Path parent = folder.root().getParent();
    if (parent == null) {
      throw new BackupException("The folder " + folder.root() + " cannot hold data.");
    }
    Files.createDirectories(parent);
    DataFolder made = new DataFolder(Files.createTempDirectory(parent, "restoring-"));
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Manifest manifest = Manifest.read(bytes(zip, Manifest.ENTRY));
      for (String sha256 : manifest.files()) {
        file(zip, new ContentFiles(made).path(sha256), sha256);
      }
      long rows = tables(zip, manifest, Store.of(made, settings));
      Files.deleteIfExists(folder.root());
      Files.move(made.root(), folder.root(), StandardCopyOption.ATOMIC_MOVE);
      return new Backup.Size(rows, manifest.files().size());
    } catch (ZipException e) {
      throw new BackupException("The file " + backup + " is not a whole backup.", e);
    } catch (SQLException | FlywayException e) {
      throw new BackupException("The database refused the backup (" + e.getMessage() + ").", e);
    } finally {
      remove(made.root());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void file(ZipFile zip, Path target, String sha256)
      throws IOException, BackupException {
    Files.createDirectories(target.getParent());
    try (DigestInputStream in =
        new DigestInputStream(open(zip, Manifest.file(sha256)), Hashes.sha256())) {
      Files.copy(in, target);
      check(in, sha256, Manifest.file(sha256));
    }
  }

  private static long tables(ZipFile zip, Manifest manifest, Store store)
      throws SQLException, IOException, BackupException {
    if (!store.knows(manifest.migration())) {
      throw new BackupException("It was made by a newer Holdfast than this one.");
    }
    @Nullable String present = store.migration();
    if (present != null && !present.equals(manifest.migration())) {
      throw new BackupException("The database has tables already: restore into an empty one.");
    }
    store.migrateTo(manifest.migration());
    long rows = 0;
    try (Connection connection = store.source().getConnection()) {
      connection.setAutoCommit(false);
      List<String> known = Store.tables(connection);
      empty(connection, known);
      for (Manifest.Table table : manifest.tables()) {
        if (!known.contains(table.name())) {
          throw new BackupException("It has a table that is unknown here: " + table.name() + ".");
        }
        try (DigestInputStream in =
            new DigestInputStream(open(zip, Manifest.Table.entry(table.name())), Hashes.sha256())) {
          long read = TableText.read(connection, table.name(), in);
          check(in, table.sha256(), Manifest.Table.entry(table.name()));
          rows += read;
        }
      }
      connection.commit();
    }
    store.close();
    return rows;
  }

  /** Takes away what the migrations put in; data of a user would be in the way. */
  private static void empty(Connection connection, List<String> tables)
      throws SQLException, BackupException {
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("paper", "claim_table")) {
        try (ResultSet result = statement.executeQuery("SELECT 1 FROM " + table)) {
          if (result.next()) {
            throw new BackupException(
                "The database holds data already: restore into an empty one.");
          }
        }
      }
      for (String table : tables.reversed()) {
        statement.executeUpdate("DELETE FROM " + table);
      }
    }
  }

  private static void check(DigestInputStream in, String sha256, String name)
      throws BackupException {
    if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
      throw new BackupException("The backup is damaged at " + name + "; nothing was restored.");
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException, BackupException {
    try (InputStream in = open(zip, name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(ZipFile zip, String name) throws IOException, BackupException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupException("The backup has no " + name + "; nothing was restored.");
    }
    return zip.getInputStream(entry);
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
