package holdfast.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database, in few words: a query, an update, a transaction. */
public class Database {

  private final DataSource source;

  /** Works on any database that the migrations in {@code db/migration} were run on. */
  public Database(DataSource source) {
    this.source = source;
  }

  /** Makes a value of the current row of a result. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Work that happens whole or not at all. */
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
    return transaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
              while (result.next()) {
                rows.add(row.read(result));
              }
            }
            return rows;
          }
        });
  }

  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
    return all(sql, row, values).stream().findFirst();
  }

  /** The number of rows that changed. */
  int update(String sql, @Nullable Object... values) {
    return transaction(connection -> update(connection, sql, values));
  }

  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Inserts a row and gives the number that the database gave it. */
  long insert(String sql, @Nullable Object... values) {
    return transaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            fill(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
              if (!keys.next()) {
                throw new SQLException("no key for: " + sql);
              }
              return keys.getLong(1);
            }
          }
        });
  }

  <T> T transaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused: " + e.getMessage(), e);
    }
  }

  /** PostgreSQL keeps no character 0 in a text, and no text needs it. */
  private static @Nullable Object storable(@Nullable Object value) {
    return value instanceof String text ? text.replace("\0", "") : value;
  }

  static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, storable(values[i]));
    }
  }
}
