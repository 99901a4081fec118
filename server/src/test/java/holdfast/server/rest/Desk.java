package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A reviewer at work in a project of their own, over HTTP. */
final class Desk {

  private final String name;
  private String project = "";

  Desk(String name) {
    this.name = name;
  }

  /** The address of the project, made at the first call. */
  String project() {
    if (project.isEmpty()) {
      String id =
          given()
              .contentType(ContentType.JSON)
              .body("{\"name\":\"" + name + "\"}")
              .post("/api/v1/projects")
              .path("id");
      project = "/api/v1/projects/" + id;
    }
    return project;
  }

  String audits(int id) {
    return project() + "/audits/" + id;
  }

  String tables(int id) {
    return project() + "/tables/" + id;
  }

  /** Uploads a paper and waits until it was read; its id. */
  String paper(String file, byte[] content) throws InterruptedException {
    String id = given().multiPart("file", file, content).post(project() + "/papers").path("[0].id");
    assertEquals("ready", await(project() + "/papers/" + id, List.of("ready", "failed")));
    return id;
  }

  String paper(String file, String content) throws InterruptedException {
    return paper(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads a table; its number. */
  int table(String file, byte[] content) {
    Response added = given().multiPart("file", file, content).post(project() + "/tables");
    assertEquals(201, added.statusCode(), added.asString());
    return added.path("table.id");
  }

  int table(String content) {
    return table("claims.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  /** Starts the audit of a table; its number. */
  int start(int table) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"table\":" + table + "}")
        .post(project() + "/audits")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Audits a table to the end; the number of the audit. */
  int audit(String content) throws InterruptedException {
    int audit = start(table(content));
    assertEquals("done", await(audits(audit), List.of("done", "failed")));
    return audit;
  }

  /** The state of a thing once it is one of the wanted ones, or as it is after ten seconds. */
  String await(String address, List<String> wanted) throws InterruptedException {
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
}
