package holdfast.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program as an assistant starts it, spoken to in the protocol. */
class McpDoorTest {

  private static final Path PAPER =
      Path.of(System.getProperty("fixtures"), "papers", "10.1155_2016_9158195", "article.pdf");

  private final ObjectMapper json = new ObjectMapper();
  private int last;

  @Test
  void anAssistantHoldsAClaimAgainstAPaper() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "holdfast.server.cli.Main",
                "mcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Writer to = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader from =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      JsonNode welcome =
          ask(
              to,
              from,
              "initialize",
              "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                  + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
      assertEquals("holdfast", welcome.path("serverInfo").path("name").asText());
      to.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
      to.flush();
      List<String> tools = new ArrayList<>();
      for (JsonNode tool : ask(to, from, "tools/list", "{}").path("tools")) {
        tools.add(tool.path("name").asText());
      }
      assertEquals(
          List.of("audit_claims", "audit_table", "check", "extract"),
          tools.stream().sorted().toList());

      JsonNode audited =
          call(
              to,
              from,
              "audit_claims",
              "{\"claims\":[{\"study\":\"Wiener 2016\",\"outcome\":\"periodontitis\","
                  + "\"predictor\":\"sleep: less than 7 hours\","
                  + "\"comparator\":\"7 hours or more\",\"condition\":\"adjusted\","
                  + "\"effect_type\":\"OR\",\"value\":\"1.34\",\"ci_low\":\"1.18\","
                  + "\"ci_high\":\"1.52\"}],\"papers\":[%s]}"
                      .formatted(json.writeValueAsString(PAPER.toString())));
      assertFalse(audited.path("isError").asBoolean());
      assertEquals(
          "1 row, 1 flagged, 0 not decided.",
          audited.path("content").path(0).path("text").asText());
      JsonNode row = json.readTree(audited.path("content").path(1).path("text").asText());
      assertEquals("misbound", row.path("verdict").asText());
      assertEquals("1.00", row.path("suggestion").path("value").asText());

      JsonNode wrong = call(to, from, "extract", "{\"papers\":[\"/no/such/paper.pdf\"]}");
      assertTrue(wrong.path("isError").asBoolean());
      assertTrue(wrong.path("content").path(0).path("text").asText().contains("paper.pdf"));
    }
    assertEquals(0, process.waitFor());
  }

  private JsonNode call(Writer to, BufferedReader from, String tool, String arguments)
      throws IOException {
    ObjectNode parameters = json.createObjectNode();
    parameters.put("name", tool);
    parameters.set("arguments", json.readTree(arguments));
    return ask(to, from, "tools/call", parameters.toString());
  }

  /** Asks, and reads lines, each of which must be of the protocol, until the answer comes. */
  private JsonNode ask(Writer to, BufferedReader from, String method, String parameters)
      throws IOException {
    last++;
    to.write(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}%n"
            .formatted(last, method, parameters));
    to.flush();
    return from.lines()
        .map(this::read)
        .filter(message -> message.path("id").asInt() == last)
        .findFirst()
        .orElseThrow()
        .path("result");
  }

  private JsonNode read(String line) {
    try {
      JsonNode message = json.readTree(line);
      assertEquals("2.0", message.path("jsonrpc").asText(), line);
      return message;
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
