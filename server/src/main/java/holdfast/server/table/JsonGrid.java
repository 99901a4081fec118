package holdfast.server.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON objects, in an array or one a line, to cells; a column for each name in order of meeting.
 */
final class JsonGrid {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonGrid() {}

  /**
   * @throws TableException when it is no JSON, or something else than objects
   */
  static Grid read(String text) throws TableException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Grid.Line> lines = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken token;
      while ((token = parser.nextToken()) != null) {
        switch (token) {
          case START_ARRAY, END_ARRAY -> {}
          case START_OBJECT -> {
            long line = parser.currentTokenLocation().getLineNr();
            Grid.Line row = new Grid.Line(line, row(parser, columns));
            if (!row.isBlank()) {
              lines.add(row);
            }
          }
          default ->
              throw new TableException(
                  "line "
                      + parser.currentTokenLocation().getLineNr()
                      + " is not a JSON object with a name for each cell.");
        }
      }
    } catch (JsonProcessingException e) {
      throw new TableException(
          "line " + e.getLocation().getLineNr() + " is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Grid(List.copyOf(columns.keySet()), lines, '\0');
  }

  private static List<String> row(JsonParser parser, Map<String, Integer> columns)
      throws IOException {
    List<String> cells = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int column = columns.computeIfAbsent(name, key -> columns.size());
      while (cells.size() <= column) {
        cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
      }
      parser.nextToken();
      cells.set(column, value(parser));
    }
    return cells;
  }

  /** Digits of a number as written; a list joined by semicolons; nested objects say nothing. */
  private static String value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> "";
      case START_OBJECT -> {
        parser.skipChildren();
        yield "";
      }
      case START_ARRAY -> {
        List<String> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          parts.add(value(parser));
        }
        yield String.join("; ", parts);
      }
      default -> parser.getText();
    };
  }
}
