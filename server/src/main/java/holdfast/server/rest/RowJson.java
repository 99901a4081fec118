package holdfast.server.rest;

import holdfast.server.review.RowList;
import holdfast.server.store.StoredDecision;
import holdfast.server.store.StoredRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of an audit as a long list shows it.
 *
 * @param row 1-based data row of the table
 * @param value as claimed
 * @param paper id of the paper it was held against, or null
 * @param lint how many things are wrong with the row on its own
 * @param decision the decision that stands, or null
 */
@Schema(name = "AuditRow")
public record RowJson(
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
    @Nullable Decision decision) {

  /**
   * The decision on a row, in short.
   *
   * @param action {@code accept}, {@code dismiss} or {@code correct}
   */
  @Schema(name = "StandingDecision")
  public record Decision(String action, String by, Instant at) {}

  static RowJson of(RowList.Item item) {
    StoredRow light = item.light();
    @Nullable StoredDecision decision = item.decision();
    return new RowJson(
        light.row(),
        light.study(),
        light.predictor(),
        light.outcome(),
        light.value(),
        light.verdict(),
        light.kinds(),
        light.slots(),
        light.confidence(),
        light.paper(),
        light.lint(),
        decision == null
            ? null
            : new Decision(decision.action().word(), decision.by(), decision.at()));
  }
}
