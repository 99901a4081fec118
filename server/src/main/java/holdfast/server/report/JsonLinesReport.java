package holdfast.server.report;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.extractor.paper.Failure;
import holdfast.server.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The contract's JSON lines: one object a row. The first row names papers that were not read. */
final class JsonLinesReport {

  private JsonLinesReport() {}

  static void write(AuditResult result, OutputStream out) throws IOException {
    List<Failure> unreadable = result.failures();
    try (JsonGenerator json = ContractJson.lines(out)) {
      ContractJson contract = new ContractJson(json);
      for (int i = 0; i < result.findings().size(); i++) {
        contract.finding(result.findings().get(i), result.statement(i), unreadable);
        unreadable = List.of();
      }
    }
    if (!result.findings().isEmpty()) {
      out.write('\n');
    }
  }
}
