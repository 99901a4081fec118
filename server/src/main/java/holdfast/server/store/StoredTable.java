package holdfast.server.store;

import java.time.Instant;
import java.util.Map;

/**
 * An uploaded table of claims.
 *
 * @param id its number
 * @param project the id of the project that it belongs to
 * @param sha256 of its bytes
 * @param name the file's name as uploaded
 * @param bytes its size
 * @param claims number of rows that hold a claim
 * @param mapping columns given by the user: field name to column name; what is not here is
 *     recognised by name
 * @param added when it was accepted
 */
public record StoredTable(
    long id,
    String project,
    String sha256,
    String name,
    long bytes,
    int claims,
    Map<String, String> mapping,
    Instant added) {

  public StoredTable {
    mapping = Map.copyOf(mapping);
  }
}
