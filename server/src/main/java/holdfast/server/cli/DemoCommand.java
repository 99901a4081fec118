package holdfast.server.cli;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Papers;
import holdfast.server.report.AuditFormat;
import holdfast.server.report.ClaimText;
import holdfast.server.result.AuditResult;
import holdfast.server.service.Audits;
import holdfast.server.service.LocalEngine;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code demo}: published misbindings found in the papers that printed them. */
@Command(
    name = "demo",
    description = "Audit a bundled table against bundled papers and write holdfast-report.html.")
final class DemoCommand extends Work {

  private static final Path REPORT = Path.of("holdfast-report.html");

  DemoCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException, IOException {
    int threads = jobs();
    Path fixtures = near(Fixtures.folder());
    if (!Files.isDirectory(fixtures.resolve("demo"))) {
      throw new InputException(
          "the demo's papers are not here: run ./holdfast demo of a copy of the repository.");
    }
    Output report = new Output(REPORT, console().out());
    Papers papers = PaperFiles.find(List.of(fixtures.resolve("papers")), Papers.Prefer.PDF);
    AuditResult result;
    try (Progress progress = progress(papers)) {
      result =
          new Audits(new LocalEngine())
              .run("fixtures/demo/table.csv", table(fixtures), papers, threads, progress::done);
    }
    report.write(out -> AuditFormat.HTML.write(result, out));
    new Output(null, console().out())
        .write(out -> print(result, new PrintStream(out, false, StandardCharsets.UTF_8)));
    return result.failures().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  /** The path as one would type it here, where that is shorter than the whole. */
  private static Path near(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }

  private static ClaimTable table(Path fixtures) throws InputException {
    try {
      return TableReader.read(fixtures.resolve("demo/table.csv"), List.of());
    } catch (TableException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void print(AuditResult result, PrintStream out) {
    Style style = Style.ofTerminal();
    out.println();
    out.println(
        style.bold("A table of published results, held against the papers that printed them"));
    for (Finding finding : result.findings()) {
      out.println();
      out.println(headline(finding, style));
      out.println("    " + style.faint(ClaimText.about(finding.claim())));
      if (!finding.verdict().word().equals("bound")) {
        wrap(finding.why()).forEach(line -> out.println("    " + line));
      }
      finding.lint().forEach(fault -> out.println("    wrong on its own: " + fault));
    }
    out.println();
    out.println(style.bold(Summary.sentence(result)));
    out.println("Every row with its evidence: " + REPORT.toAbsolutePath());
    out.flush();
  }

  private static String headline(Finding finding, Style style) {
    String verdict =
        Stream.concat(
                Stream.of(finding.verdict().word()),
                finding.verdict() instanceof Verdict.Misbound misbound
                    ? misbound.kinds().stream().limit(1).map(Kind::word)
                    : Stream.empty())
            .collect(Collectors.joining(": "));
    Claim claim = finding.claim();
    return String.format("%2d  ", claim.row())
        + style.verdict(finding.verdict(), verdict)
        + "  "
        + claim.get(Field.STUDY)
        + "  "
        + style.bold(ClaimText.numbers(claim));
  }

  /** Lines of at most the usual width of a terminal, less the indent. */
  private static List<String> wrap(String sentence) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : sentence.split(" ")) {
      if (column + word.length() > 84) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    return text.toString().lines().toList();
  }
}
