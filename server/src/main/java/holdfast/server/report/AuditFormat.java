package holdfast.server.report;

import holdfast.extractor.paper.Failure;
import holdfast.server.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The formats of an audit's output. */
public enum AuditFormat {
  JSONL,
  CSV,
  HTML,
  SARIF;

  /** Writes a whole report as UTF-8 and leaves the stream open. */
  public void write(AuditResult result, OutputStream out) throws IOException {
    switch (this) {
      case JSONL -> JsonLinesReport.write(result, out);
      case CSV -> CsvReport.write(result, out);
      case HTML ->
          HtmlReport.write(
              result.table(),
              ReportRows.of(result),
              coverage(result),
              result.failures().stream().map(Failure::sentence).toList(),
              out);
      case SARIF -> SarifReport.write(ReportRows.of(result), result.failures(), out);
    }
  }

  private static List<String> coverage(AuditResult result) {
    return result.instances().stream()
        .map(
            of ->
                CoverageText.line(
                    String.valueOf(of.paper().source().file().getFileName()),
                    of.rows(),
                    of.analyses()))
        .toList();
  }
}
