package holdfast.server.cli;

import holdfast.binding.audit.Auditor;
import holdfast.binding.audit.Finding;
import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.server.report.BenchReport;
import holdfast.server.result.Outcome;
import holdfast.server.service.Extractions;
import holdfast.server.service.LocalEngine;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench audit}: how often verdicts are right, and whether their confidence says so. */
@Command(
    name = "audit",
    description = "Measure verdicts and their confidence on claims of known truth.")
final class AuditBenchCommand extends Work {
  private static final String TABLE = ".csv";

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

  @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: text.")
  private BenchReport.Format format = BenchReport.Format.TEXT;

  AuditBenchCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    if (!Files.isDirectory(cases)) {
      throw new InputException(cases + " is no folder of tables.");
    }
    List<Path> tables;
    try (Stream<Path> files = Files.list(cases)) {
      tables = files.filter(file -> file.toString().endsWith(TABLE)).sorted().toList();
    }
    if (tables.isEmpty()) {
      throw new InputException(cases + " has no tables of cases.");
    }
    Auditor auditor = new Auditor(read());
    List<AuditBench.Judged> judged = new ArrayList<>();
    for (Path table : tables) {
      String name = table.getFileName().toString();
      String truth = name.substring(0, name.length() - TABLE.length());
      for (Finding finding : audit(auditor, table)) {
        judged.add(new AuditBench.Judged(truth, finding));
      }
    }
    BenchReport report = new BenchReport(format);
    report.write(AuditBench.byTruth(judged), console().out());
    report.write(AuditBench.calibration(judged), console().out());
    return ExitCode.DONE;
  }

  private static List<Finding> audit(Auditor auditor, Path table) throws InputException {
    try {
      return auditor.audit(TableReader.read(table, List.of()).claims());
    } catch (TableException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Extraction> read() throws InputException {
    List<Extraction> read = new ArrayList<>();
    new Extractions(new LocalEngine(), 1)
        .run(
            PaperFiles.find(papers, prefer).files(),
            outcome -> {
              if (outcome instanceof Outcome.Read(Extraction extraction)) {
                read.add(extraction);
              }
            });
    return read;
  }
}
