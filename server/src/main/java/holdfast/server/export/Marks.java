package holdfast.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import holdfast.extractor.span.Box;
import holdfast.server.store.StoredDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places in papers that findings point at, each with what is to be said there. */
final class Marks {

  private Marks() {}

  /** What a place shows of a row. */
  enum Part {
    /** What the claim is, or should be. */
    TRUE("is reported here"),
    /** What the claimed number really belongs to. */
    TAKEN_FROM("the claimed number stands here, for something else"),
    /** Where the decision can be seen. */
    SEEN("is decided on by this");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * A place in a paper.
   *
   * @param row the row that points at it
   * @param part what it shows
   * @param paper SHA-256
   * @param page 1-based, 0 in a source without pages
   * @param path of an element or line, empty in a source with pages
   * @param quote the words
   * @param boxes on the page
   */
  record Mark(
      Audited.Row row,
      Part part,
      String paper,
      int page,
      String path,
      String quote,
      List<Box> boxes) {

    Mark {
      boxes = List.copyOf(boxes);
    }

    /** What a reader should know at this place. */
    String note() {
      StringBuilder note = new StringBuilder();
      note.append("Row ").append(row.claim().row());
      String study = row.finding().path("study").asText("");
      note.append(study.isEmpty() ? "" : " (" + study + ")").append(", ").append(row.verdict());
      String kind = row.finding().path("kinds").path(0).asText("");
      note.append(kind.isEmpty() ? "" : " (" + kind + ")");
      note.append(": ").append(part.words()).append(".\n").append(row.why());
      @Nullable StoredDecision decision = row.decision();
      if (decision != null) {
        note.append("\nDecided: ").append(decision.action().word());
        note.append(decision.reason() == null ? "" : " (" + decision.reason() + ")");
        note.append(", ").append(decision.by()).append('.');
      }
      return note.toString();
    }
  }

  /** All places, in table order. */
  static List<Mark> of(Audited audited) {
    List<Mark> marks = new ArrayList<>();
    for (Audited.Row row : audited.rows()) {
      JsonNode finding = row.finding();
      JsonNode paper = finding.path("paper");
      int before = marks.size();
      add(marks, row, Part.TRUE, paper, finding.path("expected").path("effect").path("spans"));
      JsonNode taken = finding.path("boundTo");
      add(marks, row, Part.TAKEN_FROM, taken.path("paper"), taken.path("effect").path("spans"));
      if (marks.size() == before) {
        add(marks, row, Part.SEEN, paper, finding.path("evidence"));
      }
    }
    return marks;
  }

  private static void add(
      List<Mark> marks, Audited.Row row, Part part, JsonNode paper, JsonNode spans) {
    String sha256 = paper.path("sha256").asText("");
    if (sha256.isEmpty()) {
      return;
    }
    for (JsonNode span : spans) {
      List<Box> boxes = new ArrayList<>();
      for (JsonNode box : span.path("boxes")) {
        boxes.add(
            new Box(
                box.path(0).asDouble(),
                box.path(1).asDouble(),
                box.path(2).asDouble(),
                box.path(3).asDouble()));
      }
      marks.add(
          new Mark(
              row,
              part,
              sha256,
              span.path("page").asInt(0),
              span.path("path").asText(""),
              span.path("quote").asText(""),
              boxes));
    }
  }
}
