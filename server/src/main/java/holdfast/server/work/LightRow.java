package holdfast.server.work;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.server.report.ClaimText;
import holdfast.server.service.Holding;
import holdfast.server.store.StoredRow;
import java.util.List;
import java.util.Optional;

/** What a long list shows of a finding. */
final class LightRow {

  private LightRow() {}

  static StoredRow of(Finding finding, Optional<Holding.Gap> gap) {
    Claim claim = finding.claim();
    Verdict verdict = finding.verdict();
    List<Kind> kinds = verdict instanceof Verdict.Misbound misbound ? misbound.kinds() : List.of();
    List<Slot> slots = verdict instanceof Verdict.Misbound misbound ? misbound.slots() : List.of();
    return new StoredRow(
        claim.row(),
        ClaimText.study(claim),
        claim.get(Field.PREDICTOR),
        claim.get(Field.OUTCOME),
        claim.get(Field.VALUE),
        verdict.word(),
        kinds.stream().map(Kind::word).toList(),
        slots.stream().map(Slot::word).toList(),
        finding.confidence(),
        finding.paper() == null ? null : finding.paper().source().sha256(),
        finding.lint().size(),
        gap.map(Holding.Gap::bag).orElse(null),
        gap.map(Holding.Gap::bound).orElse(null));
  }
}
