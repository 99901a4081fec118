package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.binding.audit.Instances;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.server.service.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be had of an audit, over HTTP against the real database. */
@QuarkusTest
@ExtendWith(FitsTheDocument.class)
@QuarkusTestResource(TemporaryData.class)
class ExportDoorTest {

  private static final Path PAPER =
      Path.of(System.getProperty("fixtures"), "papers", "10.1155_2016_9158195", "article.pdf");

  /**
   * Semicolons, decimal commas, a mark, CRLF, quotes that need not be, and a column of no field.
   */
  private static final String TABLE =
      "\uFEFFstudy;outcome;value;ci;colour\r\n"
          + "\"Smith 2020\";rowing;2,05;\"1,10 bis 3,00\";red\r\n"
          + "Lee;\"a \"\"quoted\"\" thing\";1,00;;\"two\r\nlines\"\r\n"
          + "\r\n"
          + "Kim;rowing;2,50;;";

  @Inject Engine engine;

  private final ObjectMapper json = new ObjectMapper();
  private final Desk desk = new Desk("exports");

  @Test
  void onlyDecidedCellsOfTheTableChange() throws InterruptedException {
    desk.paper("rows/article.txt", "rowing=2.50");
    int audit = audit(TABLE);
    assertEquals(TABLE, text(export(audit, "corrected.csv")));
    decide(
        audit,
        1,
        "{\"action\":\"correct\",\"corrections\":{\"value\":\"2.50\",\"ci_low\":\"1.30\"}}");
    String corrected =
        TABLE.replace(
            "\"Smith 2020\";rowing;2,05;\"1,10 bis 3,00\";red",
            "Smith 2020;rowing;2,50;1,30 bis 3,00;red");
    assertEquals(corrected, text(export(audit, "corrected.csv")));
    decide(audit, 1, "{\"action\":\"undo\"}");
    assertEquals(TABLE, text(export(audit, "corrected.csv")));
    decide(audit, 1, "{\"action\":\"accept\"}");
    assertTrue(text(export(audit, "corrected.csv")).contains("rowing;2,50;"));
  }

