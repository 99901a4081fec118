package holdfast.server.cli;

import holdfast.binding.bench.BenchTable;
import holdfast.extractor.Papers;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.report.BenchReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench extract}: what reading papers costs, as ratios taken in one run. */
@Command(name = "extract", description = "Measure what reading papers costs, as ratios.")
final class ExtractBenchCommand extends Work {

  @Parameters(
      paramLabel = "PAPER",
      arity = "0..*",
      description = "Papers, or folders of papers. Default: those of the project's fixtures.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Times that everything is measured; the median counts (default: 5).")
  private int rounds = 5;

  @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: text.")
  private BenchReport.Format format = BenchReport.Format.TEXT;

  ExtractBenchCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    if (rounds < 1) {
      throw new InputException("--rounds must be at least 1, not " + rounds + ".");
    }
    Papers papers = PaperFiles.find(inputs.isEmpty() ? fixtures() : inputs, Papers.Prefer.PDF);
    ExtractBench bench = new ExtractBench(papers.files(), rounds);
    if (bench.pdfs() == 0) {
      throw new InputException("there is no PDF among the papers to compare PDFBox on.");
    }
    List<List<String>> rows;
    try {
      say("warming up on " + papers.files().size() + " papers.");
      bench.warmUp();
      rows =
          List.of(
              row("CPU time over PDFBox's PDFTextStripper", bench.cpuRatio(), "at most", 3.0),
              row("papers a second, two threads over one", bench.throughput(), "at least", 1.8),
              baseline("plain arithmetic, two threads over one", bench.arithmetic()),
              row("peak heap of the papers, MB", bench.peakHeap(1), "at most", 600),
              row("peak heap of four times as many, MB", bench.peakHeap(4), "at most", 600));
    } catch (UnreadableException e) {
      throw new InputException(e.getMessage() + ".", e);
    }
    BenchTable table =
        new BenchTable(
            "extract",
            bench.pdfs()
                + " PDF files among "
                + papers.files().size()
                + " papers, "
                + Runtime.getRuntime().availableProcessors()
                + " processors, median of "
                + rounds,
            List.of("measure", "value", "floor", "reached"),
            rows);
    new BenchReport(format).write(table, console().out());
    return ExitCode.DONE;
  }

  private static List<String> row(String measure, double value, String side, double floor) {
    boolean reached = side.equals("at most") ? value <= floor : value >= floor;
    return List.of(
        measure,
        String.format(Locale.ROOT, "%.2f", value),
        side + " " + String.format(Locale.ROOT, "%.1f", floor),
        reached ? "yes" : "no");
  }

  /** What the machine itself does, to read the row before it by. */
  private static List<String> baseline(String measure, double value) {
    return List.of(measure, String.format(Locale.ROOT, "%.2f", value), "", "");
  }

  private static List<Path> fixtures() throws InputException {
    Path papers = Fixtures.papers();
    if (!Files.isDirectory(papers)) {
      throw new InputException(
          "name papers: the folder fixtures/papers of the project is not here.");
    }
    return List.of(papers);
  }
}
