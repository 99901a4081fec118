package holdfast.server.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.extractor.pdf.PageShape;
import holdfast.extractor.span.Box;
import holdfast.server.store.StoredDecision;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the W3C Web Annotation Data Model: an annotation page in which every place that a row
 * points at is an annotation. A place in a PDF is selected by a fragment (RFC 8118: page and, where
 * the page is not turned, a rectangle from its upper left corner) and by its words; one in XML by
 * its XPath and its words.
 */
final class WebAnnotations {

  private static final String PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778";

  private WebAnnotations() {}

  /** Knows the shapes of a paper's pages; empty for a paper that is no PDF. */
  interface Shapes {
    List<PageShape> of(String sha256) throws IOException;
  }

  static void write(Audited audited, Shapes shapes, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      List<Marks.Mark> marks = Marks.of(audited);
      json.writeStartObject();
      json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
      json.writeStringField("id", "urn:holdfast:audit:" + audited.audit().id());
      json.writeStringField("type", "AnnotationPage");
      json.writeNumberField("startIndex", 0);
      json.writeArrayFieldStart("items");
      for (int i = 0; i < marks.size(); i++) {
        annotation(json, audited, marks.get(i), i, shapes);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void annotation(
      JsonGenerator json, Audited audited, Marks.Mark mark, int index, Shapes shapes)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(
        "id",
        "urn:holdfast:audit:%d:row:%d:%d"
            .formatted(audited.audit().id(), mark.row().claim().row(), index));
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "assessing");
    creator(json, mark.row().decision());
    json.writeArrayFieldStart("body");
    body(json, "commenting", mark.note());
    body(json, "tagging", mark.row().verdict());
    json.writeEndArray();
    json.writeObjectFieldStart("target");
    json.writeStringField("source", "urn:sha256:" + mark.paper());
    json.writeArrayFieldStart("selector");
    place(json, mark, shapes);
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", mark.quote());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void creator(JsonGenerator json, @Nullable StoredDecision decision)
      throws IOException {
    if (decision != null) {
      json.writeObjectFieldStart("creator");
      json.writeStringField("type", "Person");
      json.writeStringField("name", decision.by());
      json.writeEndObject();
      json.writeStringField("created", decision.at().toString());
    }
  }

  private static void body(JsonGenerator json, String purpose, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", purpose);
    json.writeStringField("format", "text/plain");
    json.writeStringField("value", text);
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Marks.Mark mark, Shapes shapes) throws IOException {
    json.writeStartObject();
    if (mark.page() > 0) {
      json.writeStringField("type", "FragmentSelector");
      json.writeStringField("conformsTo", PDF_FRAGMENTS);
      json.writeStringField("value", fragment(mark, shapes.of(mark.paper())));
    } else {
      json.writeStringField("type", "XPathSelector");
      json.writeStringField("value", mark.path());
    }
    json.writeEndObject();
  }

  private static String fragment(Marks.Mark mark, List<PageShape> pages) {
    String page = "page=" + mark.page();
    if (mark.boxes().isEmpty() || pages.size() < mark.page()) {
      return page;
    }
    PageShape shape = pages.get(mark.page() - 1);
    if (shape.rotation() != 0) {
      return page;
    }
    Box box = mark.boxes().stream().reduce(Box::union).orElseThrow();
    long left = Math.round(box.x0() - shape.area().x0());
    long top = Math.round(shape.area().y1() - box.y1());
    return page
        + "&viewrect=%d,%d,%d,%d"
            .formatted(left, top, (long) Math.ceil(box.width()), (long) Math.ceil(box.height()));
  }
}
