package holdfast.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of the schemas that come from our records which parts can be null: all parts of an answer
 * are always there, and what can be null may be left out of a request.
 */
final class ApiSchemas {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  /** On records whose parts are left out of the answer when they are null. */
  private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);

  private ApiSchemas() {}

  static void finish(OpenAPI document, IndexView index) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> sent = sent(document);
    for (ClassInfo type : index.getKnownClasses()) {
      if (!type.isRecord() || !type.name().toString().startsWith("holdfast.server.")) {
        continue;
      }
      String name = name(type);
      @Nullable Schema schema = schemas.get(name);
      if (schema != null && schema.getProperties() != null) {
        finish(schema, type, sent.contains(name) || type.hasDeclaredAnnotation(LEFT_OUT));
      }
    }
  }

  private static void finish(Schema schema, ClassInfo type, boolean canBeLeftOut) {
    for (RecordComponentInfo part : type.recordComponents()) {
      @Nullable Schema property = schema.getProperties().get(part.name());
      if (property == null) {
        continue;
      }
      boolean canBeNull = part.type().hasAnnotation(NULLABLE);
      if (canBeNull) {
        schema.addProperty(part.name(), orNull(property));
      }
      boolean isRequired =
          schema.getRequired() != null && schema.getRequired().contains(part.name());
      if (!isRequired && (!canBeNull || !canBeLeftOut)) {
        schema.addRequired(part.name());
      }
    }
  }

  /** The build filters a document more than once: what can be null already stays as it is. */
  private static Schema orNull(Schema schema) {
    if (schema.getAnyOf() != null
        || (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL))) {
      return schema;
    }
    if (schema.getRef() == null) {
      return schema.addType(Schema.SchemaType.NULL);
    }
    return OASFactory.createSchema()
        .anyOf(List.of(schema, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
  }

  private static String name(ClassInfo type) {
    @Nullable AnnotationInstance given = type.declaredAnnotation(SCHEMA);
    return given == null || given.value("name") == null
        ? type.simpleName()
        : given.value("name").asString();
  }

  /** The names of the schemas of requests. */
  private static Set<String> sent(OpenAPI document) {
    Set<String> names = new HashSet<>();
    for (PathItem item : document.getPaths().getPathItems().values()) {
      for (Operation operation : item.getOperations().values()) {
        if (operation.getRequestBody() == null) {
          continue;
        }
        for (MediaType content :
            new ArrayList<>(operation.getRequestBody().getContent().getMediaTypes().values())) {
          @Nullable Schema schema = content.getSchema();
          if (schema != null && schema.getRef() != null) {
            names.add(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
          }
        }
      }
    }
    return names;
  }
}
