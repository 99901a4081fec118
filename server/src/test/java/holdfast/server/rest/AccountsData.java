package holdfast.server.rest;

import holdfast.server.security.Role;
import holdfast.server.security.UserFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives a test server a file of users: one of each role, all with the same password. */
public final class AccountsData implements QuarkusTestResourceLifecycleManager {

  static final String PASSWORD = "correct horse";

  private Path file = Path.of("");

  @Override
  public Map<String, String> start() {
    try {
      file = Files.createTempFile("holdfast-users", "");
      UserFile users = new UserFile(file);
      for (Role role : Role.values()) {
        users.put(role.word(), role, PASSWORD.toCharArray());
      }
      users.put("stranger", Role.REVIEWER, PASSWORD.toCharArray());
      return Map.of("holdfast.users", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
