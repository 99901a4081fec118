package holdfast.server.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the history of a row.
 *
 * @param seq its number; later entries have higher ones
 * @param row 1-based data row of the table
 * @param action what was decided
 * @param reason why, or null
 * @param corrections field to what the row should say there
 * @param undoes the number of the entry that is taken back, or null
 * @param by who decided
 * @param at when
 */
public record StoredDecision(
    long seq,
    int row,
    Decided action,
    @Nullable String reason,
    Map<String, String> corrections,
    @Nullable Long undoes,
    String by,
    Instant at) {

  public StoredDecision {
    corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
  }
}
