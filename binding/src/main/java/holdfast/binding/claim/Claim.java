package holdfast.binding.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A claimed result: a row of a table under audit.
 *
 * @param row 1-based data row
 * @param fields what the row says, blank cells left out; numbers as written there, with decimal
 *     points made '.'
 */
public record Claim(int row, Map<Field, String> fields) {

  /**
   * @throws IllegalArgumentException when the row is below 1 or a field is blank
   */
  public Claim {
    if (row < 1) {
      throw new IllegalArgumentException("row " + row + " is below 1");
    }
    EnumMap<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(fields);
    if (copy.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("row " + row + " has a blank field");
    }
    fields = Collections.unmodifiableMap(copy);
  }

  /** What the row says of a field, or an empty text. */
  public String get(Field field) {
    return fields.getOrDefault(field, "");
  }

  public boolean has(Field field) {
    return fields.containsKey(field);
  }
}
