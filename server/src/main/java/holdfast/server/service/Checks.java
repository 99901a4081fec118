package holdfast.server.service;

import holdfast.binding.audit.Finding;
import holdfast.binding.check.Checked;
import holdfast.binding.check.Checker;
import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.paper.Failure;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Outcome;
import holdfast.server.result.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds files against themselves. */
public final class Checks {

  private final Engine engine;

  public Checks(Engine engine) {
    this.engine = engine;
  }

  /**
   * Checks papers, one after the other; rows are counted through all of them.
   *
   * @param name what the report is about, as the caller named it
   * @param papers the papers, with what was not found
   * @param jobs threads, at least 1
   * @param progress told of each paper as it is done, in order
   */
  public AuditResult run(String name, Papers papers, int jobs, Consumer<Outcome> progress) {
    List<Finding> findings = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(papers.failures());
    Checker checker = new Checker();
    new Extractions(engine, jobs)
        .run(
            papers.files(),
            outcome -> {
              switch (outcome) {
                case Outcome.Read(Extraction extraction) -> {
                  for (Checked checked : checker.check(extraction, findings.size())) {
                    findings.add(checked.finding());
                    statements.add(new Statement(extraction.paper(), checked.statement()));
                  }
                }
                case Outcome.Failed(Failure failure) -> failures.add(failure);
              }
              progress.accept(outcome);
            });
    return AuditResult.ofProse(name, findings, statements, failures);
  }
}
