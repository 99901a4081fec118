package holdfast.server.rest;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;

/** JSON arrays of objects that are JSON already. */
final class JsonArrays {

  private JsonArrays() {}

  static List<RawValue> of(List<String> objects) {
    return objects.stream().map(RawValue::new).toList();
  }
}
