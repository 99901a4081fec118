package holdfast.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temp;

  @Test
  void keepsASecondServerOut() throws Exception {
    DataFolder folder = new DataFolder(temp.resolve("data"));
    try (DataFolder.Lock first = folder.lock()) {
      DataFolder.InUseException refusal =
          assertThrows(DataFolder.InUseException.class, folder::lock);
      assertEquals(
          "Another Holdfast server is already using the data folder "
              + folder.root()
              + ": stop it, or choose another folder with --data.",
          refusal.getMessage());
    }
    folder.lock().close();
  }

  @Test
  void hasAUsualPlaceOfItsOwn() {
    Path usual = DataFolder.usual();
    assertTrue(usual.getFileName().toString().equalsIgnoreCase("holdfast"), usual.toString());
    assertTrue(Files.notExists(usual) || Files.isDirectory(usual));
  }
}
