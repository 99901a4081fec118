package holdfast.server.service;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Instances;
import holdfast.binding.audit.Verdict;
import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.paper.Failure;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Outcome;
import holdfast.server.table.ClaimTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Audits a table against files. */
public final class Audits {

  /** Unread papers named in the reason of a row without a paper; more would hide the reason. */
  private static final int NAMED = 3;

  private final Engine engine;

  public Audits(Engine engine) {
    this.engine = engine;
  }

  /**
   * Audits a table.
   *
   * @param name the table's file, as the caller named it
   * @param table its claims
   * @param papers what to hold them against, with what was not found
   * @param jobs threads, at least 1
   * @param progress told of each paper as it is done, in order
   */
  public AuditResult run(
      String name, ClaimTable table, Papers papers, int jobs, Consumer<Outcome> progress) {
    List<Extraction> extractions = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(papers.failures());
    new Extractions(engine, jobs)
        .run(
            papers.files(),
            outcome -> {
              switch (outcome) {
                case Outcome.Read read -> extractions.add(read.extraction());
                case Outcome.Failed failed -> failures.add(failed.failure());
              }
              progress.accept(outcome);
            });
    List<Finding> findings =
        engine.audit(table.claims(), extractions).stream()
            .map(finding -> withUnread(finding, failures))
            .toList();
    return new AuditResult(
        name, findings, table.lines(), failures, Instances.of(findings, extractions));
  }

  /** A row without a paper may be a row of a paper that could not be read: its reason says so. */
  private static Finding withUnread(Finding finding, List<Failure> failures) {
    if (failures.isEmpty() || !(finding.verdict() instanceof Verdict.NoPaper)) {
      return finding;
    }
    String named =
        failures.stream()
            .limit(NAMED)
            .map(failure -> failure.file().toString())
            .collect(Collectors.joining(", "));
    int more = failures.size() - NAMED;
    String why =
        finding.why() + " Not read: " + named + (more > 0 ? " and " + more + " more." : ".");
    return finding.withWhy(why);
  }
}
