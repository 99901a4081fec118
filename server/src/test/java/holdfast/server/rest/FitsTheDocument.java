package holdfast.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds every answer that a test gets against the document of the API: its status, and its body by
 * the schema. A part that the document does not name is a fault, too.
 */
final class FitsTheDocument implements BeforeAllCallback, Filter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HERE = "https://holdfast.example/openapi.json";

  /** What has a schema; a file that is taken away has a form of its own. */
  private static final Set<String> ANSWERS = Set.of("application/json", Problem.MEDIA_TYPE);

  private static final int NOT_MODIFIED = 304;

  /** Problems that any address may have: a method or a type that it does not know. */
  private static final Set<Integer> OF_HTTP = Set.of(405, 406);

  private JsonNode document = JSON.nullNode();
  private SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Override
  public void beforeAll(ExtensionContext context) {
    RestAssured.replaceFiltersWith(this);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification wanted,
      FilterContext context) {
    Response response = context.next(request, wanted);
    String path = URI.create(request.getURI()).getPath();
    Optional<String> known = path(path);
    String type = Optional.ofNullable(response.contentType()).orElse("").replaceAll(";.*", "");
    if (known.isPresent() && response.statusCode() != NOT_MODIFIED && ANSWERS.contains(type)) {
      check(known.get(), request.getMethod().toLowerCase(Locale.ROOT), type, response);
    }
    return response;
  }

  private void check(String path, String method, String type, Response response) {
    String place =
        pointer("paths", path, method, "responses", Integer.toString(response.statusCode()));
    String said = method + " " + path + " " + response.statusCode();
    String schema =
        OF_HTTP.contains(response.statusCode())
            ? "/components/schemas/Problem"
            : place + pointer("content", type, "schema");
    assertFalse(document.at(schema).isMissingNode(), said + " " + type + " is not in the document");
    List<Error> faults =
        schemas
            .getSchema(SchemaLocation.of(HERE + "#" + schema))
            .validate(node(response.asString()));
    assertEquals(List.of(), faults, said);
  }

  /** The address of the document that a request's address is an instance of. */
  private Optional<String> path(String path) {
    if (document.isNull()) {
      document =
          strict(
              node(
                  RestAssured.given()
                      .noFilters()
                      .get("/api/v1/openapi?format=json")
                      .then()
                      .statusCode(200)
                      .extract()
                      .asString()));
      Map<String, String> known = Map.of(HERE, document.toString());
      schemas =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known));
    }
    return document
        .path("paths")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(template -> Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path))
        .min(Comparator.comparingLong(template -> template.chars().filter(c -> c == '{').count()));
  }

  /** The same with objects closed: what the document does not name must not be there. */
  private static JsonNode strict(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(FitsTheDocument::strict);
    return node;
  }

  private static String pointer(String... names) {
    StringBuilder pointer = new StringBuilder();
    for (String name : names) {
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static JsonNode node(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("this is no JSON: " + text, e);
    }
  }
}
