package holdfast.server.service;

import holdfast.binding.audit.Auditor;
import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Papers in the memory of this machine. */
final class LocalHolding implements Holding {

  private final Auditor auditor;

  LocalHolding(List<Extraction> papers) {
    this.auditor = new Auditor(papers);
  }

  @Override
  public Rows table(List<Claim> claims, Function<Claim, Optional<Extraction>> papers) {
    return auditor.table(claims, papers)::at;
  }

  @Override
  public Optional<Gap> gap(Finding finding) {
    return auditor.compare(finding).map(scores -> new Gap(scores.bag(), scores.bound()));
  }
}
