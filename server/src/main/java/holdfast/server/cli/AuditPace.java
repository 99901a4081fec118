package holdfast.server.cli;

import com.sun.management.OperatingSystemMXBean;
import holdfast.binding.audit.Auditor;
import holdfast.binding.bench.BenchTable;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an audit of papers that are read already costs: processor time of the whole process, which
 * other programs on the machine lengthen less than they do time by the clock. The papers are made
 * ready anew each time.
 */
final class AuditPace {

  /** The larger table has so many times the rows. */
  private static final int TIMES = 4;

  /** Rounds after which the compiler has seen what is hot. */
  private static final int WARM = 5;

  private static final int ROUNDS = 3;

  /** Seconds that a row may take. */
  private static final double MOST = 0.003;

  /** Rows of a table of four times as many may take so many times as long. */
  private static final double LINEAR = 1.25;

  private static final double NANOS = 1e9;

  private AuditPace() {}

  /**
   * Measures both tables, each by its fastest round.
   *
   * @param claims at least one; they are repeated until there are enough rows
   * @param rows of the smaller table, at least 1
   */
  static BenchTable of(List<Extraction> papers, List<Claim> claims, int rows) {
    for (int i = 0; i < WARM; i++) {
      seconds(papers, repeated(claims, rows));
    }
    double few = Double.POSITIVE_INFINITY;
    double many = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ROUNDS; i++) {
      few = Math.min(few, seconds(papers, repeated(claims, rows)));
      many = Math.min(many, seconds(papers, repeated(claims, TIMES * rows)));
    }
    double perRow = many / TIMES / few;
    return new BenchTable(
        "pace",
        "processor time of audits, " + papers.size() + " papers read before, warm",
        List.of("measure", "value", "floor", "reached"),
        List.of(
            row(rows + " rows, seconds", few, MOST * rows),
            row("a row of " + TIMES * rows + " over a row of " + rows, perRow, LINEAR)));
  }

  private static List<String> row(String measure, double value, double most) {
    return List.of(
        measure,
        String.format(Locale.ROOT, "%.2f", value),
        "at most " + BenchTable.number(most),
        value <= most ? "yes" : "no");
  }

  private static List<Claim> repeated(List<Claim> claims, int rows) {
    List<Claim> many = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      many.add(claims.get(i % claims.size()));
    }
    return many;
  }

  private static double seconds(List<Extraction> papers, List<Claim> claims) {
    long start = cpu();
    new Auditor(papers).audit(claims);
    return (cpu() - start) / NANOS;
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
