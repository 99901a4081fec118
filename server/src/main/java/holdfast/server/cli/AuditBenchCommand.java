package holdfast.server.cli;

import holdfast.binding.audit.Auditor;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.server.report.BenchReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench audit}: how often verdicts are right, whether their confidence says so, and what an
 * audit costs.
 */
@Command(
    name = "audit",
    description = "Measure verdicts, their confidence and their cost on claims of known truth.")
final class AuditBenchCommand extends Work {

  @Option(
      names = "--cases",
      paramLabel = "DIR",
      required = true,
      description =
          "Tables of claims: right.csv, and one for each truth of wrong claims, named after it"
              + " (cross-analysis.csv, contradicted.csv ...).")
  private Path cases = Path.of("");

  @Option(
      names = "--papers",
      paramLabel = "DIR",
      arity = "1..*",
      required = true,
      description = "The papers that the claims are about.")
  private List<Path> papers = List.of();

  @Option(
      names = "--prefer",
      paramLabel = "pdf|jats",
      converter = PaperArguments.PreferConverter.class,
      description = "Default: jats.")
  private Papers.Prefer prefer = Papers.Prefer.JATS;

  @Option(
      names = "--pace",
      paramLabel = "ROWS",
      description = "Also measure the time that so many rows take, and four times as many.")
  private int pace;

  @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: text.")
  private BenchReport.Format format = BenchReport.Format.TEXT;

  AuditBenchCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    Map<String, List<Claim>> known = KnownClaims.read(cases);
    List<Extraction> read = PaperFiles.read(papers, prefer);
    Auditor auditor = new Auditor(read);
    List<AuditBench.Judged> judged = new ArrayList<>();
    known.forEach(
        (truth, claims) ->
            auditor
                .audit(claims)
                .forEach(finding -> judged.add(new AuditBench.Judged(truth, finding))));
    BenchReport report = new BenchReport(format);
    report.write(AuditBench.byTruth(judged), console().out());
    report.write(AuditBench.calibration(judged), console().out());
    if (pace <= 0) {
      return ExitCode.DONE;
    }
    List<Claim> claims = known.values().stream().flatMap(List::stream).toList();
    if (claims.isEmpty()) {
      throw new InputException("the tables of " + cases + " have no rows to measure by.");
    }
    report.write(AuditPace.of(read, claims, pace), console().out());
    return ExitCode.DONE;
  }
}
