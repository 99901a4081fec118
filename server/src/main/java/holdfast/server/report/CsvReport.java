package holdfast.server.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Failure;
import holdfast.extractor.span.Span;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An audit as a table: one row a row; papers that were not read follow, named in "paper". */
final class CsvReport {

  private static final List<String> HEADER =
      List.of(
          "row",
          "study",
          "paper",
          "verdict",
          "kinds",
          "slots",
          "confidence",
          "why",
          "value",
          "ci_low",
          "ci_high",
          "p",
          "place",
          "quote",
          "bound_to",
          "bound_to_value",
          "expected",
          "expected_value",
          "suggestion",
          "alternatives",
          "lint",
          "document",
          "claim");

  private CsvReport() {}

  static void write(AuditResult result, OutputStream out) throws IOException {
    try (CsvWriter csv = CsvCells.open(new Unclosed(out))) {
      CsvCells.row(csv, HEADER);
      for (int i = 0; i < result.findings().size(); i++) {
        CsvCells.row(csv, row(result.findings().get(i), result.statement(i)));
      }
      for (Failure failure : result.failures()) {
        String[] cells = new String[HEADER.size()];
        Arrays.fill(cells, "");
        cells[HEADER.indexOf("paper")] = Labels.slashes(failure.file());
        cells[HEADER.indexOf("why")] = "could not be read: " + failure.reason();
        CsvCells.row(csv, List.of(cells));
      }
    }
  }

  private static List<String> row(Finding finding, @Nullable Statement statement) {
    List<Span> evidence = finding.evidence();
    return List.of(
        Integer.toString(finding.claim().row()),
        Labels.study(finding.claim()),
        finding.paper() == null ? "" : Labels.file(finding.paper()),
        finding.verdict().word(),
        Labels.kinds(finding.verdict()).stream().map(Kind::word).collect(Collectors.joining(" ")),
        Labels.slots(finding.verdict()).stream().map(Slot::word).collect(Collectors.joining(" ")),
        String.format(Locale.ROOT, "%.3f", finding.confidence()),
        finding.why(),
        finding.claim().get(Field.VALUE),
        finding.claim().get(Field.CI_LOW),
        finding.claim().get(Field.CI_HIGH),
        finding.claim().get(Field.P),
        evidence.isEmpty() ? "" : Labels.place(evidence.getFirst()),
        evidence.isEmpty() ? "" : evidence.getFirst().quote(),
        finding.boundTo() == null ? "" : Labels.describe(finding.boundTo()),
        statistic(finding.boundTo()),
        finding.expected() == null ? "" : Labels.describe(finding.expected()),
        statistic(finding.expected()),
        finding.suggestion().entrySet().stream()
            .map(entry -> entry.getKey().key() + "=" + entry.getValue())
            .collect(Collectors.joining(" ")),
        Integer.toString(finding.alternatives()),
        String.join(" ", finding.lint()),
        statement == null ? "" : Labels.file(statement.document()),
        statement == null ? "" : statement.text().toString());
  }

  private static String statistic(@Nullable Tuple tuple) {
    return tuple == null ? "" : tuple.statistic().text().toString();
  }
}
