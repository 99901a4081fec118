package holdfast.server.backup;

import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server's database, opened without a server.
 *
 * @param source gives connections
 * @param isPostgresql false for the H2 in the data folder
 */
record Store(DataSource source, boolean isPostgresql) {

  /**
   * What belongs to a running server, not to its library: migrations done, and who is signed in.
   */
  private static final Set<String> OWN = Set.of("flyway_schema_history", "signed_in");

  static Store of(DataFolder folder, DatabaseSettings settings) {
    if (settings.url() == null) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(folder.h2());
      h2.setUser(DataFolder.H2_USER);
      h2.setPassword(DataFolder.H2_USER);
      return new Store(h2, false);
    }
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    postgresql.setUrl(settings.url());
    if (settings.user() != null) {
      postgresql.setUser(settings.user());
    }
    if (settings.password() != null) {
      postgresql.setPassword(settings.password());
    }
    return new Store(postgresql, true);
  }

  /** Whether there is anything in it; asking does not make an empty H2. */
  static boolean isThere(DataFolder folder, DatabaseSettings settings) {
    return settings.isPostgresql() || Files.exists(folder.h2File());
  }

  /** The last migration that it went through, or null for an empty database. */
  @Nullable String migration() {
    @Nullable MigrationInfo current = flyway(MigrationVersion.LATEST).info().current();
    return current == null ? null : String.valueOf(current.getVersion());
  }

  /** Whether this program knows the migration. */
  boolean knows(String migration) {
    for (MigrationInfo info : flyway(MigrationVersion.LATEST).info().all()) {
      if (String.valueOf(info.getVersion()).equals(migration)
          && info.getState() != MigrationState.FUTURE_SUCCESS) {
        return true;
      }
    }
    return false;
  }

  void migrateTo(String migration) {
    flyway(MigrationVersion.fromVersion(migration)).migrate();
  }

  private Flyway flyway(MigrationVersion target) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(target)
        .load();
  }

  /** The names of all our tables in lower case, each after those that it refers to. */
  static List<String> tables(Connection connection) throws SQLException {
    Map<String, Set<String>> needs = new TreeMap<>();
    DatabaseMetaData about = connection.getMetaData();
    Map<String, String> printed = new TreeMap<>();
    try (ResultSet tables =
        about.getTables(
            connection.getCatalog(),
            connection.getSchema(),
            "%",
            new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
          printed.put(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    for (Map.Entry<String, String> table : printed.entrySet()) {
      Set<String> others = new TreeSet<>();
      try (ResultSet keys =
          about.getImportedKeys(
              connection.getCatalog(), connection.getSchema(), table.getValue())) {
        while (keys.next()) {
          others.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
      others.remove(table.getKey());
      needs.put(table.getKey(), others);
    }
    return ordered(needs);
  }

  private static List<String> ordered(Map<String, Set<String>> needs) {
    Set<String> done = new LinkedHashSet<>();
    while (done.size() < needs.size()) {
      int before = done.size();
      needs.forEach(
          (table, others) -> {
            if (done.containsAll(others)) {
              done.add(table);
            }
          });
      if (done.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle: " + needs);
      }
    }
    return new ArrayList<>(done);
  }

  /** Closes an H2 whole, so that its file can be moved. */
  void close() throws SQLException {
    if (!isPostgresql) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("SHUTDOWN");
      }
    }
  }
}
