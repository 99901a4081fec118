package holdfast.server.security;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, by a secret that only their browser has. Kept in memory: a restarted server
 * asks everybody to sign in again.
 */
public final class Sessions {

  /** A working day and a long evening. */
  public static final Duration LIFE = Duration.ofHours(12);

  private static final int SECRET_BYTES = 32;

  /** More sessions than any team has; a flood of sign-ins must not fill the memory. */
  private static final int MOST = 10_000;

  private record Session(Account account, boolean isOfFile, Instant end) {}

  private final Map<String, Session> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public Sessions(Clock clock) {
    this.clock = clock;
  }

  /**
   * Opens a session.
   *
   * @param isOfFile whether the account comes from the file of users, where it can be taken out
   * @return its secret
   */
  public String open(Account account, boolean isOfFile) {
    Instant now = clock.instant();
    open.values().removeIf(session -> session.end().isBefore(now));
    if (open.size() >= MOST) {
      throw new IllegalStateException("too many sessions");
    }
    String secret = secret();
    open.put(secret, new Session(account, isOfFile, now.plus(LIFE)));
    return secret;
  }

  /**
   * Who opened the session with this secret.
   *
   * @param users the file of users as it is now, if there is one
   */
  public Optional<Account> find(@Nullable String secret, Optional<UserFile> users)
      throws IOException {
    @Nullable Session session = secret == null ? null : open.get(secret);
    if (session == null || session.end().isBefore(clock.instant())) {
      return Optional.empty();
    }
    return session.isOfFile() && users.isPresent()
        ? users.get().find(session.account().name())
        : Optional.of(session.account());
  }

  public void close(@Nullable String secret) {
    if (secret != null) {
      open.remove(secret);
    }
  }

  /** A text that nobody can guess. */
  String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
