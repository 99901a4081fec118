package holdfast.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFilesTest {

  /** SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path temp;
  private DataFolder folder;
  private ContentFiles files;

  @BeforeEach
  void open() throws IOException {
    folder = new DataFolder(temp);
    files = new ContentFiles(folder);
    files.clearIncoming();
  }

  @Test
  void aFileIsKnownByItsBytes() throws IOException {
    assertEquals(ABC, files.accept(upload("abc")));
    assertEquals("abc", Files.readString(files.path(ABC)));
    assertEquals(List.of(ABC), files.all());
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    files.accept(upload("abc"));
    assertEquals(ABC, files.accept(upload("abc")));
    assertEquals(List.of(ABC), files.all());
  }

  @Test
  void aNameIsNeverAPath() {
    assertThrows(IllegalArgumentException.class, () -> files.path("../../etc/passwd"));
    assertThrows(IllegalArgumentException.class, () -> files.path(ABC.toUpperCase()));
  }

  @Test
  void halfUploadsAreClearedAndAcceptedFilesStay() throws IOException {
    files.accept(upload("abc"));
    Path half = upload("ab");
    files.clearIncoming();
    assertFalse(Files.exists(half));
    assertTrue(Files.exists(files.path(ABC)));
  }

  private Path upload(String content) throws IOException {
    Path upload = Files.createTempFile(folder.incoming(), "upload", "");
    return Files.writeString(upload, content);
  }
}
