package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(FitsTheDocument.class)
@QuarkusTestResource(TemporaryData.class)
@QuarkusTestResource(value = AccountsData.class, restrictToAnnotatedClass = true)
class AccessTest {

  private static final String PROJECT = "/api/v1/projects/default/";

  private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

  @Test
  void withoutSigningInThereIsNothingToSee() {
    for (String address :
        new String[] {
          "/api/v1/me",
          "/api/v1/projects",
          PROJECT + "papers",
          PROJECT + "tables",
          PROJECT + "audits",
          PROJECT + "audits/1/findings",
          PROJECT + "papers/x/file",
          PROJECT + "changes",
          "/api/v1/projects/nowhere/papers"
        }) {
      given()
          .get(address)
          .then()
          .statusCode(401)
          .contentType(Problem.MEDIA_TYPE)
          .body("detail", equalTo("Sign in first."));
    }
    given().cookie(SessionCookie.NAME, "guess").get("/api/v1/me").then().statusCode(401);
    given().multiPart("file", "a.txt", new byte[1]).post(PROJECT + "papers").then().statusCode(401);
    given().delete(PROJECT + "papers/x").then().statusCode(401);
    given()
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("accounts", equalTo(true))
        .body("ways", contains("password"))
        .body("user", nullValue());
    given().get("/").then().statusCode(200);
  }

  @Test
  void aWrongPasswordIsRefusedInTheSameWordsAsAWrongName() {
    for (String user : new String[] {"viewer", "nobody"}) {
      signIn(user, "wrong horse")
          .then()
          .statusCode(401)
          .contentType(Problem.MEDIA_TYPE)
          .body("detail", equalTo("There is no account with this password."));
    }
    given().contentType(ContentType.JSON).body("{}").post("/api/v1/session").then().statusCode(400);
  }

  @Test
  void noScriptAndNoOtherSiteGetsTheCookie() {
    Cookie cookie = signIn("viewer", AccountsData.PASSWORD).detailedCookie(SessionCookie.NAME);
    assertTrue(cookie.isHttpOnly());
    assertEquals("Strict", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertTrue(cookie.getValue().length() >= 43, "32 random bytes");
  }

  @Test
  void signingOutEndsTheSession() {
    String secret = signIn("reviewer", AccountsData.PASSWORD).cookie(SessionCookie.NAME);
    given().cookie(SessionCookie.NAME, secret).get("/api/v1/me").then().statusCode(200);
    given().cookie(SessionCookie.NAME, secret).delete("/api/v1/session").then().statusCode(204);
    given().cookie(SessionCookie.NAME, secret).get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void theServerSaysWhoOneIsAndIsNotTold() {
    as("reviewer")
        .header(Caller.REVIEWER, "somebody else")
        .get("/api/v1/me")
        .then()
        .body("user", equalTo("reviewer"))
        .body("role", equalTo("reviewer"))
        .body("accounts", equalTo(true));
  }

  @Test
  void aViewerReads() {
    join("default", "viewer");
    as("viewer").get(PROJECT + "papers").then().statusCode(200);
    addPaper("viewer", "default", "v=1")
        .then()
        .statusCode(403)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", equalTo("This needs the role reviewer; yours is viewer."));
    as("viewer")
        .contentType(ContentType.JSON)
        .body("{\"table\":1}")
        .post(PROJECT + "audits")
        .then()
        .statusCode(403);
    as("viewer").delete(PROJECT + "papers/x").then().statusCode(403);
  }

  @Test
  void aReviewerUploadsAndAnAdminDeletes() {
    join("default", "reviewer");
    Response added = addPaper("reviewer", "default", "r=1");
    assertEquals(201, added.statusCode());
    String paper = added.path("[0].id");
    as("reviewer").delete(PROJECT + "papers/" + paper).then().statusCode(403);
    as("reviewer")
        .contentType(ContentType.JSON)
        .body("{\"name\":\"Mine\"}")
        .post("/api/v1/projects")
        .then()
        .statusCode(403);
    as("reviewer").put(PROJECT + "members/stranger").then().statusCode(403);
    as("admin").delete(PROJECT + "papers/" + paper).then().statusCode(204);
  }

  @Test
  void aProjectIsOpenToItsMembersOnly() {
    String project = newProject("Closed");
    assertEquals(201, addPaper("admin", project, "secret=1").statusCode());
    String address = "/api/v1/projects/" + project + "/papers";
    as("stranger")
        .get(address)
        .then()
        .statusCode(404)
        .body("detail", equalTo("There is no such project."));
    assertEquals(404, addPaper("stranger", project, "x=1").statusCode());
    as("stranger").get("/api/v1/projects").then().body("id", not(hasItem(project)));
    as("admin").get("/api/v1/projects").then().body("id", hasItem(project));

    join(project, "stranger");
    as("stranger").get(address).then().statusCode(200).body("name", contains("p.txt"));
    as("stranger").get("/api/v1/projects").then().body("id", hasItem(project));
    as("stranger")
        .get("/api/v1/projects/" + project + "/members")
        .then()
        .body("$", contains("stranger"));

    as("admin").delete("/api/v1/projects/" + project + "/members/stranger").then().statusCode(204);
    as("stranger").get(address).then().statusCode(404);
  }

  @Test
  void anotherSiteCannotUseTheSession() {
    as("admin")
        .header("Origin", "http://evil.example")
        .contentType(ContentType.JSON)
        .body("{\"name\":\"Evil\"}")
        .post("/api/v1/projects")
        .then()
        .statusCode(403);
    as("admin")
        .header("Sec-Fetch-Site", "cross-site")
        .delete(PROJECT + "papers/x")
        .then()
        .statusCode(403);
    given()
        .header("Origin", "null")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/session")
        .then()
        .statusCode(403)
        .body("detail", containsString("Holdfast's own pages"));
  }

  @Test
  void withAccountsTheServerMayHaveAName() {
    given().header("Host", "holdfast.example.org").get("/api/v1/me").then().statusCode(401);
  }

  private static RequestSpecification as(String user) {
    String secret =
        SESSIONS.computeIfAbsent(
            user, u -> signIn(u, AccountsData.PASSWORD).cookie(SessionCookie.NAME));
    return given().cookie(SessionCookie.NAME, secret);
  }

  private static Response signIn(String user, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("user", user, "password", password))
        .post("/api/v1/session");
  }

  private static void join(String project, String user) {
    as("admin").put("/api/v1/projects/" + project + "/members/" + user).then().statusCode(204);
  }

  private static String newProject(String name) {
    return as("admin")
        .contentType(ContentType.JSON)
        .body(Map.of("name", name))
        .post("/api/v1/projects")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response addPaper(String user, String project, String text) {
    return as(user)
        .multiPart("file", "p.txt", text.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/projects/" + project + "/papers");
  }
}
