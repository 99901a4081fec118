package holdfast.server.rest;

import holdfast.server.store.StoredDecision;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as sent to a page.
 *
 * @param seq its number in the history
 * @param action {@code accept}, {@code dismiss}, {@code correct} or {@code undo}
 * @param corrections field to what the row should say
 * @param undoes the number of the decision taken back, or null
 * @param by who decided
 * @param at when
 */
@Schema(name = "Decision")
public record DecisionJson(
    long seq,
    int row,
    String action,
    @Nullable String reason,
    Map<String, String> corrections,
    @Nullable Long undoes,
    String by,
    Instant at) {

  static DecisionJson of(StoredDecision decision) {
    return new DecisionJson(
        decision.seq(),
        decision.row(),
        decision.action().word(),
        decision.reason(),
        decision.corrections(),
        decision.undoes(),
        decision.by(),
        decision.at());
  }
}
