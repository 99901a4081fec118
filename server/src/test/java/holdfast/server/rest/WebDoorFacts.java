package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds whichever database is behind the door. */
@ExtendWith(FitsTheDocument.class)
abstract class WebDoorFacts {

  private static final String PROJECT = "/api/v1/projects/default";
  private static final String TABLE = "study,outcome,value\nSmith 2020,pain,0.94\n";

  @TestHTTPResource("/")
  URI root;

  @Test
  void aPaperIsReadAndItsResultsAreServed() throws InterruptedException {
    String id = addPaper("smith/article.txt", "pain=0.94").statusCode() == 201 ? lastId() : "";
    assertEquals("ready", awaitPaper(id));
    given()
        .get(PROJECT + "/papers/{id}/tuples", id)
        .then()
        .statusCode(200)
        .body("outcome.text", contains("pain"))
        .body("effect.value", contains("0.94"));
    given()
        .get(PROJECT + "/papers/{id}/file", id)
        .then()
        .statusCode(200)
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment")
        .body(equalTo("pain=0.94"));
  }

  @Test
  void theSameBytesAreOnePaper() {
    addPaper("a.txt", "sleep=1.5").then().statusCode(201);
    addPaper("b.txt", "sleep=1.5").then().statusCode(200).body("name", contains("a.txt"));
  }

  @Test
  void anUnreadablePaperKeepsItsReason() throws InterruptedException {
    addPaper("poor.txt", "nothing to see");
    String id = lastId();
    assertEquals("failed", awaitPaper(id));
    given()
        .get(PROJECT + "/papers/{id}", id)
        .then()
        .body("reason", equalTo("poor.txt: says nothing"));
  }

  @Test
  void aTableIsAudited() throws InterruptedException {
    addPaper("again.txt", "mood=0.94");
    Response added = addTable("claims.csv", TABLE);
    added
        .then()
        .statusCode(201)
        .body("table.rows", equalTo(1))
        .body("header", contains("study", "outcome", "value"))
        .body("columns.outcome", contains("outcome"))
        .body("claims[0].fields.value", equalTo("0.94"));
    int table = added.path("table.id");
    int audit = audited(table);
    given().get(PROJECT + "/audits/{id}", audit).then().body("verdicts.bound", equalTo(1));
    given()
        .get(PROJECT + "/audits/{id}/findings", audit)
        .then()
        .body("row", contains(1))
        .body("verdict", contains("bound"))
        .body("why", contains("It is there."));
    given().delete(PROJECT + "/tables/{id}", table).then().statusCode(204);
    given().get(PROJECT + "/audits/{id}", audit).then().statusCode(404);
  }

  @Test
  void aColumnCanBeMapped() {
    int id = addTable("named.csv", "study,what,value\nSmith,pain,1\n").path("table.id");
    given()
        .contentType(ContentType.JSON)
        .body("{\"outcome\":\"what\"}")
        .put(PROJECT + "/tables/{id}/mapping", id)
        .then()
        .statusCode(200)
        .body("columns.outcome", contains("what"))
        .body("claims[0].fields.outcome", equalTo("pain"));
    given()
        .contentType(ContentType.JSON)
        .body("{\"outcome\":\"nowhere\"}")
        .put(PROJECT + "/tables/{id}/mapping", id)
        .then()
        .statusCode(422)
        .body("detail", containsString("nowhere"));
  }

  @Test
  void aTableOfUnknownColumnsIsKeptAndAuditedOnceItIsMapped() throws InterruptedException {
    int table =
        addTable("odd.csv", "who,what,result\nSmith,pain,\"1,5\"\n")
            .then()
            .body("missing", contains("study", "value"))
            .body("columns", equalTo(Map.of()))
            .body("first[0]", contains("Smith", "pain", "1,5"))
            .extract()
            .path("table.id");
    refusedAudit(
        table,
        "odd.csv: say which column names the study and which holds the value before it is audited.");
    map(table, "{\"study\":\"who\"}").body("missing", contains("value"));
    refusedAudit(table, "odd.csv: say which column holds the value before it is audited.");
    map(table, "{\"study\":\"who\",\"value\":\"result\"}")
        .body("missing", empty())
        .body("claims[0].fields.value", equalTo("1.5"));
    audited(table);
  }

