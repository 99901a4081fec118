package holdfast.server.rest;

import holdfast.server.security.Role;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Adds to the document of the API what holds for all operations: access, problems, pages, tags. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

  private static final String JSON = "application/json";

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "409", "It cannot be done as things stand; `detail` says why.",
              "422", "What was sent is whole but cannot be used; `detail` says why.",
              "502", "The provider of accounts does not answer.",
              "400", "The request cannot be understood; `detail` says why.",
              "401", "Somebody has to sign in first.",
              "403", "The role does not suffice, or another site's page asks.",
              "404", "It is not there, or not in this project.",
              "413", "The upload is too large.",
              "415", "The address does not take content of this type.",
              "500", "Holdfast failed; its log says more."));

  private final IndexView index;

  /**
   * @param index of the program's classes, which the build hands over
   */
  public ApiDocument(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    ApiSchemas.finish(document, index);
    ApiWords.finish(document);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> finish(document, path, method, operation)));
  }

  private static void finish(
      OpenAPI document, String path, PathItem.HttpMethod method, Operation operation) {
    boolean isOpen = path.startsWith(SessionResource.PATH);
    boolean hasBody = operation.getRequestBody() != null;
    PROBLEMS.forEach(
        (status, text) -> {
          boolean applies =
              switch (status) {
                case "401" -> !isOpen || method == PathItem.HttpMethod.POST || isCallback(path);
                case "403" -> !isOpen || !isRead(method);
                case "404" -> path.contains("{") || isOpen;
                case "409" -> path.matches(".*/(cancel|resume|decisions)") && !isRead(method);
                case "413", "415" -> hasBody;
                case "422" ->
                    path.matches(".*/(tables|pooled|export)(/.*)?")
                        || (path.endsWith("/audits") && !isRead(method));
                case "502" -> path.endsWith("/oidc") || isCallback(path);
                default -> true;
              };
          if (applies && operation.getResponses().getAPIResponse(status) == null) {
            operation.getResponses().addAPIResponse(status, problem(text));
          }
        });
    if (!isOpen) {
      Role role = Needs.of(method.name(), path);
      String needs = "Role: " + role.word() + ".";
      String said = operation.getDescription();
      operation.setDescription(said == null || said.isBlank() ? needs : said + "\n\n" + needs);
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("session")));
    }
    if (isRead(method)) {
      read(document, operation);
    }
  }

  private static boolean isCallback(String path) {
    return path.endsWith("/oidc/callback");
  }

  private static boolean isRead(PathItem.HttpMethod method) {
    return method == PathItem.HttpMethod.GET;
  }

  /** What {@link Answers} does. */
  private static void read(OpenAPI document, Operation operation) {
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    if (ok == null || ok.getContent() == null || !ok.getContent().hasMediaType(JSON)) {
      return;
    }
    ok.addHeader("ETag", header("Changes when the answer does.", Schema.SchemaType.STRING));
    operation.addParameter(
        parameter("If-None-Match", Parameter.In.HEADER, "An `ETag` that the client has.")
            .schema(type(Schema.SchemaType.STRING)));
    operation
        .getResponses()
        .addAPIResponse(
            "304",
            OASFactory.createAPIResponse().description("The client has the answer already."));
    @Nullable Schema schema = ok.getContent().getMediaType(JSON).getSchema();
    if (isArray(document, schema)) {
      ok.addHeader(
          Answers.TOTAL,
          header("How long the list is without its pages.", Schema.SchemaType.INTEGER));
      if (operation.getParameters().stream().noneMatch(p -> "offset".equals(p.getName()))) {
        operation.addParameter(
            parameter("offset", Parameter.In.QUERY, "Items to skip.")
                .schema(type(Schema.SchemaType.INTEGER).defaultValue(0)));
        operation.addParameter(
            parameter("limit", Parameter.In.QUERY, "Items to give at most.")
                .schema(type(Schema.SchemaType.INTEGER).defaultValue(Answers.PAGE)));
      }
    }
  }

  private static boolean isArray(OpenAPI document, @Nullable Schema schema) {
    if (schema == null) {
      return false;
    }
    String ref = schema.getRef();
    @Nullable Schema meant =
        ref == null
            ? schema
            : document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
    return meant != null
        && meant.getType() != null
        && meant.getType().contains(Schema.SchemaType.ARRAY);
  }

  private static APIResponse problem(String text) {
    return OASFactory.createAPIResponse()
        .description(text)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  private static Header header(String text, Schema.SchemaType type) {
    return OASFactory.createHeader().description(text).schema(type(type));
  }

  private static Parameter parameter(String name, Parameter.In in, String text) {
    return OASFactory.createParameter().name(name).in(in).description(text).required(false);
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
