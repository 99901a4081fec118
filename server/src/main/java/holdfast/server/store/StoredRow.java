package holdfast.server.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a long list shows it.
 *
 * @param row 1-based data row of the table
 * @param study as the row names it
 * @param predictor as the row names it, may be empty
 * @param outcome likewise
 * @param value the claimed value as written, may be empty
 * @param verdict its word
 * @param kinds words, most likely first
 * @param slots words
 * @param confidence 0 to 1
 * @param paper SHA-256 of the paper it was held against, or null
 * @param lint how many things are wrong with the row on its own
 * @param bag score of the claim's words against those of the result it is held to, or null
 * @param bound the same with each word in its role, or null
 */
public record StoredRow(
    int row,
    String study,
    String predictor,
    String outcome,
    String value,
    String verdict,
    List<String> kinds,
    List<String> slots,
    double confidence,
    @Nullable String paper,
    int lint,
    @Nullable Double bag,
    @Nullable Double bound) {

  public StoredRow {
    kinds = List.copyOf(kinds);
    slots = List.copyOf(slots);
  }
}
