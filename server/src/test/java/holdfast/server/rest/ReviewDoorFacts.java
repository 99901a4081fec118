package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.server.store.AuditStore;
import holdfast.server.store.FindingStore;
import holdfast.server.store.StoredRow;
import holdfast.server.work.AuditWork;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deciding on rows, over HTTP against the real database. */
@ExtendWith(FitsTheDocument.class)
abstract class ReviewDoorFacts {

  /** A finding as it was stored before a crash. */
  private static final String BEFORE =
      """
      {"schema":1,"row":1,"study":"A","paper":null,"verdict":"derived","kinds":[],"slots":[],
       "confidence":1,"fields":{},"evidence":[],"boundTo":null,"expected":null,"alternatives":0,
       "failure":null,"suggestion":null,"lint":[],"why":"Before."}
      """;

  private final Desk desk = new Desk("review");

  @Test
  void rowsAreListedWithWhatDecidesOnThem() throws InterruptedException {
    desk.paper("walk/article.txt", "walking=1.20");
    int audit = desk.audit("study,outcome,value\nSmith 2020,walking,1.20\nLee,running,3\n");
    given()
        .get(desk.audits(audit))
        .then()
        .body("rows", equalTo(2))
        .body("rowsDone", equalTo(2))
        .body("state", equalTo("done"));
    given()
        .get(desk.audits(audit) + "/rows")
        .then()
        .statusCode(200)
        .header("Holdfast-Total", "2")
        .body("row", contains(1, 2))
        .body("study", contains("Smith 2020", "Lee"))
        .body("verdict", contains("bound", "unsupported"))
        .body("value", contains("1.20", "3"))
        .body("paper[0]", notNullValue())
        .body("decision", contains(nullValue(), nullValue()));
    given()
        .queryParam("sort", "verdict")
        .queryParam("limit", 1)
        .get(desk.audits(audit) + "/rows")
        .then()
        .header("Holdfast-Total", "2")
        .body("row", contains(2));
    given()
        .queryParam("verdict", "bound")
        .get(desk.audits(audit) + "/rows")
        .then()
        .body("row", contains(1));
    given().get(desk.audits(audit) + "/findings/2").then().body("why", equalTo("It is nowhere."));
    given().get(desk.audits(audit) + "/findings/3").then().statusCode(404);
    given()
        .get(desk.audits(audit) + "/gap")
        .then()
        .body("row", contains(1))
        .body("verdict", contains("bound"));
  }

  @Test
  void nothingThatWasDecidedIsOverwritten() throws InterruptedException {
    desk.paper("swim/article.txt", "swimming=2.50");
    int audit = desk.audit("study,outcome,value\nSmith 2020,swimming,2.05\n");
    decide(audit, 1, "Ada", "{\"action\":\"accept\"}")
        .then()
        .statusCode(201)
        .body("by", equalTo("Ada"))
        .body("corrections.value", equalTo("2.50"));
    decide(audit, 1, "Ada", "{\"action\":\"correct\",\"corrections\":{\"value\":\"2.51\"}}")
        .then()
        .statusCode(201);
    given()
        .get(desk.audits(audit) + "/rows")
        .then()
        .body("decision[0].action", equalTo("correct"))
        .body("decision[0].by", equalTo("Ada"));
    decide(audit, 1, "Ada", "{\"action\":\"undo\"}").then().statusCode(201);
    given().get(desk.audits(audit) + "/rows").then().body("decision[0].action", equalTo("accept"));
    given()
        .get(desk.audits(audit) + "/rows/1/decisions")
        .then()
        .body("action", contains("accept", "correct", "undo"))
        .body("[2].undoes", notNullValue());
    decide(audit, 1, "Ada", "{\"action\":\"undo\"}").then().statusCode(201);
    decide(audit, 1, "Ada", "{\"action\":\"undo\"}")
        .then()
        .statusCode(409)
        .body("detail", equalTo("Ada has no decision on row 1 that could be taken back."));
    given()
        .queryParam("decision", "none")
        .get(desk.audits(audit) + "/rows")
        .then()
        .body("row", contains(1));
  }

  @Test
  void whatIsNoDecisionIsRefusedInASentence() throws InterruptedException {
    int audit = desk.audit("study,outcome,value\nSmith 2020,rest,9.75\n");
    refused(audit, "{\"action\":\"dismiss\"}", "A finding is dismissed with a reason.");
    refused(audit, "{\"action\":\"maybe\"}", "The action is accept, dismiss, correct or undo.");
    refused(audit, "{\"action\":\"correct\"}", "A correction says what a field should be.");
    refused(
        audit,
        "{\"action\":\"correct\",\"corrections\":{\"se\":\"1\"}}",
        "The table has no column for se.");
    refused(
        audit,
        "{\"action\":\"correct\",\"corrections\":{\"colour\":\"red\"}}",
        "There is no field \"colour\".");
    decide(audit, 7, "Ada", "{\"action\":\"accept\"}").then().statusCode(404);
  }

