package holdfast.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
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

  @Test
  void aSessionEndsByItselfAndBySigningOut() throws IOException {
    HandClock clock = new HandClock();
    Sessions sessions = new Sessions(clock);
    String first = sessions.open(ADA, false);
    String second = sessions.open(ADA, false);
    assertNotEquals(first, second);
    assertEquals(Optional.of(ADA), sessions.find(first, Optional.empty()));
    sessions.close(first);
    assertEquals(Optional.empty(), sessions.find(first, Optional.empty()));
    assertEquals(Optional.of(ADA), sessions.find(second, Optional.empty()));
    clock.now = clock.now.plus(Sessions.LIFE).plus(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), sessions.find(second, Optional.empty()));
    assertEquals(Optional.empty(), sessions.find("guess", Optional.empty()));
    assertEquals(Optional.empty(), sessions.find(null, Optional.empty()));
  }

  @Test
  void whatTheFileSaysNowCounts() throws IOException {
    UserFile users = new UserFile(temp.resolve("users"));
    users.put("ada", Role.REVIEWER, "correct horse".toCharArray());
    Sessions sessions = new Sessions(new HandClock());
    String secret = sessions.open(ADA, true);
    users.put("ada", Role.VIEWER, "correct horse".toCharArray());
    assertEquals(
        Optional.of(new Account("ada", Role.VIEWER)), sessions.find(secret, Optional.of(users)));
    users.remove("ada");
    assertEquals(Optional.empty(), sessions.find(secret, Optional.of(users)));
  }
}
