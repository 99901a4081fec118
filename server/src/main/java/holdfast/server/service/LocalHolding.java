package holdfast.server.service;

import holdfast.binding.audit.Auditor;
import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.match.Part;
import holdfast.binding.match.Records;
import holdfast.binding.record.Comparison;
import holdfast.extractor.Extraction;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Papers in the memory of this machine. */
final class LocalHolding implements Holding {

  private final Auditor auditor;
  private final Records records = new Records(new LabelEncoder());

  LocalHolding(List<Extraction> papers) {
    this.auditor = new Auditor(papers);
  }

  @Override
  public Finding audit(Claim claim) {
    return auditor.audit(claim);
  }

  @Override
  public Finding audit(Claim claim, Extraction paper) {
    return auditor.audit(claim, paper);
  }

  @Override
  public Optional<Gap> gap(Finding finding) {
    @Nullable Tuple held = finding.boundTo() == null ? finding.expected() : finding.boundTo();
    List<Part> parts = Part.of(finding.claim());
    if (held == null || parts.isEmpty()) {
      return Optional.empty();
    }
    Comparison scores = records.compare(records.of(parts.getFirst()), records.of(held));
    return Optional.of(new Gap(scores.bag(), scores.bound()));
  }
}
