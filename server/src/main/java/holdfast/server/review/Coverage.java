package holdfast.server.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.binding.audit.Instances;
import holdfast.server.store.FindingStore;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredPaper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many analyses of its papers a stored audit's table has rows for: what {@link Instances} says
 * of an audit in memory, from findings and results as they were stored.
 */
@Singleton
public class Coverage {

  private final FindingStore findings;
  private final PaperStore papers;
  private final ObjectMapper json;

  Coverage(FindingStore findings, PaperStore papers, ObjectMapper json) {
    this.findings = findings;
    this.papers = papers;
    this.json = json;
  }

  /**
   * A paper that rows are about.
   *
   * @param paper its SHA-256
   * @param name its title, or its file's name where it has none
   * @param rows rows of the table that are about one of its analyses
   * @param analyses its analyses with the predictor, outcome and effect type of such a row; a
   *     result that is told twice counts once
   */
  public record PaperCoverage(String paper, String name, int rows, int analyses) {}

  /** Of each paper that a row is about and that is still there, in the order of the papers. */
  public List<PaperCoverage> of(StoredAudit audit) throws IOException {
    Map<String, Set<String>> kinds = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    for (String stored : findings.json(audit.id())) {
      JsonNode finding = json.readTree(stored);
      JsonNode about = finding.path("expected");
      String paper = finding.path("paper").path("sha256").asText("");
      if (about.isObject() && !paper.isEmpty()) {
        kinds.computeIfAbsent(paper, sha256 -> new HashSet<>()).add(kind(about));
        rows.merge(paper, 1, Integer::sum);
      }
    }
    List<PaperCoverage> all = new ArrayList<>();
    for (StoredPaper paper : papers.all(audit.project())) {
      Set<String> asked = kinds.getOrDefault(paper.sha256(), Set.of());
      if (!asked.isEmpty() && paper.state() == PaperState.READY) {
        String title = paper.title();
        all.add(
            new PaperCoverage(
                paper.sha256(),
                title == null || title.isBlank() ? paper.name() : title,
                rows.getOrDefault(paper.sha256(), 0),
                analyses(papers.tuples(paper.key()), asked)));
      }
    }
    return all;
  }

  private int analyses(List<String> tuples, Set<String> asked) throws IOException {
    Set<String> told = new HashSet<>();
    for (String stored : tuples) {
      JsonNode tuple = json.readTree(stored);
      String kind = kind(tuple);
      if (asked.contains(kind)) {
        told.add(kind + '\n' + numbers(tuple));
      }
    }
    return told.size();
  }

  private static String kind(JsonNode tuple) {
    return words(tuple.path("predictor"))
        + '\n'
        + words(tuple.path("outcome"))
        + '\n'
        + tuple.path("effect").path("type").asText();
  }

  private static String words(JsonNode label) {
    return label.path("text").asText("").strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static String numbers(JsonNode tuple) {
    JsonNode effect = tuple.path("effect");
    String low = tuple.path("ciLow").path("value").asText("");
    String high = tuple.path("ciHigh").path("value").asText("");
    return effect.path("value").asText(effect.path("spans").path(0).path("quote").asText(""))
        + (low.isEmpty() || high.isEmpty() ? "" : " " + low + " " + high);
  }
}
