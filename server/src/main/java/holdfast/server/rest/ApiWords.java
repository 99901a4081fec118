package holdfast.server.rest;

import holdfast.binding.pool.Scale;
import holdfast.extractor.paper.Source;
import holdfast.server.review.Studies;
import holdfast.server.security.Role;
import holdfast.server.store.AuditState;
import holdfast.server.store.Decided;
import holdfast.server.store.PaperState;
import holdfast.server.work.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says which words a text of an answer can be, from the enums that the words come from. */
final class ApiWords {

  /** Schema and part, with a star for the items of a list, to the words. */
  private static final Map<String, List<String>> WORDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Audit.state", words(AuditState.values(), AuditState::word)),
              Map.entry("Change.state", words(AuditState.values(), AuditState::word)),
              Map.entry("Change.kind", changes()),
              Map.entry("Decision.action", words(Decided.values(), Decided::word)),
              Map.entry("NewDecision.action", words(Decided.values(), Decided::word)),
              Map.entry("StandingDecision.action", standing()),
              Map.entry("Me.role", words(Role.values(), Role::word)),
              Map.entry("Project.role", words(Role.values(), Role::word)),
              Map.entry("Paper.state", words(PaperState.values(), PaperState::word)),
              Map.entry("Paper.format", words(Source.Format.values(), ApiWords::lower)),
              Map.entry("Pool.scale", words(Scale.values(), Scale::word)),
              Map.entry("Session.ways*", List.of("password", "oidc")),
              Map.entry("Study.how", Studies.HOW)));

  /** Schema and part, with a star for the items of a list, to the schema that holds its words. */
  private static final Map<String, String> NAMED =
      new TreeMap<>(
          Map.of(
              "AuditRow.verdict", "Verdict",
              "AuditRow.kinds*", "Kind",
              "AuditRow.slots*", "Slot",
              "GapPoint.verdict", "Verdict"));

  private ApiWords() {}

  static void finish(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    WORDS.forEach((place, words) -> say(schemas, place, words));
    NAMED.forEach((place, name) -> name(schemas, place, name));
  }

  private static void say(Map<String, Schema> schemas, String place, List<String> words) {
    @Nullable Schema owner = schemas.get(owner(place));
    if (owner == null) {
      return;
    }
    Schema part = part(owner, place);
    Schema text = place.endsWith("*") ? Objects.requireNonNull(part.getItems(), place) : part;
    List<@Nullable Object> allowed = new ArrayList<>(words);
    if (text.getType().contains(Schema.SchemaType.NULL)) {
      allowed.add(null);
    }
    text.setEnumeration(allowed);
  }

  private static void name(Map<String, Schema> schemas, String place, String name) {
    @Nullable Schema owner = schemas.get(owner(place));
    if (owner == null) {
      return;
    }
    Schema named = OASFactory.createSchema().ref("#/components/schemas/" + name);
    if (place.endsWith("*")) {
      part(owner, place).setItems(named);
    } else {
      owner.addProperty(name(place), named);
    }
  }

  private static String owner(String place) {
    return place.substring(0, place.indexOf('.'));
  }

  private static String name(String place) {
    return place.substring(place.indexOf('.') + 1).replace("*", "");
  }

  private static Schema part(Schema owner, String place) {
    return Objects.requireNonNull(owner.getProperties().get(name(place)), place);
  }

  private static List<String> changes() {
    List<String> kinds = new ArrayList<>(words(Change.Kind.values(), ApiWords::lower));
    kinds.add(ChangesResource.STILL);
    return kinds;
  }

  /** An undo never stands: what it took back does not. */
  private static List<String> standing() {
    return Arrays.stream(Decided.values())
        .filter(action -> action != Decided.UNDO)
        .map(Decided::word)
        .toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> List<String> words(T[] values, Function<? super T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }
}
