package holdfast.server.rest;

import java.util.List;

/** JSON arrays of objects that are JSON already. */
final class JsonArrays {

  private JsonArrays() {}

  static String of(List<String> objects) {
    return "[" + String.join(",\n", objects) + "]";
  }
}
