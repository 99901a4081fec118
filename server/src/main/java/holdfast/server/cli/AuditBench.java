package holdfast.server.cli;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.bench.BenchTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the audit is right about claims of known truth, and whether its confidence says so:
 * among verdicts at 0.9, nine in ten should be right. The difference, weighted over ten bins, is
 * the expected calibration error (Naeini et al. 2015).
 */
final class AuditBench {

  /** The name of claims with nothing wrong. */
  static final String RIGHT = "right";

  private static final int BINS = 10;

  /**
   * A claim of known truth with what the audit found.
   *
   * @param truth {@value #RIGHT}, a kind of misbinding or the word of another verdict
   * @param finding of the audit
   */
  record Judged(String truth, Finding finding) {

    boolean isFlagged() {
      return finding.verdict().isFlagged();
    }

    /** Whether the verdict is the true one, with the true kind first. */
    boolean isRight() {
      return switch (finding.verdict()) {
        case Verdict.Bound() -> truth.equals(RIGHT);
        case Verdict.Derived(String formula) -> truth.equals(RIGHT);
        case Verdict.Misbound(List<Kind> kinds, List<Slot> slots) ->
            truth.equals(kinds.getFirst().word());
        default -> truth.equals(finding.verdict().word());
      };
    }
  }

  private AuditBench() {}

  /** One row a truth: claims, share flagged, share right, mean confidence, in percent. */
  static BenchTable byTruth(List<Judged> judged) {
    Map<String, List<Judged>> groups = new TreeMap<>();
    judged.forEach(j -> groups.computeIfAbsent(j.truth(), t -> new ArrayList<>()).add(j));
    List<List<String>> rows = new ArrayList<>();
    groups.forEach((truth, group) -> rows.add(row(truth, group)));
    rows.add(row("all", judged));
    return new BenchTable(
        "audit",
        "claims of known truth, percent",
        List.of("truth", "claims", "flagged", "right", "confidence"),
        rows);
  }

  private static List<String> row(String name, List<Judged> group) {
    int flagged = (int) group.stream().filter(Judged::isFlagged).count();
    int right = (int) group.stream().filter(Judged::isRight).count();
    return List.of(
        name,
        Integer.toString(group.size()),
        BenchTable.percent(flagged, group.size()),
        BenchTable.percent(right, group.size()),
        BenchTable.number(100 * confidence(group)));
  }

  private static double confidence(List<Judged> group) {
    return group.stream().mapToDouble(j -> j.finding().confidence()).average().orElse(0);
  }

  /** One row a tenth of confidence that was given: claims, mean confidence, share right. */
  static BenchTable calibration(List<Judged> judged) {
    Map<Integer, List<Judged>> bins = new TreeMap<>();
    for (Judged j : judged) {
      int bin = Math.min((int) (j.finding().confidence() * BINS), BINS - 1);
      bins.computeIfAbsent(bin, b -> new ArrayList<>()).add(j);
    }
    List<List<String>> rows = new ArrayList<>();
    double error = 0;
    for (Map.Entry<Integer, List<Judged>> bin : bins.entrySet()) {
      List<Judged> group = bin.getValue();
      double right = group.stream().filter(Judged::isRight).count() / (double) group.size();
      error += group.size() * Math.abs(confidence(group) - right) / judged.size();
      rows.add(
          List.of(
              "from " + BenchTable.number(bin.getKey() / (double) BINS),
              Integer.toString(group.size()),
              BenchTable.number(confidence(group)),
              BenchTable.number(right)));
    }
    rows.add(
        List.of("expected error", Integer.toString(judged.size()), "", BenchTable.number(error)));
    return new BenchTable(
        "calibration",
        "confidence given, and share of verdicts that were right",
        List.of("confidence", "claims", "mean", "right"),
        rows);
  }
}
