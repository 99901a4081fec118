package holdfast.server.result;

import holdfast.binding.audit.Finding;
import holdfast.extractor.paper.Failure;
import java.util.List;

/**
 * An audited table.
 *
 * @param table the table's file, as the caller named it
 * @param findings one for each row, in table order
 * @param lines 1-based line of the table's file of each row
 * @param failures papers that could not be read
 */
public record AuditResult(
    String table, List<Finding> findings, List<Long> lines, List<Failure> failures) {

  /**
   * @throws IllegalArgumentException when there is not one line a finding
   */
  public AuditResult {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
    failures = List.copyOf(failures);
    if (findings.size() != lines.size()) {
      throw new IllegalArgumentException(findings.size() + " rows on " + lines.size() + " lines");
    }
  }

  /** Rows that a reader has to act on. */
  public long flagged() {
    return findings.stream().filter(finding -> finding.verdict().isFlagged()).count();
  }

  /** Rows that the audit could not decide. */
  public long undecided() {
    return findings.stream().filter(finding -> finding.verdict().isUndecided()).count();
  }
}
