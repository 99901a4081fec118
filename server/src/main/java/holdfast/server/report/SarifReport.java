package holdfast.server.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import holdfast.extractor.paper.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flagged rows as SARIF 2.1.0 results: the row of the table is the location, pages of the paper are
 * related locations. Papers that were not read are notifications of the invocation.
 */
public final class SarifReport {

  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("misbound/role-reversal", "Predictor and outcome, or the arms, changed places.");
    RULES.put("misbound/cross-analysis", "The number belongs to another analysis of the paper.");
    RULES.put("misbound/numeric-role", "The number plays another part in the paper.");
    RULES.put("misbound/instance-compression", "Numbers of several analyses are fused in one row.");
    RULES.put("misbound/source", "The number belongs to another paper of the set.");
    RULES.put("contradicted", "The paper reports another number for this analysis.");
    RULES.put("unsupported", "Neither the number nor the analysis is in the paper.");
  }

  private SarifReport() {}

  /**
   * Writes the flagged rows.
   *
   * @param rows in table order
   * @param unread papers that could not be read
   */
  public static void write(List<ReportRow> rows, List<Failure> unread, OutputStream out)
      throws IOException {
    try (JsonGenerator json = ContractJson.lines(out)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json);
      json.writeArrayFieldStart("invocations");
      invocation(json, unread);
      json.writeEndArray();
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      for (ReportRow row : rows) {
        if (row.isFlagged()) {
          result(json, row);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Holdfast");
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, String> rule : RULES.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", rule.getKey());
      message(json, "shortDescription", rule.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, List<Failure> failures) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Failure failure : failures) {
      json.writeStartObject();
      json.writeStringField("level", "warning");
      message(json, "message", "Could not be read: " + failure.sentence());
      json.writeArrayFieldStart("locations");
      location(json, Labels.slashes(failure.file()), null, null, -1);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, ReportRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule(row));
    json.writeStringField("level", row.verdict().equals("unsupported") ? "warning" : "error");
    message(json, "message", row.why());
    json.writeArrayFieldStart("locations");
    location(json, row.place().replace('\\', '/'), row.line(), null, -1);
    json.writeEndArray();
    json.writeArrayFieldStart("relatedLocations");
    if (!row.file().isEmpty()) {
      int id = 0;
      for (ReportRow.Quote quote : row.evidence()) {
        location(json, row.file(), null, quote.place() + ": " + quote.text(), id);
        id++;
      }
    }
    json.writeEndArray();
    suppression(json, row.decision());
    json.writeObjectFieldStart("properties");
    json.writeNumberField("row", row.row());
    json.writeStringField("study", row.study());
    json.writeArrayFieldStart("lint");
    for (String lint : row.lint()) {
      json.writeString(lint);
    }
    json.writeEndArray();
    json.writeStringField("confidence", String.valueOf(row.confidence()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A dismissed finding is a suppressed result. */
  private static void suppression(JsonGenerator json, ReportRow.@Nullable Decision decision)
      throws IOException {
    if (decision == null || !decision.action().equals("dismiss")) {
      return;
    }
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", decision.reason() + " (" + decision.by() + ")");
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String rule(ReportRow row) {
    return row.kinds().isEmpty() ? row.verdict() : row.verdict() + "/" + row.kinds().getFirst();
  }

  private static void location(
      JsonGenerator json, String file, @Nullable Long line, @Nullable String message, int id)
      throws IOException {
    json.writeStartObject();
    if (id >= 0) {
      json.writeNumberField("id", id);
    }
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    json.writeEndObject();
    if (line != null) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      json.writeEndObject();
    }
    json.writeEndObject();
    if (message != null) {
      message(json, "message", message);
    }
    json.writeEndObject();
  }

  private static void message(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** A file name as a URI reference: everything but letters, digits and a few signs is escaped. */
  private static String uri(String file) {
    StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
    for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
    }
    return uri.toString();
  }
}
