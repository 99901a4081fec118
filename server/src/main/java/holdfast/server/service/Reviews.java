package holdfast.server.service;

import holdfast.binding.audit.Finding;
import holdfast.binding.prose.Audited;
import holdfast.binding.prose.ReviewAuditor;
import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.citation.Bibliography;
import holdfast.extractor.citation.Reference;
import holdfast.extractor.citation.References;
import holdfast.extractor.paper.Failure;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Outcome;
import holdfast.server.result.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Audits reviews in prose: the results that they attribute to papers. */
public final class Reviews {

  private static final Set<String> PROSE =
      Set.of("pdf", "xml", "nxml", "md", "markdown", "txt", "text");

  private final Engine engine;

  public Reviews(Engine engine) {
    this.engine = engine;
  }

  /** Whether a file given as a table is read as prose, by the ending of its name. */
  public static boolean isProse(Path file) {
    String name = file.toString();
    return PROSE.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Audits a review.
   *
   * @param file the review; a BibTeX or CSL-JSON file of its name beside it adds to its list of
   *     references
   * @param papers what to hold its results against, with what was not found
   * @param jobs threads, at least 1
   * @param progress told of each paper as it is done, in order
   * @throws UnreadableException when the review cannot be read
   * @throws IOException when the list of references beside it cannot be read
   */
  public AuditResult run(Path file, Papers papers, int jobs, Consumer<Outcome> progress)
      throws UnreadableException, IOException {
    Extraction review = engine.read(file, file.toString());
    List<Reference> entries = new ArrayList<>(References.of(review.paper()).entries());
    Path bibtex = beside(file, ".bib");
    if (Files.isRegularFile(bibtex)) {
      entries.addAll(Bibliography.bibtex(Files.readString(bibtex)));
    }
    Path csl = beside(file, ".json");
    if (Files.isRegularFile(csl)) {
      entries.addAll(CslJson.read(csl));
    }
    List<Extraction> extractions = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(papers.failures());
    new Extractions(engine, jobs)
        .run(
            papers.files(),
            outcome -> {
              switch (outcome) {
                case Outcome.Read(Extraction extraction) -> extractions.add(extraction);
                case Outcome.Failed(Failure failure) -> failures.add(failure);
              }
              progress.accept(outcome);
            });
    List<Finding> findings = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Audited row : new ReviewAuditor(extractions).audit(review, new References(entries))) {
      findings.add(row.finding());
      statements.add(new Statement(review.paper(), row.statement()));
    }
    return AuditResult.ofProse(file.toString(), findings, statements, failures);
  }

  private static Path beside(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }
}
