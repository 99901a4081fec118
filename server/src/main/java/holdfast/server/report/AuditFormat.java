package holdfast.server.report;

import holdfast.server.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

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
      case HTML -> HtmlReport.write(result, out);
      case SARIF -> SarifReport.write(result, out);
    }
  }
}
