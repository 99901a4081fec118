package holdfast.server.cli;

import holdfast.binding.bench.BenchTable;
import holdfast.binding.bench.Benches;
import holdfast.binding.bench.Wager;
import holdfast.extractor.Papers;
import holdfast.server.report.BenchReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench binding}: what records bound by rotation can do, table by table. */
@Command(name = "binding", description = "Measure records bound by rotation (docs/binding.md).")
final class BindingBenchCommand extends Work {

  /** The one table that needs papers. */
  private static final String WAGER = "wager";

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "nouns, slots, paraphrase, chains, hops, concepts or wager. Default: all.")
  private List<String> tables = List.of();

  @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: text.")
  private BenchReport.Format format = BenchReport.Format.TEXT;

  @Option(
      names = "--papers",
      paramLabel = "DIR",
      arity = "1..*",
      description = "Papers of the table wager. Default: those of the project's fixtures.")
  private List<Path> papers = List.of();

  @Option(
      names = "--cases",
      paramLabel = "DIR",
      description =
          "Play the wager with claims of known truth: a table right.csv and one for each kind of"
              + " wrong claim, named after it; the column file names each row's paper.")
  private @Nullable Path cases;

  BindingBenchCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    List<String> known = new ArrayList<>(Benches.names());
    known.add(WAGER);
    for (String name : tables) {
      if (!known.contains(name)) {
        throw new InputException("there is no table " + name + ": choose from " + known + ".");
      }
    }
    for (String name : tables.isEmpty() ? known : tables) {
      BenchTable table;
      if (name.equals(WAGER)) {
        table = cases == null ? wager() : cases(cases);
      } else {
        table = Benches.table(name);
      }
      new BenchReport(format).write(table, console().out());
    }
    return ExitCode.DONE;
  }

  private BenchTable wager() throws InputException {
    return Wager.table(
        PaperFiles.read(papers.isEmpty() ? fixtures() : papers, Papers.Prefer.JATS).stream()
            .map(paper -> paper.tuples().stream().map(WagerCases::labels).toList())
            .toList());
  }

  private BenchTable cases(Path folder) throws InputException, IOException {
    return Wager.cases(
        new WagerCases(PaperFiles.read(papers.isEmpty() ? fixtures() : papers, Papers.Prefer.JATS))
            .read(folder));
  }

  private static List<Path> fixtures() throws InputException {
    Path papers = Fixtures.papers();
    if (!Files.isDirectory(papers)) {
      throw new InputException(
          "the table wager needs --papers, or the folder fixtures/papers of the project.");
    }
    return List.of(papers);
  }
}
