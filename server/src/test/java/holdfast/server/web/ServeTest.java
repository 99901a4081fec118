package holdfast.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

  @TempDir Path temp;

  @Test
  void withoutAccountsItListensNowhereElse() {
    for (String host : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
      assertEquals(
          "Holdfast listens on "
              + host
              + " only with accounts: give --users FILE, or set HOLDFAST_OIDC_URL.\n",
          refusal(host, null));
    }
    assertFalse(Files.exists(temp.resolve("data")), "nothing was begun");
  }

  @Test
  void aFileOfUsersWithoutUsersIsNoAccount() throws IOException {
    Path users = Files.writeString(temp.resolve("users"), "# nobody yet\n");
    assertEquals(
        users + " has no users; add one with holdfast user add.\n", refusal("0.0.0.0", users));
    assertEquals(
        "The file of users " + temp.resolve("none") + " cannot be read.\n",
        refusal("0.0.0.0", temp.resolve("none")));
    Files.writeString(users, "ada:admin:in plain text\n");
    assertEquals(
        users + ", line 1: is not NAME:ROLE:HASH; see holdfast user add --help.\n",
        refusal("127.0.0.1", users));
  }

  @Test
  void anAddressThatIsNoneIsSaidSo() {
    assertEquals(
        "There is no address not an address to listen on.\n", refusal("not an address", null));
  }

  private String refusal(String host, @Nullable Path users) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        Serve.run(
            new Serve.Wish(host, 0, temp.resolve("data"), users, null, false),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertEquals(2, code);
    return said.toString(StandardCharsets.UTF_8);
  }
}
