package holdfast.server.cli;

import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.overlay.DebugOverlay;
import holdfast.extractor.paper.Failure;
import holdfast.server.report.TupleFormat;
import holdfast.server.report.TupleWriter;
import holdfast.server.result.Outcome;
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
@Command(
    name = "extract",
    description = "Read papers and write every result they report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  holdfast extract paper.pdf",
      "  holdfast extract library/ --format csv -o results.csv",
      "  holdfast extract library/ --resume -o tuples.jsonl",
      "  find . -name '*.pdf' | holdfast extract --from - --no-ordered | jq .effect",
      "  holdfast extract inbox/ --watch >> tuples.jsonl"
    })
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
      names = "--watch",
      description = "Then wait for papers that are put into the folders or changed, until stopped.")
  private boolean watch;

  @Option(
      names = "--debug-overlay",
      paramLabel = "FILE.pdf",
      description = "Also write a copy of the one PDF with boxes around what was read.")
  private @Nullable Path overlay;

  private int taken;
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
    if (watch && (file != null || overlay != null)) {
      throw new InputException(
          "--watch never ends, and writes to standard output; -o and --debug-overlay want an end.");
    }
    Papers found = watch ? papers.look(inputs) : papers.find(inputs);
    Extractions extractions = new Extractions(cache.engine(limit), threads);
    Output output = new Output(file, console().out());
    Output copy = overlay == null ? null : overlay(overlay, found);
    output.write(
        out -> {
          try (TupleWriter writer = format.open(out)) {
            for (Failure failure : found.failures()) {
              writer.write(new Outcome.Failed(failure));
            }
            read(found, extractions, writer);
            if (watch) {
              wait(found.files(), extractions, writer);
            }
          }
        });
    if (copy != null && read != null) {
      Extraction drawn = read;
      byte[] pdf = Files.readAllBytes(found.files().getFirst());
      copy.write(out -> DebugOverlay.write(drawn.paper(), drawn.tuples(), pdf, out));
    }
    say(
        extracted
            + " of "
            + reported
            + " reported results in "
            + (taken - failed)
            + " of "
            + taken
            + " papers.");
    if (!cache.sentence().isEmpty()) {
      say(cache.sentence());
    }
    return failed > 0 || !found.failures().isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private void read(Papers found, Extractions extractions, TupleWriter writer) {
    try (Progress progress = progress(found)) {
      Consumer<Outcome> taken = outcome -> take(outcome, writer, progress);
      if (ordered) {
        extractions.run(found.files(), taken);
      } else {
        extractions.runInAnyOrder(found.files(), taken);
      }
    }
  }

  /** Reads what is put into the folders, until the process or this thread is stopped. */
  private void wait(List<Path> known, Extractions extractions, TupleWriter writer) {
    FolderWatch folders = new FolderWatch(known);
    say("waiting for papers; Ctrl+C ends it.");
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(FolderWatch.PAUSE);
        List<Path> changed = folders.changed(papers.look(inputs).files());
        if (!changed.isEmpty()) {
          read(new Papers(changed, List.of()), extractions, writer);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InputException e) {
      console().say(String.valueOf(e.getMessage()));
    }
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
    taken++;
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
