package holdfast.server.mcp;

import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.extractor.paper.Failure;
import holdfast.server.report.AuditFormat;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Outcome;
import holdfast.server.service.Audits;
import holdfast.server.service.Checks;
import holdfast.server.service.Engine;
import holdfast.server.service.Extractions;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tools do. Papers and tables are files of this machine. */
final class ToolCalls {

  /** Results of one paper or more in one answer: an assistant cannot read thousands. */
  private static final int MOST_LINES = 500;

  private final Engine engine;
  private final int jobs;

  ToolCalls(Engine engine, int jobs) {
    this.engine = engine;
    this.jobs = jobs;
  }

  /**
   * An answer.
   *
   * @param sentence what it is
   * @param lines JSON objects of the contract
   */
  record Answer(String sentence, List<String> lines) {

    Answer {
      lines = List.copyOf(lines);
    }

    /** An answer of some lines at most; the sentence says how many were left out. */
    static Answer of(String sentence, List<String> lines) {
      int left = lines.size() - MOST_LINES;
      return left <= 0
          ? new Answer(sentence, lines)
          : new Answer(
              sentence + " The first " + MOST_LINES + " are here; " + left + " are left out.",
              lines.subList(0, MOST_LINES));
    }
  }

  /** A call that cannot be carried out. The message is one sentence. */
  static final class CallException extends Exception {

    private static final long serialVersionUID = 1L;

    CallException(String message) {
      super(message);
    }
  }

  /** All results of papers. */
  Answer extract(List<Path> inputs) throws CallException {
    Papers papers = papers(inputs);
    List<String> lines = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(papers.failures());
    new Extractions(engine, jobs)
        .run(
            papers.files(),
            outcome -> {
              switch (outcome) {
                case Outcome.Read(Extraction extraction) ->
                    extraction
                        .tuples()
                        .forEach(tuple -> lines.add(engine.json(extraction.paper(), tuple)));
                case Outcome.Failed(Failure failure) -> failures.add(failure);
              }
            });
    return Answer.of(
        count(lines.size(), "result")
            + " of "
            + count(papers.files().size(), "paper")
            + "."
            + unread(failures),
        lines);
  }

  /** A table held against papers. */
  Answer auditTable(Path table, Map<String, String> columns, List<Path> inputs)
      throws CallException, IOException {
    try {
      return audit(
          table.toString(),
          TableReader.read(table, List.copyOf(new TreeMap<>(columns).entrySet())),
          inputs);
    } catch (TableException e) {
      throw new CallException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Claims held against papers.
   *
   * @param claims a JSON array of objects with the contract's columns
   */
  Answer auditClaims(String claims, List<Path> inputs) throws CallException, IOException {
    try {
      return audit(
          "claims.json",
          TableReader.read("claims.json", claims.getBytes(StandardCharsets.UTF_8), List.of()),
          inputs);
    } catch (TableException e) {
      throw new CallException(String.valueOf(e.getMessage()));
    }
  }

  /** Papers held against themselves. */
  Answer check(List<Path> inputs) throws CallException, IOException {
    Papers papers = papers(inputs);
    AuditResult result = new Checks(engine).run("check", papers, jobs, outcome -> {});
    return answer(result);
  }

  private Answer audit(String name, ClaimTable table, List<Path> inputs)
      throws CallException, IOException {
    return answer(new Audits(engine).run(name, table, papers(inputs), jobs, outcome -> {}));
  }

  private static Answer answer(AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditFormat.JSONL.write(result, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    return Answer.of(
        count(result.findings().size(), "row")
            + ", "
            + result.flagged()
            + " flagged, "
            + result.undecided()
            + " not decided."
            + unread(result.failures()),
        lines);
  }

  private static Papers papers(List<Path> inputs) throws CallException {
    Papers papers = Papers.find(inputs, Papers.Prefer.JATS);
    if (papers.files().isEmpty()) {
      throw new CallException(
          papers.failures().isEmpty()
              ? "No paper is given."
              : papers.failures().getFirst().sentence() + ".");
    }
    return papers;
  }

  private static String count(int number, String what) {
    return number == 1 ? "1 " + what : number + " " + what + "s";
  }

  private static String unread(List<Failure> failures) {
    StringBuilder sentences = new StringBuilder();
    failures.forEach(f -> sentences.append(" Not read: ").append(f.sentence()).append('.'));
    return sentences.toString();
  }
}
