package holdfast.server.security;

import holdfast.server.store.SessionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in, by a secret that only their browser has. A restart ends no session. */
public final class Sessions {

  /** A working day and a long evening. */
  public static final Duration LIFE = Duration.ofHours(12);

  private static final int SECRET_BYTES = 32;

  /** More sessions than any team has; a flood of sign-ins must not fill the disk. */
  private static final int MOST = 10_000;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final SessionStore store;

  public Sessions(Clock clock, SessionStore store) {
    this.clock = clock;
    this.store = store;
  }

  /**
   * Opens a session.
   *
   * @param isOfFile whether the account comes from the file of users, where it can be taken out
   * @return its secret
   */
  public String open(Account account, boolean isOfFile) {
    Instant now = clock.instant();
    if (store.tidy(now) >= MOST) {
      throw new IllegalStateException("too many sessions");
    }
    String secret = secret();
    store.add(
        hash(secret),
        new SessionStore.Stored(account.name(), account.role().word(), isOfFile, now.plus(LIFE)));
    return secret;
  }

  /**
   * Who opened the session with this secret. The server may have been started again with other
   * accounts since: a session counts only while its account can still sign in.
   *
   * @param access the accounts that the server has now
   */
  public Optional<Account> find(@Nullable String secret, AccessSettings access) throws IOException {
    Optional<SessionStore.Stored> session =
        Optional.ofNullable(secret)
            .flatMap(given -> store.find(hash(given)))
            .filter(known -> !known.end().isBefore(clock.instant()));
    if (session.isEmpty()) {
      return Optional.empty();
    }
    SessionStore.Stored known = session.get();
    if (known.isOfFile()) {
      return access.users().isEmpty()
          ? Optional.empty()
          : access.users().get().find(known.account());
    }
    return access.oidc().isEmpty()
        ? Optional.empty()
        : Role.of(known.role()).map(role -> new Account(known.account(), role));
  }

  public void close(@Nullable String secret) {
    if (secret != null) {
      store.remove(hash(secret));
    }
  }

  /** A text that nobody can guess. */
  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
