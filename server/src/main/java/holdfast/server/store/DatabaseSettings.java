package holdfast.server.store;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which database the server works with: the one in its data folder, or a PostgreSQL that it is told
 * of.
 *
 * @param url JDBC address of a PostgreSQL database, or null for the one in the data folder
 * @param user its user, or null when the address says it or it is not needed
 * @param password its password, likewise
 */
public record DatabaseSettings(
    @Nullable String url, @Nullable String user, @Nullable String password) {

  /** The settings, as Java properties; as environment variables in capitals with underscores. */
  static final String URL = "holdfast.database.url";

  /** The name of the database in the data folder. */
  static final String H2 = "h2";

  private static final String USER = "holdfast.database.user";
  private static final String PASSWORD = "holdfast.database.password";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  public DatabaseSettings {
    if (url != null && !url.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "The database address must start with "
              + POSTGRESQL
              + " ("
              + Setting.variable(URL)
              + ").");
    }
  }

  /**
   * As this process was started.
   *
   * @throws IllegalArgumentException when the address is not one of PostgreSQL; the message is a
   *     sentence for the user
   */
  public static DatabaseSettings here() {
    return new DatabaseSettings(
        Setting.of(URL).orElse(null),
        Setting.of(USER).orElse(null),
        Setting.of(PASSWORD).orElse(null));
  }

  /** What tells it from other databases: the address without the driver's options. */
  public String name() {
    return url == null ? H2 : url.replaceFirst("\\?.*", "");
  }

  public boolean isPostgresql() {
    return url != null;
  }

  /** The same as settings of the web framework, which knows both databases from its build. */
  public Map<String, String> quarkus() {
    if (url == null) {
      return Map.of();
    }
    String prefix = "quarkus.datasource.postgresql.";
    Map<String, String> settings = new TreeMap<>();
    settings.put("quarkus.datasource.active", "false");
    settings.put(prefix + "active", "true");
    settings.put(prefix + "jdbc.url", url);
    if (user != null) {
      settings.put(prefix + "username", user);
    }
    if (password != null) {
      settings.put(prefix + "password", password);
    }
    return settings;
  }
}
