package holdfast.server.cli;

import holdfast.extractor.Papers;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.report.AuditFormat;
import holdfast.server.result.AuditResult;
import holdfast.server.service.Audits;
import holdfast.server.service.Engine;
import holdfast.server.service.Reviews;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: each row of a table held against the papers. */
@Command(
    name = "audit",
    description = "Hold each row of a table against the papers it cites.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  holdfast audit table.csv --papers papers/",
      "  holdfast audit table.xlsx --papers papers/ --format html -o report.html",
      "  holdfast audit table.csv --papers papers/ --map value=\"Adj. HR\" --strict",
      "  holdfast audit review.pdf --papers papers/ --format sarif -o audit.sarif"
    })
final class AuditCommand extends Work {

  @Parameters(
      paramLabel = "TABLE",
      description =
          "CSV, TSV, XLSX, JSON or JSONL with a row for each claimed result; or a review as PDF,"
              + " JATS XML, Markdown or text.")
  private Path table = Path.of("");

  @Option(
      names = "--papers",
      paramLabel = "DIR",
      arity = "1..*",
      description = "Papers, or folders of papers: PDF, JATS XML, text, Markdown.")
  private List<Path> inputs = List.of();

  @Mixin private PaperArguments papers = new PaperArguments();

  @Mixin private CacheArguments cache = new CacheArguments();

  @Option(names = "-o", paramLabel = "FILE", description = "Write here, not to standard output.")
  private @Nullable Path file;

  @Option(names = "--format", paramLabel = "jsonl|csv|html|sarif", description = "Default: jsonl.")
  private AuditFormat format = AuditFormat.JSONL;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "Take a field from this column, such as value=\"Adj. HR\". Can be repeated.")
  private List<String> mappings = List.of();

  @Option(names = "--strict", description = "Rows that cannot be decided count as flagged.")
  private boolean strict;

  AuditCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    int threads = jobs();
    Duration limit = papers.timeLimit();
    if (Reviews.isProse(table)) {
      return review(threads, limit);
    }
    ClaimTable claims = readTable();
    Papers found = papers.find(inputs);
    Engine engine = cache.engine(limit);
    Output output = new Output(file, console().out());
    claims.notes().forEach(note -> say(table + ": " + note));
    AuditResult result;
    try (Progress progress = progress(found)) {
      result = new Audits(engine).run(table.toString(), claims, found, threads, progress::done);
    }
    output.write(out -> format.write(result, out));
    Summary.instances(result).forEach(this::say);
    say(Summary.sentence(result));
    if (!cache.sentence().isEmpty()) {
      say(cache.sentence());
    }
    return exitCode(result);
  }

  private int review(int threads, Duration limit) throws InputException, IOException {
    if (!mappings.isEmpty()) {
      throw new InputException("--map is for tables; " + table + " is read as prose.");
    }
    if (!Files.isRegularFile(table)) {
      throw new InputException(table + ": there is no such review.");
    }
    Papers found = papers.find(inputs);
    Engine engine = cache.engine(limit);
    Output output = new Output(file, console().out());
    AuditResult result;
    try (Progress progress = progress(found)) {
      result = new Reviews(engine).run(table, found, threads, progress::done);
    } catch (UnreadableException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
    output.write(out -> format.write(result, out));
    say(Summary.sentence(result));
    if (!cache.sentence().isEmpty()) {
      say(cache.sentence());
    }
    return exitCode(result);
  }

  private ClaimTable readTable() throws InputException {
    List<Map.Entry<String, String>> mapping = new ArrayList<>();
    for (String text : mappings) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new InputException("--map wants FIELD=COLUMN, not \"" + text + "\".");
      }
      mapping.add(Map.entry(text.substring(0, equals), text.substring(equals + 1)));
    }
    try {
      return TableReader.read(table, mapping);
    } catch (TableException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }

  private int exitCode(AuditResult result) {
    if (!result.failures().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    boolean flagged = result.flagged() > 0 || (strict && result.undecided() > 0);
    return flagged ? ExitCode.FLAGGED : ExitCode.DONE;
  }
}
