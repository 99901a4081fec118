package holdfast.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import holdfast.server.store.Database;
import holdfast.server.store.SessionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

  private static final Account ADA = new Account("ada", Role.REVIEWER);

  @TempDir Path temp;

  /** A clock that is moved by hand. */
  private static final class HandClock extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final HandClock clock = new HandClock();
  private final AccessSettings none =
      AccessSettings.of(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private final AccessSettings provider =
      AccessSettings.of(
          Optional.empty(),
          Optional.of("https://login.example.org"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Sessions sessions() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:file:" + temp.resolve("holdfast"));
    h2.setUser("holdfast");
    h2.setPassword("holdfast");
    Flyway.configure().dataSource(h2).locations("classpath:db/migration").load().migrate();
    return new Sessions(clock, new SessionStore(new Database(h2)));
  }

  @Test
  void aSessionEndsByItselfAndBySigningOut() throws IOException {
    Sessions sessions = sessions();
    String first = sessions.open(ADA, false);
    String second = sessions.open(ADA, false);
    assertNotEquals(first, second);
    assertEquals(Optional.of(ADA), sessions.find(first, provider));
    sessions.close(first);
    assertEquals(Optional.empty(), sessions.find(first, provider));
    assertEquals(Optional.of(ADA), sessions.find(second, provider));
    clock.now = clock.now.plus(Sessions.LIFE).plus(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), sessions.find(second, provider));
    assertEquals(Optional.empty(), sessions.find("guess", provider));
    assertEquals(Optional.empty(), sessions.find(null, provider));
  }

  @Test
  void aRestartEndsNoSessionButThoseOfAccountsThatAreGone() throws IOException {
    Path file = temp.resolve("users");
    new UserFile(file).put("ada", Role.REVIEWER, "correct horse".toCharArray());
    AccessSettings users =
        AccessSettings.of(
            Optional.of(file),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Sessions before = sessions();
    String ofFile = before.open(ADA, true);
    String ofProvider = before.open(ADA, false);
    Sessions after = sessions();
    assertEquals(Optional.of(ADA), after.find(ofFile, users));
    assertEquals(Optional.of(ADA), after.find(ofProvider, provider));
    assertEquals(Optional.empty(), after.find(ofFile, provider));
    assertEquals(Optional.empty(), after.find(ofProvider, users));
    assertEquals(Optional.empty(), after.find(ofFile, none));
  }

  @Test
  void whatTheFileSaysNowCounts() throws IOException {
    Path file = temp.resolve("users");
    UserFile users = new UserFile(file);
    users.put("ada", Role.REVIEWER, "correct horse".toCharArray());
    AccessSettings access =
        AccessSettings.of(
            Optional.of(file),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Sessions sessions = sessions();
    String secret = sessions.open(ADA, true);
    users.put("ada", Role.VIEWER, "correct horse".toCharArray());
    assertEquals(Optional.of(new Account("ada", Role.VIEWER)), sessions.find(secret, access));
    users.remove("ada");
    assertEquals(Optional.empty(), sessions.find(secret, access));
  }
}
