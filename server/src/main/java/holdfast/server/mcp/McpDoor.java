package holdfast.server.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.server.service.Engine;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A server of the Model Context Protocol: one client, over streams, until its input ends. */
public final class McpDoor {

  private static final String PAPERS =
      "\"papers\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"minItems\":1,"
          + "\"description\":\"Files or folders: PDF, JATS XML, text, Markdown.\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final McpJsonMapper mapper = new JacksonMcpJsonMapper(JSON);
  private final ToolCalls calls;

  private McpDoor(ToolCalls calls) {
    this.calls = calls;
  }

  /**
   * Serves until the input ends.
   *
   * @param engine reads and audits
   * @param jobs threads, at least 1
   * @param version of this program
   */
  public static void serve(
      Engine engine, int jobs, String version, InputStream in, OutputStream out)
      throws InterruptedException {
    McpDoor door = new McpDoor(new ToolCalls(engine, jobs));
    EndOfInput input = new EndOfInput(in);
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(door.mapper, input, out))
            .serverInfo("holdfast", version)
            .instructions(
                "Reads papers and says where each of their numbers stands and what it is a number"
                    + " of; holds claims against papers. Works on files of this machine, offline.")
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .toolCall(
                door.tool(
                    "extract",
                    "All results of papers: predictor, outcome, effect, interval, p, n, and where"
                        + " each stands.",
                    "{" + PAPERS + "}",
                    "\"papers\""),
                (exchange, request) ->
                    door.answer(() -> door.calls.extract(door.papers(request.arguments()))))
            .toolCall(
                door.tool(
                    "audit_table",
                    "Holds every row of a table (CSV, TSV, XLSX, JSON) against papers: bound,"
                        + " derived, misbound, contradicted, unsupported, ambiguous or no paper,"
                        + " with evidence.",
                    "{\"table\":{\"type\":\"string\",\"description\":\"The table's file.\"},"
                        + PAPERS
                        + ",\"columns\":{\"type\":\"object\",\"additionalProperties\":"
                        + "{\"type\":\"string\"},\"description\":\"Field to column, where a column"
                        + " is not recognised by its name.\"}}",
                    "\"table\",\"papers\""),
                (exchange, request) ->
                    door.answer(
                        () ->
                            door.calls.auditTable(
                                path(request.arguments().get("table")),
                                columns(request.arguments().get("columns")),
                                door.papers(request.arguments()))))
            .toolCall(
                door.tool(
                    "audit_claims",
                    "Holds claims against papers. A claim is an object with the columns of a table:"
                        + " study, predictor, outcome, comparator, condition, effect_type, value,"
                        + " ci_low, ci_high, p, n; passage is the text that it was written from.",
                    "{\"claims\":{\"type\":\"array\",\"items\":{\"type\":\"object\"},\"minItems\":1},"
                        + PAPERS
                        + "}",
                    "\"claims\",\"papers\""),
                (exchange, request) ->
                    door.answer(
                        () ->
                            door.calls.auditClaims(
                                json(request.arguments().get("claims")),
                                door.papers(request.arguments()))))
            .toolCall(
                door.tool(
                    "check",
                    "Holds papers against themselves: impossible intervals, p-values that do not"
                        + " fit, sums, and what is told twice.",
                    "{" + PAPERS + "}",
                    "\"papers\""),
                (exchange, request) ->
                    door.answer(() -> door.calls.check(door.papers(request.arguments()))))
            .build();
    input.await();
    server.closeGracefully();
  }

  /** Carries out a call. */
  private interface Call {
    ToolCalls.Answer answer() throws ToolCalls.CallException, IOException;
  }

  private Tool tool(String name, String description, String properties, String required) {
    return Tool.builder()
        .name(name)
        .description(description)
        .inputSchema(
            mapper,
            "{\"type\":\"object\",\"properties\":"
                + properties
                + ",\"required\":["
                + required
                + "]}")
        .build();
  }

  /** The sentence, then the objects one a line; what cannot be done is an error in a sentence. */
  private CallToolResult answer(Call call) {
    try {
      ToolCalls.Answer answer = call.answer();
      return CallToolResult.builder()
          .addTextContent(answer.sentence())
          .addTextContent(String.join("\n", answer.lines()))
          .isError(false)
          .build();
    } catch (ToolCalls.CallException | IOException e) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  private List<Path> papers(Map<String, Object> arguments) throws ToolCalls.CallException {
    List<Path> papers = new ArrayList<>();
    if (arguments.get("papers") instanceof List<?> given) {
      for (Object paper : given) {
        papers.add(path(paper));
      }
    }
    return papers;
  }

  private static Path path(@Nullable Object given) throws ToolCalls.CallException {
    try {
      return Path.of(given instanceof String text ? text : "");
    } catch (InvalidPathException e) {
      throw new ToolCalls.CallException("\"" + given + "\" names no file.");
    }
  }

  private static Map<String, String> columns(@Nullable Object given) {
    Map<String, String> columns = new TreeMap<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((field, column) -> columns.put(String.valueOf(field), String.valueOf(column)));
    }
    return columns;
  }

  private static String json(@Nullable Object given) throws ToolCalls.CallException {
    try {
      return JSON.writeValueAsString(given);
    } catch (JsonProcessingException e) {
      throw new ToolCalls.CallException("The claims are no objects.");
    }
  }
}
