package holdfast.server.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.server.store.ContentFiles;
import holdfast.server.store.DataFolder;
import holdfast.server.store.Database;
import holdfast.server.store.DatabaseSettings;
import holdfast.server.store.PaperStore;
import holdfast.server.store.Postgresql;
import holdfast.server.store.ProjectStore;
import holdfast.server.store.StoredPaper;
import holdfast.server.store.StoredProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final DatabaseSettings H2 = new DatabaseSettings(null, null, null);

  @TempDir Path temp;

  @Test
  void whatIsRestoredGivesTheSameBackup() throws Exception {
    DataFolder data = library("data", H2);
    Path first = temp.resolve("first.zip");
    Backup.Size size = Backup.write(data, H2, first);
    assertEquals(2, size.files());

    DataFolder restored = folder("restored");
    assertEquals(size, Restore.read(first, restored, H2));
    Path second = temp.resolve("second.zip");
    Backup.write(restored, H2, second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));

    Store store = Store.of(restored, H2);
    Database database = new Database(store.source());
    StoredProject project = new ProjectStore(database).get("schlaf").orElseThrow();
    assertEquals("Schlaf", project.name());
    PaperStore papers = new PaperStore(database, new ContentFiles(restored));
    assertEquals(
        List.of("a \"quoted\"\n名前.txt"),
        papers.all("schlaf").stream().map(StoredPaper::name).toList());
    store.close();
  }

  @Test
  @EnabledIf("holdfast.server.store.Postgresql#isTested")
  void aBackupMovesALibraryFromOneDatabaseToTheOtherAndBack() throws Exception {
    try (Postgresql server = Postgresql.start()) {
      DatabaseSettings postgresql =
          new DatabaseSettings(server.url(), Postgresql.USER, Postgresql.PASSWORD);
      Path first = temp.resolve("first.zip");
      Backup.write(library("data", H2), H2, first);

      DataFolder moved = folder("moved");
      Restore.read(first, moved, postgresql);
      Path second = temp.resolve("second.zip");
      Backup.write(moved, postgresql, second);
      assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));

      assertTrue(
          sentence(() -> Restore.read(first, folder("again"), postgresql))
              .contains("holds data already"));
      assertFalse(Files.exists(temp.resolve("again")));

      Database database = new Database(Store.of(moved, postgresql).source());
      assertEquals("schlaf-2", new ProjectStore(database).create("Schlaf").id());

      DataFolder back = folder("back");
      Restore.read(second, back, H2);
      Path third = temp.resolve("third.zip");
      Backup.write(back, H2, third);
      assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(third));
    }
  }

  @Test
  void aDamagedFileStopsABackup() throws Exception {
    DataFolder data = library("data", H2);
    String sha256 = new ContentFiles(data).all().getFirst();
    Files.writeString(new ContentFiles(data).path(sha256), "something else");
    Path target = temp.resolve("b.zip");
    assertTrue(sentence(() -> Backup.write(data, H2, target)).contains("is damaged"));
    assertFalse(Files.exists(target));
    Files.delete(new ContentFiles(data).path(sha256));
    assertTrue(sentence(() -> Backup.write(data, H2, target)).contains("is missing"));
    assertFalse(Files.exists(target));
  }

  @Test
  void aDamagedBackupRestoresNothing() throws Exception {
    Path backup = temp.resolve("b.zip");
    Backup.write(library("data", H2), H2, backup);
    byte[] bytes = Files.readAllBytes(backup);
    for (int at : new int[] {200, bytes.length / 2, bytes.length - 10}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x55;
      Path file = Files.write(temp.resolve("damaged.zip"), damaged);
      DataFolder target = folder("target");
      try {
        Restore.read(file, target, H2);
      } catch (BackupException | IOException e) {
        assertFalse(Files.exists(target.root()), "byte " + at);
        continue;
      }
      // The byte was one that says nothing, a time or a check that is kept twice.
      Path again = temp.resolve("again.zip");
      Backup.write(target, H2, again);
      assertArrayEquals(bytes, Files.readAllBytes(again));
      remove(target);
    }
    Files.write(temp.resolve("short.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    assertTrue(
        sentence(() -> Restore.read(temp.resolve("short.zip"), folder("target"), H2))
            .contains("not a whole backup"));
  }

  @Test
  void aFolderWithSomethingInItIsNotRestoredInto() throws Exception {
    Path backup = temp.resolve("b.zip");
    DataFolder data = library("data", H2);
    Backup.write(data, H2, backup);
    assertTrue(sentence(() -> Restore.read(backup, data, H2)).contains("is not empty"));
    Files.createDirectory(temp.resolve("empty"));
    assertEquals(2, Restore.read(backup, folder("empty"), H2).files());
  }

  @Test
  void aRunningServerKeepsItsH2ToItself() throws Exception {
    DataFolder data = library("data", H2);
    try (DataFolder.Lock lock = data.lock()) {
      assertTrue(sentence(() -> Backup.write(data, H2, temp.resolve("b.zip"))).contains("stop it"));
    }
  }

  @Test
  void withoutDataThereIsNothingToBackUp() {
    assertTrue(
        sentence(() -> Backup.write(folder("none"), H2, temp.resolve("b.zip")))
            .contains("no data of Holdfast"));
    assertFalse(Files.exists(temp.resolve("none")));
  }

  @Test
  void everyTableIsInTheBackup() throws Exception {
    Path backup = temp.resolve("b.zip");
    Backup.write(library("data", H2), H2, backup);
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      for (String table :
          List.of("project", "project_member", "paper", "paper_tuple", "claim_table", "audit")) {
        assertTrue(zip.getEntry("tables/" + table + ".jsonl") != null, table);
      }
    }
  }

  @Test
  void filesStayWithTheirDatabase() throws Exception {
    DataFolder data = library("data", H2);
    data.pair("h2");
    assertTrue(
        assertThrows(DataFolder.InUseException.class, () -> data.pair("jdbc:postgresql://a/b"))
            .getMessage()
            .contains("belong to the database h2"));
    DataFolder fresh = folder("fresh");
    Files.createDirectories(fresh.root());
    fresh.pair("jdbc:postgresql://a/b");
    assertThrows(DataFolder.InUseException.class, () -> fresh.pair("h2"));
  }

  private DataFolder folder(String name) {
    return new DataFolder(temp.resolve(name));
  }

  /** Two projects with one file each, one of them in both; a table; a paper's results. */
  private DataFolder library(String name, DatabaseSettings settings)
      throws IOException, SQLException {
    DataFolder folder = folder(name);
    Store store = Store.of(folder, settings);
    store.migrateTo("latest");
    Database database = new Database(store.source());
    ContentFiles files = new ContentFiles(folder);
    String schlaf = new ProjectStore(database).create("Schlaf").id();
    PaperStore papers = new PaperStore(database, files);
    papers.accept("default", upload("pain=0.94"), "smith.txt", 9);
    papers.accept("default", upload("sleep=1"), "jones.txt", 7);
    papers.accept(schlaf, upload("pain=0.94"), "a \"quoted\"\n名前.txt", 9);
    store.close();
    return folder;
  }

  private Path upload(String text) throws IOException {
    return Files.writeString(Files.createTempFile(temp, "upload", ""), text);
  }

  private static void remove(DataFolder folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder.root())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String sentence(Executable work) {
    return Objects.requireNonNull(assertThrows(BackupException.class, work).getMessage());
  }
}
