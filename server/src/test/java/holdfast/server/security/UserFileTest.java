package holdfast.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFileTest {

  @TempDir Path temp;

  @Test
  void onlyTheRightPasswordSignsIn() throws IOException {
    UserFile users = users();
    users.put("ada", Role.REVIEWER, "correct horse".toCharArray());
    assertEquals(
        Optional.of(new Account("ada", Role.REVIEWER)),
        users.signIn("ada", "correct horse".toCharArray()));
    assertEquals(Optional.empty(), users.signIn("ada", "correct horsf".toCharArray()));
    assertEquals(Optional.empty(), users.signIn("ada", new char[0]));
    assertEquals(Optional.empty(), users.signIn("nobody", "nobody".toCharArray()));
  }

  @Test
  void thePasswordIsNotInTheFile() throws IOException {
    UserFile users = users();
    users.put("ada", Role.ADMIN, "correct horse".toCharArray());
    users.put("bob", Role.ADMIN, "correct horse".toCharArray());
    String text = Files.readString(users.path());
    assertFalse(text.contains("horse"), text);
    String[] lines = text.split("\n");
    assertNotEquals(lines[0].substring(4), lines[1].substring(4), "one salt for two");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(users.path())));
  }

  @Test
  void aUserIsChangedAndRemovedAndOthersStay() throws IOException {
    UserFile users = users();
    Files.writeString(users.path(), "# the team\n");
    users.put("ada", Role.VIEWER, "correct horse".toCharArray());
    users.put("adam", Role.VIEWER, "battery staple".toCharArray());
    users.put("ada", Role.ADMIN, "a new password".toCharArray());
    assertEquals(2, users.size());
    assertEquals(Optional.of(new Account("ada", Role.ADMIN)), users.find("ada"));
    assertTrue(users.remove("ada"));
    assertFalse(users.remove("ada"));
    assertEquals(Optional.of(new Account("adam", Role.VIEWER)), users.find("adam"));
    assertTrue(Files.readString(users.path()).startsWith("# the team\n"));
  }

  @Test
  void aLineThatIsNoUserIsNamed() throws IOException {
    UserFile users = users();
    for (String line : new String[] {"ada:secret", "ada:boss:x", "ada:admin:plain password"}) {
      Files.writeString(users.path(), "\n" + line + "\n");
      String said = assertThrows(UserFile.UserFileException.class, users::size).getMessage();
      assertTrue(said != null && said.contains("line 2"), said);
    }
  }

  @Test
  void namesThatWouldBreakTheFileAreNone() {
    assertTrue(UserFile.isName("Ada Lovelace"));
    assertTrue(UserFile.isName("ada@example.org"));
    for (String name : new String[] {"", "a:b", "a\nb", "#a", " a", "a ", "x".repeat(101)}) {
      assertFalse(UserFile.isName(name), name);
    }
  }

  private UserFile users() {
    return new UserFile(temp.resolve("users"));
  }
}
