package holdfast.server.backup;

import holdfast.server.store.ContentFiles;
import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes all that a server keeps into one file. The same data gives the same bytes. */
public final class Backup {

  /** Entries of a zip carry a time; a constant one keeps equal backups equal. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Backup() {}

  /**
   * What was written or read.
   *
   * @param rows of all tables
   * @param files uploaded files
   */
  public record Size(long rows, int files) {}

  /**
   * Writes a backup. The target is there whole or not at all.
   *
   * <p>The state is that of one moment: an H2 has no server beside it, and a PostgreSQL is read in
   * one transaction.
   *
   * @throws BackupException when there is nothing to back up, a server is at work on an H2, or a
   *     file is not what its name says
   */
  public static Size write(DataFolder folder, DatabaseSettings settings, Path target)
      throws BackupException, IOException {
    if (!Store.isThere(folder, settings)) {
      throw new BackupException("There is no data of Holdfast in " + folder.root() + ".");
    }
    if (settings.isPostgresql()) {
      return writeBeside(folder, settings, target);
    }
    try (DataFolder.Lock lock = folder.lock()) {
      return writeBeside(folder, settings, target);
    } catch (DataFolder.InUseException e) {
      throw new BackupException(
          "A server is using " + folder.root() + ": stop it for the time of the backup.", e);
    }
  }

  private static Size writeBeside(DataFolder folder, DatabaseSettings settings, Path target)
      throws BackupException, IOException {
    Path beside = target.toAbsolutePath().resolveSibling(target.getFileName() + ".part");
    try {
      Size size;
      try (OutputStream out = Files.newOutputStream(beside);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(Deflater.BEST_SPEED);
        size = write(folder, Store.of(folder, settings), zip);
      } catch (SQLException e) {
        throw new BackupException("The database cannot be read (" + e.getMessage() + ").", e);
      }
      try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return size;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Size write(DataFolder folder, Store store, ZipOutputStream zip)
      throws SQLException, IOException, BackupException {
    @Nullable String migration = store.migration();
    if (migration == null) {
      throw new BackupException("The database is empty: there is nothing to back up.");
    }
    try (Connection connection = store.source().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      long rows = 0;
      List<Manifest.Table> tables = new ArrayList<>();
      for (String table : Store.tables(connection)) {
        Manifest.Table written = table(connection, table, zip);
        tables.add(written);
        rows += written.rows();
      }
      List<String> files = files(connection);
      ContentFiles contents = new ContentFiles(folder);
      for (String sha256 : files) {
        file(contents.path(sha256), sha256, zip);
      }
      connection.rollback();
      entry(zip, Manifest.ENTRY);
      zip.write(new Manifest(Manifest.KIND, Manifest.FORMAT, migration, tables, files).bytes());
      zip.closeEntry();
      return new Size(rows, files.size());
    }
  }

  private static Manifest.Table table(Connection connection, String table, ZipOutputStream zip)
      throws SQLException, IOException {
    entry(zip, Manifest.Table.entry(table));
    DigestOutputStream digest = new DigestOutputStream(zip, Hashes.sha256());
    long rows = TableText.write(connection, table, digest);
    digest.flush();
    zip.closeEntry();
    return new Manifest.Table(
        table, rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
  }

  private static List<String> files(Connection connection) throws SQLException {
    List<String> files = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT sha256 FROM paper UNION SELECT sha256 FROM claim_table ORDER BY 1")) {
      while (result.next()) {
        files.add(result.getString(1));
      }
    }
    return files;
  }

  private static void file(Path path, String sha256, ZipOutputStream zip)
      throws IOException, BackupException {
    entry(zip, Manifest.file(sha256));
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(path), Hashes.sha256())) {
      in.transferTo(zip);
      if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
        throw new BackupException("The file " + path + " is damaged: its SHA-256 is another.");
      }
    } catch (NoSuchFileException e) {
      throw new BackupException("The file " + path + " is missing; nothing was written.", e);
    }
    zip.closeEntry();
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }
}
