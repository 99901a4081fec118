package holdfast.server.cli;

import holdfast.binding.bench.BenchTable;
import holdfast.binding.bench.Benches;
import holdfast.binding.bench.Wager;
import holdfast.binding.record.Role;
import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.report.BenchReport;
import holdfast.server.result.Outcome;
import holdfast.server.service.Extractions;
import holdfast.server.service.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      BenchTable table = name.equals(WAGER) ? wager() : Benches.table(name);
      new BenchReport(format).write(table, console().out());
    }
    return ExitCode.DONE;
  }

  private BenchTable wager() throws InputException {
    Path papers = Fixtures.papers();
    if (!Files.isDirectory(papers)) {
      throw new InputException("the table wager needs the folder fixtures/papers of the project.");
    }
    List<List<Map<Role, String>>> labels = new ArrayList<>();
    Papers found = PaperFiles.find(List.of(papers), Papers.Prefer.JATS);
    new Extractions(new LocalEngine(), 1)
        .run(
            found.files(),
            outcome -> {
              if (outcome instanceof Outcome.Read(Extraction extraction)) {
                labels.add(extraction.tuples().stream().map(BindingBenchCommand::labels).toList());
              }
            });
    return Wager.table(labels);
  }

  private static Map<Role, String> labels(Tuple tuple) {
    Map<Role, String> labels = new TreeMap<>();
    put(labels, "predictor", tuple.predictor().toString());
    put(labels, "outcome", tuple.outcome().toString());
    put(labels, "comparator", tuple.comparator() == null ? "" : tuple.comparator().toString());
    put(
        labels,
        "condition",
        String.join("; ", tuple.conditions().stream().map(Object::toString).toList()));
    return labels;
  }

  private static void put(Map<Role, String> labels, String role, String label) {
    if (!label.isBlank()) {
      labels.put(Role.of(role), label);
    }
  }
}
