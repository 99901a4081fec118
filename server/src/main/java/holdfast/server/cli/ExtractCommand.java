package holdfast.server.cli;

import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.overlay.DebugOverlay;
import holdfast.extractor.paper.Failure;
import holdfast.server.report.TupleFormat;
import holdfast.server.report.TupleWriter;
import holdfast.server.result.Outcome;
import holdfast.server.service.Engine;
import holdfast.server.service.Extractions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: all results of papers, one tuple a line. */
@Command(name = "extract", description = "Read papers and write every result they report.")
final class ExtractCommand extends Work {

  @Parameters(
      paramLabel = "PAPER",
      arity = "0..*",
      description =
          "PDF, JATS XML, text or Markdown; a folder stands for the papers in it, @FILE for the"
              + " lines of FILE.")
  private List<Path> inputs = List.of();

  @Mixin private PaperArguments papers = new PaperArguments();

  @Mixin private CacheArguments cache = new CacheArguments();

  @Option(names = "-o", paramLabel = "FILE", description = "Write here, not to standard output.")
  private @Nullable Path file;

  @Option(names = "--format", paramLabel = "jsonl|csv", description = "Default: jsonl.")
  private TupleFormat format = TupleFormat.JSONL;

  @Option(
      names = "--ordered",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Write papers in their own order, which gives the same bytes every time (default), or"
              + " each as soon as it is read.")
  private boolean ordered = true;

  @Option(
      names = "--debug-overlay",
      paramLabel = "FILE.pdf",
      description = "Also write a copy of the one PDF with boxes around what was read.")
  private @Nullable Path overlay;

  private int failed;
  private @Nullable Extraction read;
  private long reported;
  private long extracted;

  ExtractCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    int threads = jobs();
    Duration limit = papers.timeLimit();
    Papers found = papers.find(inputs);
    Engine engine = cache.engine(limit);
    Output output = new Output(file, console().out());
    Output copy = overlay == null ? null : overlay(overlay, found);
    output.write(
        out -> {
          try (TupleWriter writer = format.open(out);
              Progress progress = progress(found)) {
            for (Failure failure : found.failures()) {
              writer.write(new Outcome.Failed(failure));
            }
            Extractions extractions = new Extractions(engine, threads);
            Consumer<Outcome> taken = outcome -> take(outcome, writer, progress);
            if (ordered) {
              extractions.run(found.files(), taken);
            } else {
              extractions.runInAnyOrder(found.files(), taken);
            }
          }
        });
    if (copy != null && read != null) {
      Extraction drawn = read;
      byte[] pdf = Files.readAllBytes(found.files().getFirst());
      copy.write(out -> DebugOverlay.write(drawn.paper(), drawn.tuples(), pdf, out));
    }
    int papers = found.files().size();
    say(
        extracted
            + " of "
            + reported
            + " reported results in "
            + (papers - failed)
            + " of "
            + papers
            + " papers.");
    if (!cache.sentence().isEmpty()) {
      say(cache.sentence());
    }
    return failed > 0 || !found.failures().isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  /** Where the marked copy goes, once it is clear that there is a PDF to copy. */
  private Output overlay(Path copy, Papers found) throws InputException, IOException {
    if (found.files().size() != 1) {
      throw new InputException(
          "--debug-overlay marks one PDF, not " + found.files().size() + " papers.");
    }
    Path paper = found.files().getFirst();
    if (!DebugOverlay.canDraw(paper)) {
      throw new InputException(
          "--debug-overlay marks a PDF, and "
              + paper
              + " is none; name the PDF, or add --prefer pdf where a folder has both.");
    }
    if (Files.exists(copy) && Files.isSameFile(copy, paper)) {
      throw new InputException("--debug-overlay " + copy + " is the paper itself.");
    }
    return new Output(copy, console().out());
  }

  private void take(Outcome outcome, TupleWriter writer, Progress progress) {
    switch (outcome) {
      case Outcome.Read read -> {
        reported += read.extraction().coverage().reported();
        extracted += read.extraction().coverage().extracted();
        this.read = overlay == null ? null : read.extraction();
      }
      case Outcome.Failed f -> failed++;
    }
    try {
      writer.write(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.done(outcome);
  }
}