  @Test
  void whatIsNoTableIsRefusedInOneSentence() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    refusedTable("noise.xlsx", noise, "noise.xlsx: cannot be opened as an XLSX workbook.");
    refusedTable("noise.csv", noise, "noise.csv: is not text, so it is no table that can be read.");
    refusedTable(
        "note.csv",
        "All went well.\nNobody was hurt.\n".getBytes(StandardCharsets.UTF_8),
        "note.csv: has a single column; a table names a study and holds a number in each row.");
  }

  private static void refusedTable(String name, byte[] content, String sentence) {
    given()
        .multiPart("file", name, content)
        .post(PROJECT + "/tables")
        .then()
        .statusCode(422)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", equalTo(sentence));
  }

  private static void refusedAudit(int table, String sentence) {
    given()
        .contentType(ContentType.JSON)
        .body("{\"table\":" + table + "}")
        .post(PROJECT + "/audits")
        .then()
        .statusCode(422)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", equalTo(sentence));
  }

  private static ValidatableResponse map(int table, String mapping) {
    return given()
        .contentType(ContentType.JSON)
        .body(mapping)
        .put(PROJECT + "/tables/{id}/mapping", table)
        .then()
        .statusCode(200);
  }

  @Test
  void aDeletedPaperIsGone() {
    addPaper("gone.txt", "gone=1");
    String id = lastId();
    given().delete(PROJECT + "/papers/{id}", id).then().statusCode(204);
    given().get(PROJECT + "/papers/{id}", id).then().statusCode(404);
    given().delete(PROJECT + "/papers/{id}", id).then().statusCode(404);
  }

  @Test
  void problemsAreSentences() {
    given()
        .get(PROJECT + "/papers/none")
        .then()
        .statusCode(404)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", equalTo("There is no such paper."));
    given()
        .contentType(ContentType.JSON)
        .body("{\"table\":999}")
        .post(PROJECT + "/audits")
        .then()
        .statusCode(400)
        .body("detail", equalTo("There is no table 999 to audit."));
    given()
        .contentType(ContentType.JSON)
        .body("{\"table\"")
        .post(PROJECT + "/audits")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE);
    given().multiPart("wrong", "x").post(PROJECT + "/papers").then().statusCode(400);
    given().get("/api/v1/nothing").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void otherPagesAndOtherNamesAreKeptOut() {
    given()
        .header("Origin", "http://evil.example")
        .delete(PROJECT + "/papers/x")
        .then()
        .statusCode(403)
        .body("detail", equalTo("Only Holdfast's own pages may change something here."));
    given()
        .header("Host", "evil.example")
        .get(PROJECT + "/papers")
        .then()
        .statusCode(403)
        .body("detail", equalTo("This server answers only to localhost."));
  }

  @Test
  void pagesAreHeldToWhatTheyNeed() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-cache")
        .body(containsString("<hf-app>"));
  }

  @Test
  void anUploadThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/projects/default/papers HTTP/1.1\r\n"
                  + "Host: localhost:%d\r\n"
                  + "Content-Length: 250000000\r\n"
                  + "Content-Type: multipart/form-data; boundary=x\r\n\r\n")
              .formatted(root.getPort())
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.contains("The upload is larger than 200 MB"), answer);
    }
  }

  @Test
  void theListHasAllPapers() {
    addPaper("one.txt", "one=1");
    addPaper("two.txt", "two=2");
    given().get(PROJECT + "/papers").then().body("name", hasItem("one.txt"));
    given().get(PROJECT + "/papers").then().body("name", hasItem("two.txt"));
  }

  private String newest = "";

  private Response addPaper(String name, String content) {
    Response response =
        given()
            .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
            .post(PROJECT + "/papers");
    newest = response.path("[0].id");
    return response;
  }

  private String lastId() {
    return newest;
  }

  private static Response addTable(String name, String content) {
    Response response =
        given()
            .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
            .post(PROJECT + "/tables");
    assertEquals(201, response.statusCode(), response.asString());
    return response;
  }

  private static String awaitPaper(String id) throws InterruptedException {
    return await(PROJECT + "/papers/" + id, List.of("ready", "failed"));
  }

  /** The state of a thing once it is one of the wanted ones, or as it is after ten seconds. */
  private static String await(String address, List<String> wanted) throws InterruptedException {
    String state = "";
    for (int i = 0; i < 200; i++) {
      state = given().get(address).path("state");
      if (wanted.contains(state)) {
        return state;
      }
      Thread.sleep(50);
    }
    return state;
  }

  /** The number of a table's audit, once it is done. */
  private static int audited(int table) throws InterruptedException {
    int audit =
        given()
            .contentType(ContentType.JSON)
            .body("{\"table\":" + table + "}")
            .post(PROJECT + "/audits")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    assertEquals("done", await(PROJECT + "/audits/" + audit, List.of("done", "failed")));
    return audit;
  }
}
