package holdfast.server.cli;

import holdfast.extractor.Papers;
import holdfast.server.report.AuditFormat;
import holdfast.server.result.AuditResult;
import holdfast.server.service.Checks;
import holdfast.server.service.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: each paper held against itself. */
@Command(
    name = "check",
    description =
        "Hold each paper against itself: its text against its tables, its numbers against"
            + " arithmetic.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  holdfast check paper.pdf --format html -o check.html",
      "  holdfast check library/ --cache cache/ --format csv"
    })
final class CheckCommand extends Work {

  @Parameters(
      paramLabel = "PAPER",
      arity = "0..*",
      description = "Papers, or folders of papers: PDF, JATS XML, text, Markdown.")
  private List<Path> inputs = List.of();

  @Mixin private PaperArguments papers = new PaperArguments();

  @Mixin private CacheArguments cache = new CacheArguments();

  @Option(names = "-o", paramLabel = "FILE", description = "Write here, not to standard output.")
  private @Nullable Path file;

  @Option(names = "--format", paramLabel = "jsonl|csv|html|sarif", description = "Default: jsonl.")
  private AuditFormat format = AuditFormat.JSONL;

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    int threads = jobs();
    Duration limit = papers.timeLimit();
    Papers found = papers.find(inputs);
    Engine engine = cache.engine(limit);
    Output output = new Output(file, console().out());
    String name = inputs.stream().map(Path::toString).collect(Collectors.joining(", "));
    AuditResult result;
    try (Progress progress = progress(found)) {
      result = new Checks(engine).run(name, found, threads, progress::done);
    }
    output.write(out -> format.write(result, out));
    say(Summary.sentence(result));
    if (!cache.sentence().isEmpty()) {
      say(cache.sentence());
    }
    return result.failures().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }
}
