package holdfast.server.report;

import holdfast.server.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

final class HtmlReport {
  private HtmlReport() {}

  static void write(AuditResult result, OutputStream out) throws IOException {
    out.write(result.table().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
