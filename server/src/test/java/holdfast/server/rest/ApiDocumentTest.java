package holdfast.server.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the document that the server serves against the one in {@code docs/}. {@code
 * -Dopenapi.update=true} writes that anew.
 */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ApiDocumentTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.yaml");

  @Test
  void theDocumentInDocsIsTheOneServed() throws IOException {
    String served = given().get("/api/v1/openapi").then().statusCode(200).extract().asString();
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(COMMITTED, served);
    }
    assertEquals(Files.readString(COMMITTED), served, "see CONTRIBUTING.md on how to update it");
  }

  @Test
  void everyOperationSaysWhatItIsWhoMayUseItAndHowItFails() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().get("/api/v1/openapi?format=json").path("paths");
    List<String> poor = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) -> {
                  boolean isOpen = path.startsWith(SessionResource.PATH);
                  Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
                  if (operation.get("summary") == null
                      || operation.get("tags") == null
                      || operation.get("operationId") == null
                      || !responses.containsKey("500")
                      || (!isOpen && operation.get("security") == null)
                      || (path.contains("{") && !responses.containsKey("404"))) {
                    poor.add(method + " " + path);
                  }
                }));
    assertEquals(List.of(), poor);
    assertTrue(paths.size() > 10, paths.keySet().toString());
  }

  @Test
  void thePageToTryItNeedsNothingFromElsewhere() {
    given()
        .get("/api.html")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("script-src 'self' 'wasm-unsafe-eval';"))
        .body(containsString("/openapi-ui/swagger-ui-bundle.js"));
    given().get("/openapi-ui/swagger-ui-bundle.js").then().statusCode(200);
    given().get("/openapi-ui/swagger-ui.css").then().statusCode(200);
    given().get("/api.js").then().statusCode(200).body(containsString("/api/v1/openapi"));
  }
}
