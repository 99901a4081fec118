package holdfast.server.report;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.binding.bench.BenchTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the project's own measurements.
 *
 * @param format text to read, or one JSON object a row
 */
public record BenchReport(Format format) {

  /** The formats of measurements. */
  public enum Format {
    TEXT,
    JSONL
  }

  /** Writes a table and leaves the stream open. */
  public void write(BenchTable table, OutputStream out) throws IOException {
    switch (format) {
      case TEXT -> out.write((table.text() + "\n").getBytes(StandardCharsets.UTF_8));
      case JSONL -> writeLines(table, out);
    }
    out.flush();
  }

  private static void writeLines(BenchTable table, OutputStream out) throws IOException {
    for (List<String> row : table.rows()) {
      try (JsonGenerator json = ContractJson.lines(out)) {
        json.writeStartObject();
        json.writeStringField("table", table.name());
        for (int c = 0; c < row.size(); c++) {
          json.writeStringField(table.columns().get(c), row.get(c));
        }
        json.writeEndObject();
      }
      out.write('\n');
    }
  }
}
