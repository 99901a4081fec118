package holdfast.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import holdfast.extractor.Papers;
import holdfast.extractor.paper.Failure;
import holdfast.server.result.AuditResult;
import holdfast.server.service.Audits;
import holdfast.server.service.LocalEngine;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All formats tell the same story of one audit. */
class ReportsTest {

  /** A row as printed, an invented one, and a row that would break a page or a spreadsheet. */
  private static final String ROWS =
      """
      study,outcome,predictor,condition,value
      Wiener 2016,periodontitis,Male,adjusted,2.60
      Wiener 2016,periodontitis,Male,adjusted,77.31
      "=HYPERLINK(""x"")",<script>alert(1)</script>,a & b,,3
      """;

  private static AuditResult result;

  @BeforeAll
  static void audit() throws Exception {
    ClaimTable table =
        TableReader.read("my table.csv", ROWS.getBytes(StandardCharsets.UTF_8), List.of());
    Path paper = Path.of(System.getProperty("fixtures"), "papers/10.1155_2016_9158195/article.xml");
    Papers papers =
        new Papers(
            List.of(paper), List.of(new Failure(Path.of("gone.pdf"), "there is no such file")));
    result = new Audits(new LocalEngine()).run("my table.csv", table, papers, 1, outcome -> {});
  }

  private static String write(AuditFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(result, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode line(int index) throws IOException {
    return new ObjectMapper().readTree(write(AuditFormat.JSONL).lines().toList().get(index));
  }

  @Test
  void sarifPointsAtTheFlaggedRowsOfTheTable() throws IOException {
    JsonNode run = new ObjectMapper().readTree(write(AuditFormat.SARIF)).at("/runs/0");
    assertEquals(result.flagged(), run.get("results").size());
    JsonNode flagged = run.at("/results/0");
    JsonNode place = flagged.at("/locations/0/physicalLocation");
    assertEquals("my%20table.csv", place.at("/artifactLocation/uri").asText());
    assertEquals(3, place.at("/region/startLine").asInt());
    List<String> rules = run.at("/tool/driver/rules").findValuesAsText("id");
    assertTrue(rules.contains(flagged.get("ruleId").asText()));
    assertTrue(run.at("/invocations/0").toString().contains("gone.pdf"));
  }

  @Test
  void pageFetchesNothingAndRunsNothingOfTheTable() throws IOException {
    String html = write(AuditFormat.HTML);
    assertFalse(html.contains("<script>alert"), html);
    assertFalse(html.matches("(?s).*\\s(?:src|href)=.*"), html);
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(html.contains("a &amp; b"));
    assertTrue(html.contains("gone.pdf"));
    assertTrue(html.contains("id=\"row-3\""));
  }

  @Test
  void spreadsheetGetsOneRowARowAndNoFormula() throws IOException {
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(write(AuditFormat.CSV)).stream().toList();
    assertEquals(4, rows.size());
    assertEquals("'=HYPERLINK(\"x\")", rows.get(2).getField("study"));
    assertEquals("gone.pdf", rows.get(3).getField("paper"));
  }

  @Test
  void linesNameTheUnreadPaperOnce() throws IOException {
    assertEquals("gone.pdf", line(0).at("/unreadable/0/file").asText());
    assertFalse(line(1).has("unreadable"));
    assertFalse(line(2).has("unreadable"));
  }

  @Test
  void spansOfAnXmlPaperHavePathsAndNoPages() throws IOException {
    JsonNode span = line(0).at("/evidence/0");
    assertTrue(span.has("path") && span.has("quote"), span.toString());
    assertFalse(span.has("page"));
  }
}
