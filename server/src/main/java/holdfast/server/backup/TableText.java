package holdfast.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as text: one JSON object a row, in the order of its primary key, the same from both
 * databases.
 */
final class TableText {

  private static final int BATCH = 500;

  private static final ObjectMapper JSON = new ObjectMapper();

  private TableText() {}

  /** What a column holds, as far as a backup has to tell. */
  private enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    TRUTH,
    TIME
  }

  private record Column(String name, Kind kind, boolean isCounted) {}

  /**
   * Writes a table.
   *
   * @param out is not closed
   * @return the number of rows
   */
  static long write(Connection connection, String table, OutputStream out)
      throws SQLException, IOException {
    List<String> key = key(connection, table);
    String order = key.isEmpty() ? "" : " ORDER BY " + String.join(", ", key);
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(BATCH);
      try (ResultSet result = statement.executeQuery("SELECT * FROM " + table + order)) {
        List<Column> columns = columns(result.getMetaData());
        while (result.next()) {
          out.write(row(columns, result).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
          rows++;
        }
      }
    }
    return rows;
  }

  private static String row(List<Column> columns, ResultSet result)
      throws SQLException, IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        write(json, columns.get(i).kind(), result, i + 1);
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Kind kind, ResultSet result, int column)
      throws SQLException, IOException {
    if (result.getObject(column) == null) {
      json.writeNull();
      return;
    }
    switch (kind) {
      case TEXT -> json.writeString(result.getString(column));
      case WHOLE -> json.writeNumber(result.getLong(column));
      case DECIMAL -> json.writeNumber(result.getBigDecimal(column));
      case TRUTH -> json.writeBoolean(result.getBoolean(column));
      case TIME ->
          json.writeString(result.getObject(column, OffsetDateTime.class).toInstant().toString());
    }
  }

  /**
   * Fills an empty table and sets its counter behind the largest number.
   *
   * @return the number of rows
   */
  static long read(Connection connection, String table, InputStream in)
      throws SQLException, IOException {
    List<Column> columns;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      columns = columns(result.getMetaData());
    }
    String insert =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    long rows = 0;
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        for (int i = 0; i < columns.size(); i++) {
          statement.setObject(i + 1, value(columns.get(i), row.path(columns.get(i).name())));
        }
        statement.addBatch();
        rows++;
        if (rows % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
    for (Column column : columns) {
      if (column.isCounted()) {
        count(connection, table, column.name());
      }
    }
    return rows;
  }

  private static @Nullable Object value(Column column, JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    return switch (column.kind()) {
      case TEXT -> node.asText();
      case WHOLE -> node.asLong();
      case DECIMAL -> new BigDecimal(node.asText());
      case TRUTH -> node.asBoolean();
      case TIME -> OffsetDateTime.parse(node.asText());
    };
  }

  private static void count(Connection connection, String table, String column)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long next = 1;
      try (ResultSet result = statement.executeQuery("SELECT MAX(" + column + ") FROM " + table)) {
        if (result.next()) {
          next = result.getLong(1) + 1;
        }
      }
      statement.execute(
          "ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d".formatted(table, column, next));
    }
  }

  private static List<Column> columns(ResultSetMetaData about) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(
          new Column(
              about.getColumnName(i).toLowerCase(Locale.ROOT),
              kind(about.getColumnType(i), about.getColumnTypeName(i)),
              about.isAutoIncrement(i)));
    }
    return columns;
  }

  private static Kind kind(int type, String name) {
    return switch (type) {
      case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Kind.TEXT;
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.WHOLE;
      case Types.DOUBLE, Types.FLOAT, Types.REAL, Types.NUMERIC, Types.DECIMAL -> Kind.DECIMAL;
      case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
      default -> {
        if (!name.equals("timestamptz")) {
          throw new IllegalStateException("a backup cannot hold a column of type " + name);
        }
        yield Kind.TIME;
      }
    };
  }

  private static List<String> key(Connection connection, String table) throws SQLException {
    String printed =
        connection.getMetaData().storesUpperCaseIdentifiers()
            ? table.toUpperCase(Locale.ROOT)
            : table;
    TreeMap<Integer, String> columns = new TreeMap<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), printed)) {
      while (keys.next()) {
        columns.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }
}
