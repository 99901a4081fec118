package holdfast.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.server.security.Account;
import holdfast.server.security.Role;
import holdfast.server.security.UserFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for who runs a server. */
class TeamCommandsTest {

  @TempDir Path temp;

  @Test
  void aUserIsAddedWithThePasswordOfStandardInput() throws IOException {
    Path file = temp.resolve("users");
    assertEquals(
        "holdfast: ada is admin in " + file + ".\n",
        run(0, "correct horse\n", "user", "add", "ada", "--role", "admin", "--users", "" + file));
    assertEquals(
        Optional.of(new Account("ada", Role.ADMIN)),
        new UserFile(file).signIn("ada", "correct horse".toCharArray()));
    assertEquals(
        "holdfast: A password needs at least 8 characters.\n",
        run(2, "short\n", "user", "add", "bob", "--users", "" + file));
    run(2, "", "user", "add", "bob", "--users", "" + file);
    run(2, "correct horse\n", "user", "add", "a:b", "--users", "" + file);
    run(0, "", "user", "remove", "ada", "--users", "" + file);
    assertEquals(
        "holdfast: There is no user ada in " + file + ".\n",
        run(2, "", "user", "remove", "ada", "--users", "" + file));
    assertEquals("holdfast: add or remove? See holdfast user --help.\n", run(2, "", "user"));
  }

  @Test
  void backupAndRestoreRefuseInASentence() throws IOException {
    Path data = temp.resolve("data");
    Path backup = temp.resolve("b.zip");
    assertEquals(
        "holdfast: There is no data of Holdfast in " + data + ".\n",
        run(2, "", "backup", "--data", "" + data, "-o", "" + backup));
    assertFalse(Files.exists(data));
    assertEquals(
        "holdfast: " + backup + ": there is no such file.\n",
        run(2, "", "restore", "" + backup, "--data", "" + data));
    Files.writeString(backup, "not a zip");
    assertTrue(
        run(2, "", "restore", "" + backup, "--data", "" + data).contains("not a whole backup"));
    assertFalse(Files.exists(data));
  }

  private static String run(int code, String in, String... arguments) {
    InputStream before = System.in;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
      assertEquals(
          code,
          HoldfastCommand.run(
              new Console(
                  OutputStream.nullOutputStream(),
                  new PrintStream(err, true, StandardCharsets.UTF_8)),
              arguments),
          () -> err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(before);
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
