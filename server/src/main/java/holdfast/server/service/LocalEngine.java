package holdfast.server.service;

import holdfast.binding.audit.Auditor;
import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.limit.Deadline;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.report.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The engine of this machine: the extractor and the audit in this process. */
public final class LocalEngine implements Engine {

  private final Extractor extractor;

  /** Gives each paper the usual time. */
  public LocalEngine() {
    this(Deadline.DEFAULT);
  }

  /**
   * @param limit how long the reading of one paper may take, more than nothing
   */
  public LocalEngine(Duration limit) {
    this.extractor = new Extractor(limit);
  }

  @Override
  public Extraction read(Path content, String name) throws UnreadableException {
    try {
      return extractor.extract(Path.of(name), Files.readAllBytes(content));
    } catch (NoSuchFileException e) {
      throw new UnreadableException(content, "there is no such file", e);
    } catch (IOException e) {
      throw new UnreadableException(content, "could not be read: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Finding> audit(List<Claim> claims, List<Extraction> papers) {
    return new Auditor(papers).audit(claims);
  }

  @Override
  public Holding hold(List<Extraction> papers) {
    return new LocalHolding(papers);
  }

  @Override
  public String json(Paper paper, Tuple tuple) {
    return ContractJson.json(paper, tuple);
  }

  @Override
  public String json(Finding finding) {
    return ContractJson.json(finding);
  }
}
