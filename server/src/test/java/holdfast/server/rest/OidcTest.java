package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
class OidcTest {

  @Test
  void theProviderSaysWhoOneIs() {
    given().get("/api/v1/session").then().body("ways", contains("oidc"));
    Response back = signIn("ada/holdfast-admin");
    assertEquals(303, back.statusCode());
    assertTrue(back.header("Location").endsWith("/"), back.header("Location"));
    Cookie session = back.detailedCookie(SessionCookie.NAME);
    assertTrue(session.isHttpOnly());
    assertEquals("Strict", session.getSameSite());
    given()
        .cookie(session)
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("user", equalTo("ada"))
        .body("role", equalTo("admin"));
    given().cookie(session).delete("/api/v1/session").then().statusCode(204);
    given().cookie(session).get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void whoHasNoRoleIsNotLetIn() {
    signIn("eve/visitors")
        .then()
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", equalTo("The account eve has no role in Holdfast."));
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() {
    signIn("eve/forged")
        .then()
        .statusCode(401)
        .body("detail", equalTo("The provider's word could not be verified."));
  }

  @Test
  void aTokenOfAnotherSignInIsRefused() {
    signIn("eve/replayed")
        .then()
        .statusCode(401)
        .body("detail", equalTo("The provider's word could not be verified."));
  }

  @Test
  void aSignInThatThisBrowserDidNotBeginIsRefused() {
    Response begun = begin();
    String callback = atProvider(begun, "ada/reviewer");
    given()
        .redirects()
        .follow(false)
        .get(callback)
        .then()
        .statusCode(401)
        .body("detail", containsString("not begun in this browser"));
    given()
        .redirects()
        .follow(false)
        .cookie(SessionCookie.STATE, "other")
        .get(callback)
        .then()
        .statusCode(401);
  }

  @Test
  void aCodeIsGoodOnce() {
    Response begun = begin();
    String callback = atProvider(begun, "ada/reviewer");
    assertEquals(303, end(begun, callback).statusCode());
    assertEquals(401, end(begun, callback).statusCode());
  }

  private static Response signIn(String who) {
    Response begun = begin();
    return end(begun, atProvider(begun, who));
  }

  private static Response begin() {
    Response begun = given().redirects().follow(false).get("/api/v1/session/oidc");
    assertEquals(303, begun.statusCode());
    return begun;
  }

  private static String atProvider(Response begun, String who) {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(begun.header("Location") + "&login_hint=" + who.replace("/", "%2F"))
        .header("Location");
  }

  private static Response end(Response begun, String callback) {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .cookie(begun.detailedCookie(SessionCookie.STATE))
        .get(callback);
  }
}
