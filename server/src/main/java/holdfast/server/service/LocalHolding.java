package holdfast.server.service;

import holdfast.binding.audit.Auditor;
import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import java.util.List;
import java.util.Optional;

/** Papers in the memory of this machine. */
final class LocalHolding implements Holding {

  private final Auditor auditor;

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
    return auditor.compare(finding).map(scores -> new Gap(scores.bag(), scores.bound()));
  }
}
