package holdfast.server.cli;

import holdfast.binding.audit.Finding;
import holdfast.server.report.CoverageText;
import holdfast.server.result.AuditResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An audit in one sentence. */
final class Summary {

  /** Verdicts in the order of the contract, so that the sentence reads alike every time. */
  private static final List<String> ORDER =
      List.of(
          "bound", "derived", "misbound", "contradicted", "unsupported", "no-paper", "ambiguous");

  private Summary() {}

  static String sentence(AuditResult result) {
    Map<String, Integer> counts = counts(result.findings());
    String verdicts =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    int rows = result.findings().size();
    return rows + (rows == 1 ? " row: " : " rows: ") + verdicts + ".";
  }

  /** Of each paper, how many rows are about it and how many analyses of their kind it has. */
  static List<String> instances(AuditResult result) {
    return result.instances().stream()
        .map(
            of ->
                CoverageText.line(of.paper().source().file().toString(), of.rows(), of.analyses()))
        .toList();
  }

  /** How often each verdict was given; verdicts not given are left out. */
  static Map<String, Integer> counts(List<Finding> findings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    ORDER.forEach(word -> counts.put(word, 0));
    findings.forEach(finding -> counts.merge(finding.verdict().word(), 1, Integer::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
