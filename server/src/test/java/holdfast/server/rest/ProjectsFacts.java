package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds whichever database is behind the door. */
@ExtendWith(FitsTheDocument.class)
abstract class ProjectsFacts {

  private static final String ONE = "/api/v1/projects/{project}/";

  @Test
  void theDefaultProjectIsAlwaysThere() {
    given().get("/api/v1/projects").then().statusCode(200).body("id", hasItem("default"));
  }

  @Test
  void projectsOfOneNameAreTwo() {
    String first = project("Schlaf & Schmerz über alles");
    String second = project("Schlaf & Schmerz über alles");
    assertNotEquals(first, second);
    given().get("/api/v1/projects").then().body("id", hasItem("schlaf-schmerz-uber-alles"));
  }

  @Test
  void aProjectNeedsAName() {
    for (String body : new String[] {"{}", "{\"name\":\"  \"}", "{\"name\":null}"}) {
      given()
          .contentType(ContentType.JSON)
          .body(body)
          .post("/api/v1/projects")
          .then()
          .statusCode(400)
          .contentType(Problem.MEDIA_TYPE);
    }
  }

  @Test
  void whatIsInOneProjectIsNotInAnother() {
    String mine = project("Mine");
    String other = project("Other");
    String paper = addPaper(mine, "mine.txt");
    int table = addTable(mine);
    int audit =
        given()
            .contentType(ContentType.JSON)
            .body("{\"table\":" + table + "}")
            .post(ONE + "audits", mine)
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    for (String list : new String[] {"papers", "tables", "audits"}) {
      given().get(ONE + list, other).then().statusCode(200).body("$", empty());
    }
    for (String address :
        new String[] {
          "papers/" + paper,
          "papers/" + paper + "/file",
          "papers/" + paper + "/tuples",
          "tables/" + table,
          "audits/" + audit,
          "audits/" + audit + "/findings"
        }) {
      given().get(ONE + address, mine).then().statusCode(200);
      given().get(ONE + address, other).then().statusCode(404);
    }
    for (String address : new String[] {"papers/" + paper, "tables/" + table, "audits/" + audit}) {
      given().delete(ONE + address, other).then().statusCode(404);
      given().get(ONE + address, mine).then().statusCode(200);
    }
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .put(ONE + "tables/" + table + "/mapping", other)
        .then()
        .statusCode(404);
    given()
        .contentType(ContentType.JSON)
        .body("{\"table\":" + table + "}")
        .post(ONE + "audits", other)
        .then()
        .statusCode(400);
  }

  @Test
  void aPaperInTwoProjectsOutlivesItsDeletionInOne() {
    String left = project("Left");
    String right = project("Right");
    String id = addPaper(left, "left.txt");
    addPaper(right, "right.txt");
    given().delete(ONE + "papers/" + id, left).then().statusCode(204);
    given().get(ONE + "papers/" + id, left).then().statusCode(404);
    given().get(ONE + "papers/" + id, right).then().body("name", equalTo("right.txt"));
    given().get(ONE + "papers/" + id + "/file", right).then().body(equalTo("pain=0.94"));
  }

  @Test
  void aProjectThatIsNotThereIsSaidSo() {
    for (String list : new String[] {"papers", "tables", "audits", "changes"}) {
      given()
          .get(ONE + list, "nowhere")
          .then()
          .statusCode(404)
          .contentType(Problem.MEDIA_TYPE)
          .body("detail", equalTo("There is no such project."));
    }
  }

  @Test
  void withoutAccountsTheCallerGivesAName() {
    given()
        .header(Caller.REVIEWER, "Ada")
        .get("/api/v1/me")
        .then()
        .body("user", equalTo("Ada"))
        .body("role", equalTo("admin"))
        .body("accounts", equalTo(false));
    given()
        .header(Caller.REVIEWER, "Zo%C3%AB+1")
        .get("/api/v1/me")
        .then()
        .body("user", equalTo("Zoë+1"));
    given().get("/api/v1/me").then().body("user", equalTo(System.getProperty("user.name")));
  }

  private static String project(String name) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"" + name + "\"}")
        .post("/api/v1/projects")
        .then()
        .statusCode(201)
        .body("name", equalTo(name))
        .extract()
        .path("id");
  }

  private static String addPaper(String project, String name) {
    return given()
        .multiPart("file", name, "pain=0.94".getBytes(StandardCharsets.UTF_8))
        .post(ONE + "papers", project)
        .then()
        .statusCode(201)
        .extract()
        .path("[0].id");
  }

  private static int addTable(String project) {
    return given()
        .multiPart(
            "file", "t.csv", "study,outcome,value\nSmith,pain,1\n".getBytes(StandardCharsets.UTF_8))
        .post(ONE + "tables", project)
        .then()
        .statusCode(201)
        .extract()
        .path("table.id");
  }
}
