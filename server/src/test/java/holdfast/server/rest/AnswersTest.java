package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages, tags and problems, which all resources have in common. */
@QuarkusTest
@ExtendWith(FitsTheDocument.class)
@QuarkusTestResource(TemporaryData.class)
class AnswersTest {

  private static final String TABLES = "/api/v1/projects/{project}/tables";

  @Test
  void aListComesInPages() {
    String project = project();
    for (int i = 1; i <= 3; i++) {
      addTable(project, i + ".csv");
    }
    given()
        .get(TABLES, project)
        .then()
        .header(Answers.TOTAL, "3")
        .body("name", contains("3.csv", "2.csv", "1.csv"));
    given()
        .get(TABLES + "?offset=1&limit=1", project)
        .then()
        .header(Answers.TOTAL, "3")
        .body("name", contains("2.csv"));
    given().get(TABLES + "?offset=2", project).then().body("name", contains("1.csv"));
    given().get(TABLES + "?offset=9&limit=9", project).then().body("$", empty());
    given().get(TABLES + "?limit=0", project).then().body("$", hasSize(0));
    for (String wrong : new String[] {"offset=-1", "limit=x", "limit=99999999999"}) {
      given()
          .get(TABLES + "?" + wrong, project)
          .then()
          .statusCode(400)
          .contentType(Problem.MEDIA_TYPE);
    }
  }

  @Test
  void anAnswerThatIsKnownIsNotSentAgain() {
    String project = project();
    Response first = given().get(TABLES, project);
    String tag = first.header("ETag");
    given()
        .header("If-None-Match", tag)
        .get(TABLES, project)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(emptyString());
    addTable(project, "new.csv");
    given()
        .header("If-None-Match", tag)
        .get(TABLES, project)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .header("Cache-Control", "private, no-cache")
        .body("name", contains("new.csv"));
  }

  @Test
  void aPaperIsTaggedByItsBytes() {
    String project = project();
    String address = "/api/v1/projects/" + project + "/papers";
    String id =
        given()
            .multiPart("file", "../../p.txt", "tag=1".getBytes(StandardCharsets.UTF_8))
            .post(address)
            .then()
            .body("name", contains("p.txt"))
            .extract()
            .path("[0].id");
    String tag = given().get(address + "/" + id + "/file").header("ETag");
    assertEquals("\"" + id + "\"", tag);
    given().header("If-None-Match", tag).get(address + "/" + id + "/file").then().statusCode(304);
  }

  @Test
  void aBugIsAProblemTooAndTellsNothingOfTheInside() {
    for (String how : new String[] {"exception", "error"}) {
      given()
          .get("/api/v1/broken/" + how)
          .then()
          .statusCode(500)
          .contentType(Problem.MEDIA_TYPE)
          .body("status", equalTo(500))
          .body("title", equalTo("Internal Server Error"))
          .body("detail", equalTo("Holdfast failed on this request; its log says more."));
    }
  }

  @Test
  void everyRefusalIsAProblem() {
    problem(given().get("/api/v1/nowhere"), 404);
    problem(given().patch("/api/v1/projects"), 405);
    problem(given().contentType("text/plain").body("x").post("/api/v1/projects"), 415);
    problem(given().accept("image/png").get("/api/v1/projects"), 406);
    problem(given().contentType(ContentType.JSON).body("{").post("/api/v1/projects"), 400);
    problem(given().get("/api/v1/projects/default/tables/notanumber"), 404);
    problem(given().get("/api/v1/projects/default/tables/99999999999999999999"), 404);
    problem(given().get("/api/v1/projects/%2e%2e%2fdefault/papers"), 404);
    problem(given().get("/api/v1/projects/default/papers/..%2f..%2fetc%2fpasswd/file"), 404);
  }

  private static void problem(Response answer, int status) {
    assertEquals(status, answer.statusCode(), answer.asString());
    answer.then().contentType(Problem.MEDIA_TYPE).body("status", equalTo(status));
  }

  private static String project() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Answers"))
        .post("/api/v1/projects")
        .path("id");
  }

  private static void addTable(String project, String name) {
    given()
        .multiPart(
            "file", name, "study,outcome,value\nSmith,pain,1\n".getBytes(StandardCharsets.UTF_8))
        .post(TABLES, project)
        .then()
        .statusCode(201);
  }
}