  @Test
  void theWorkbookHasTheColumnsThatCameIn() throws Exception {
    int audit = audit(TABLE);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(export(audit, "corrected.xlsx")))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals("colour", rows.getFirst().getCellText(4));
      assertEquals("2.05", rows.get(1).getCell(2).asNumber().toPlainString());
      assertEquals("1,10 bis 3,00", rows.get(1).getCellText(3));
      assertEquals(4, rows.size());
    }
  }

  @Test
  void theReportShowsWhoDecidedWhat() throws InterruptedException {
    int audit = audit("study,outcome,value\nA,nothing,<b>\nB,nothing,7.25\n");
    decide(audit, 2, "{\"action\":\"dismiss\",\"reason\":\"in the <appendix>\"}");
    String page = text(export(audit, "report.html"));
    assertTrue(page.contains("<dt>Decided</dt><dd>dismiss: in the &lt;appendix&gt; (Ada, 20"));
    assertTrue(page.contains("2 rows, 2 flagged, 1 reviewed."), page);
    String sarif = text(export(audit, "findings.sarif"));
    assertTrue(sarif.contains("\"justification\" : \"in the <appendix> (Ada)\""), sarif);
    List<String> lines = text(export(audit, "findings.jsonl")).lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).endsWith("\"why\":\"It is nowhere.\"}"), lines.get(0));
    assertTrue(lines.get(1).contains("\"decision\":{\"action\":\"dismiss\""), lines.get(1));
  }

  @Test
  void rowsOfAPaperAreHeldAgainstItsAnalyses() throws InterruptedException {
    String paper = desk.paper("lee/ache.txt", "ache=3.25");
    int audit = audit("study,outcome,value\nLee,ache,3.25\nLee,ache,9\nLee,nothing,8\n");
    given()
        .get(desk.audits(audit) + "/coverage")
        .then()
        .statusCode(200)
        .body("paper", contains(paper))
        .body("rows", contains(2))
        .body("analyses", contains(1));
    assertTrue(
        text(export(audit, "report.html"))
            .contains("<li>lee/ache.txt: 2 rows, 1 analysis with their predictor, outcome"));
  }

  @Test
  void storedAnalysesAreCountedAsThoseInMemory() throws Exception {
    desk.paper("wiener/article.pdf", Files.readAllBytes(PAPER));
    int audit = audit("study,value\nWiener 2016,1.34\nWiener 2016,1.00\n");
    Extraction read = engine.read(PAPER, "wiener/article.pdf");
    List<Claim> claims =
        List.of(
            new Claim(1, Map.of(Field.STUDY, "Wiener 2016", Field.VALUE, "1.34")),
            new Claim(2, Map.of(Field.STUDY, "Wiener 2016", Field.VALUE, "1.00")));
    Instances told = Instances.of(engine.audit(claims, List.of(read)), List.of(read)).getFirst();
    assertTrue(told.analyses() > told.rows(), told.toString());
    given()
        .get(desk.audits(audit) + "/coverage")
        .then()
        .statusCode(200)
        .body("rows", contains(told.rows()))
        .body("analyses", contains(told.analyses()));
  }

  @Test
  void placesInPdfsAreAnnotated() throws Exception {
    String paper = desk.paper("wiener/article.pdf", Files.readAllBytes(PAPER));
    int audit = audit("study,outcome,value\nWiener 2016,periodontitis,1.34\n");
    decide(audit, 1, "{\"action\":\"accept\",\"reason\":\"seen\"}");
    JsonNode page = json.readTree(export(audit, "annotations.json"));
    assertEquals("http://www.w3.org/ns/anno.jsonld", page.path("@context").asText());
    JsonNode first = page.path("items").path(0);
    assertEquals("urn:sha256:" + paper, first.path("target").path("source").asText());
    JsonNode selectors = first.path("target").path("selector");
    assertEquals("FragmentSelector", selectors.path(0).path("type").asText());
    String fragment = selectors.path(0).path("value").asText();
    Matcher place = Pattern.compile("page=(\\d+)&viewrect=\\d+,\\d+,\\d+,\\d+").matcher(fragment);
    assertTrue(place.matches(), fragment);
    assertEquals("1.34", selectors.path(1).path("exact").asText());
    assertEquals("Ada", first.path("creator").path("name").asText());

    byte[] zipped = export(audit, "papers.zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      ZipEntry entry = zip.getNextEntry();
      assertEquals("wiener - article.pdf", entry.getName());
      try (PDDocument copy = Loader.loadPDF(zip.readAllBytes())) {
        List<PDAnnotation> notes =
            copy.getPage(Integer.parseInt(place.group(1)) - 1).getAnnotations().stream()
                .filter(annotation -> "Highlight".equals(annotation.getSubtype()))
                .toList();
        assertEquals(1, notes.size());
        assertTrue(
            notes.getFirst().getContents().startsWith("Row 1 (Wiener 2016), bound: "),
            notes.getFirst().getContents());
        assertTrue(notes.getFirst().getContents().endsWith("Decided: accept (seen), Ada."));
      }
    }
    assertArrayEquals(zipped, export(audit, "papers.zip"));
  }

  @Test
  void whatIsNoExportIsNotFound() throws InterruptedException {
    int audit = audit("study,outcome,value\nA,none,8.5\n");
    given()
        .get(desk.audits(audit) + "/export/passwd")
        .then()
        .statusCode(404)
        .body("detail", equalTo("There is no such export."));
    given()
        .get(desk.audits(audit) + "/export/report.html")
        .then()
        .header("Content-Disposition", containsString("attachment"))
        .contentType(containsString("text/html"));
  }

  private int audit(String table) throws InterruptedException {
    return desk.audit(table);
  }

  private byte[] export(int audit, String file) {
    return given()
        .get(desk.audits(audit) + "/export/" + file)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void decide(int audit, int row, String body) {
    given()
        .header(Caller.REVIEWER, "Ada")
        .contentType(ContentType.JSON)
        .body(body)
        .post(desk.audits(audit) + "/rows/" + row + "/decisions")
        .then()
        .statusCode(201);
  }
}
