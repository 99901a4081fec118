package holdfast.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps of texts in a column, as JSON. */
@Singleton
class TextMaps {

  private final ObjectMapper json;

  TextMaps(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, String> map) {
    try {
      return json.writeValueAsString(map);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }

  Map<String, String> read(String text) throws SQLException {
    try {
      return json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new SQLException("a stored map is not JSON: " + text, e);
    }
  }
}