  @Test
  void twoReviewersHaveAnAgreement() throws InterruptedException {
    int audit = desk.audit("study,outcome,value\nA,x,11\nB,x,12\nC,x,13\nD,x,14\nE,x,15\n");
    String accept = "{\"action\":\"accept\"}";
    String dismiss = "{\"action\":\"dismiss\",\"reason\":\"read again\"}";
    for (int row = 1; row <= 4; row++) {
      decide(audit, row, "Ada", row <= 2 ? accept : dismiss);
      decide(audit, row, "Ben", row <= 3 ? accept : dismiss);
    }
    decide(audit, 5, "Ada", accept);
    given()
        .get(desk.audits(audit) + "/agreement")
        .then()
        .body("reviewers", contains("Ada", "Ben"))
        .body("pairs", hasSize(1))
        .body("pairs[0].rows", equalTo(4))
        .body("pairs[0].agree", equalTo(3))
        .body("pairs[0].percent.toDouble()", closeTo(75, 1e-9))
        .body("pairs[0].kappa.toDouble()", closeTo(0.5, 1e-9));
  }

  @Test
  void aCancelledAuditGoesOnWhereItStopped() throws InterruptedException {
    int table = desk.table("study,outcome,method,value\nA,x,gate,1\nB,x,gate,2\nC,x,gate,3\n");
    int audit = desk.start(table);
    desk.await(desk.audits(audit), List.of("deciding"));
    given().post(desk.audits(audit) + "/resume").then().statusCode(409);
    given()
        .post(desk.audits(audit) + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
    bean(StandInEngine.class).gate.release(3);
    given().post(desk.audits(audit) + "/cancel").then().statusCode(409);
    given().post(desk.audits(audit) + "/resume").then().statusCode(202);
    bean(StandInEngine.class).gate.release(3);
    assertEquals("done", desk.await(desk.audits(audit), List.of("done", "failed")));
    given().get(desk.audits(audit) + "/rows").then().body("row", contains(1, 2, 3));
    bean(StandInEngine.class).gate.drainPermits();
  }

  @Test
  void rowsFoundBeforeACrashAreNotDoneAgain() throws InterruptedException {
    int table = desk.table("study,outcome,value\nA,crash,71\nB,crash,72\n");
    long audit = bean(AuditStore.class).create(table).id();
    StoredRow light =
        new StoredRow(
            1, "A", "", "crash", "71", "derived", List.of(), List.of(), 1, null, 0, null, null);
    bean(FindingStore.class).add(audit, List.of(new FindingStore.Found(light, BEFORE)));
    bean(AuditWork.class).submit(audit);
    assertEquals("done", desk.await(desk.audits((int) audit), List.of("done", "failed")));
    given()
        .get(desk.audits((int) audit) + "/findings")
        .then()
        .body("row", contains(1, 2))
        .body("why", contains("Before.", "It is nowhere."));
  }

  @Test
  void tenThousandRowsComeInOneAnswer() throws IOException {
    int table = desk.table("study,outcome,value\nA,many,1\n");
    long audit = bean(AuditStore.class).create(table).id();
    bean(FindingStore.class)
        .add(
            audit,
            IntStream.rangeClosed(1, 10_000)
                .mapToObj(
                    row ->
                        new FindingStore.Found(
                            new StoredRow(
                                row,
                                "Study " + row,
                                "walking",
                                "many",
                                "1." + row,
                                "bound",
                                List.of(),
                                List.of(),
                                0.9,
                                null,
                                0,
                                0.5,
                                0.5),
                            "{}"))
                .toList());
    Response answer = given().queryParam("limit", 10_000).get(desk.audits((int) audit) + "/rows");
    assertEquals("10000", answer.header("Holdfast-Total"));
    JsonNode rows = new ObjectMapper().readTree(answer.asByteArray());
    assertEquals(10_000, rows.size());
    assertEquals("Study 10000", rows.path(9_999).path("study").asText());
  }

  @Test
  void aCorrectionMovesThePooledEffectAsInMetafor() throws InterruptedException {
    int audit =
        desk.audit(
            "study,outcome,effect_type,value,ci_low,ci_high\n"
                + "A,death,HR,0.80,0.64,1.00\n"
                + "B,death,HR,1.50,0.90,2.50\n"
                + "C,death,HR,0.70,0.50,0.98\n"
                + "D,death,HR,0.90,,\n"
                + "E,stroke,HR,1.10,0.90,1.30\n");
    decide(
            audit,
            2,
            "Ada",
            "{\"action\":\"correct\",\"corrections\":"
                + "{\"value\":\"0.95\",\"ci_low\":\"0.75\",\"ci_high\":\"1.20\"}}")
        .then()
        .statusCode(201);
    given()
        .get(desk.audits(audit) + "/pooled")
        .then()
        .statusCode(200)
        .body("groups.outcome", contains("death", "stroke"))
        .body("chosen.outcome", equalTo("death"))
        .body("scale", equalTo("log"))
        .body("before.k", equalTo(3))
        .body("before.random.estimate.toDouble()", closeTo(-0.10536840312, 1e-7))
        .body("before.random.tau2.toDouble()", closeTo(0.09158708804, 1e-7))
        .body("before.random.i2.toDouble()", closeTo(75.58776353340, 1e-4))
        .body("before.common.estimate.toDouble()", closeTo(-0.185598779, 1e-7))
        .body("after.random.estimate.toDouble()", closeTo(-0.184103867298, 1e-7))
        .body("after.random.hi.toDouble()", closeTo(-0.028465843145, 1e-7))
        .body("after.random.qp.toDouble()", closeTo(0.308164586117, 1e-6))
        .body("rows.row", contains(1, 2, 3, 4))
        .body("rows[0].corrected", nullValue())
        .body("rows[1].corrected.yi.toDouble()", closeTo(Math.log(0.95), 1e-9))
        .body("rows[1].weightBefore.toDouble()", closeTo(26.01854361, 1e-4))
        .body("rows[1].weightAfter.toDouble()", closeTo(38.22721271, 1e-4))
        .body("left.row", contains(4));
    given()
        .queryParam("outcome", "stroke")
        .get(desk.audits(audit) + "/pooled")
        .then()
        .body("rows.row", contains(5))
        .body("before.k", equalTo(1));
    decide(audit, 1, "Ada", "{\"action\":\"accept\"}").then().statusCode(201);
    given()
        .get(desk.audits(audit) + "/pooled")
        .then()
        .body("after.k", equalTo(2))
        .body("left.row", contains(1, 4));
  }

  @Test
  void aReviewersChoiceOfPaperIsKept() throws InterruptedException {
    String paper = desk.paper("jones/article.txt", "jumping=4.44");
    int table = desk.table("study,outcome,value\nJones,jumping,4.40\nNobody 1999,x,1\n");
    String studies = desk.tables(table) + "/studies";
    given()
        .get(studies)
        .then()
        .statusCode(200)
        .body("study", contains("Jones", "Nobody 1999"))
        .body("paper", contains(paper, null))
        .body("how", contains("file", null))
        .body("rows", contains(1, 1));
    given()
        .contentType(ContentType.JSON)
        .body("{\"study\":\"Jones\",\"paper\":null}")
        .put(studies)
        .then()
        .statusCode(200)
        .body("[0].how", equalTo("chosen"))
        .body("[0].paper", nullValue())
        .body("[0].candidates.paper", contains(paper));
    given()
        .contentType(ContentType.JSON)
        .body("{\"study\":\"Nobody 1999\",\"paper\":\"" + paper + "\"}")
        .put(studies)
        .then()
        .body("[1].paper", equalTo(paper));
    int audit = desk.start(table);
    desk.await(desk.audits(audit), List.of("done", "failed"));
    given()
        .get(desk.audits(audit) + "/findings")
        .then()
        .body("verdict", contains("no-paper", "unsupported"))
        .body("[0].why", containsString("A reviewer says that no paper of the set is \"Jones\"."));
    given()
        .contentType(ContentType.JSON)
        .body("{\"study\":\"Unknown\",\"paper\":null}")
        .put(studies)
        .then()
        .statusCode(400);
    given().get(desk.audits(audit) + "/agreement").then().body("reviewers", empty());
  }

  /** A part of the running server. */
  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  private Response decide(int audit, int row, String reviewer, String body) {
    return given()
        .header(Caller.REVIEWER, reviewer)
        .contentType(ContentType.JSON)
        .body(body)
        .post(desk.audits(audit) + "/rows/" + row + "/decisions");
  }

  private void refused(int audit, String body, String sentence) {
    decide(audit, 1, "Ada", body).then().statusCode(400).body("detail", equalTo(sentence));
  }
}
