package holdfast.server.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who is signed in, by the hash of a secret. */
@Singleton
public class SessionStore {

  private final Database database;

  public SessionStore(Database database) {
    this.database = database;
  }

  /**
   * A session.
   *
   * @param account the name
   * @param role its word, when the session was opened
   * @param isOfFile whether the account comes from the file of users
   * @param end when it is over
   */
  public record Stored(String account, String role, boolean isOfFile, Instant end) {}

  /** Keeps a session. When this returns, it survives the end of the process. */
  public void add(String hash, Stored session) {
    database.update(
        "INSERT INTO signed_in (secret, account, role, of_file, ends_at) VALUES (?, ?, ?, ?, ?)",
        hash,
        session.account(),
        session.role(),
        session.isOfFile(),
        time(session.end()));
  }

  public Optional<Stored> find(String hash) {
    return database.one(
        "SELECT account, role, of_file, ends_at FROM signed_in WHERE secret = ?",
        SessionStore::read,
        hash);
  }

  public void remove(String hash) {
    database.update("DELETE FROM signed_in WHERE secret = ?", hash);
  }

  /** Forgets the sessions that are over; the number of those that are not. */
  public long tidy(Instant now) {
    database.update("DELETE FROM signed_in WHERE ends_at < ?", time(now));
    return database.one("SELECT COUNT(*) FROM signed_in", row -> row.getLong(1)).orElse(0L);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Stored read(ResultSet row) throws SQLException {
    return new Stored(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
