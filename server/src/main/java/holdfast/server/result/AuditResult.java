package holdfast.server.result;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Instances;
import holdfast.extractor.paper.Failure;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audited table, or audited prose.
 *
 * @param table the table's file, as the caller named it
 * @param findings one for each row, in table order
 * @param lines 1-based line of the table's file of each row
 * @param statements where the claim of each row stands in prose; empty for a table
 * @param failures papers that could not be read
 * @param instances how many analyses of each paper the rows are about; empty for prose
 */
public record AuditResult(
    String table,
    List<Finding> findings,
    List<Long> lines,
    List<Statement> statements,
    List<Failure> failures,
    List<Instances> instances) {

  /** The line of all claims in prose: their place is their span. */
  private static final Long FIRST_LINE = 1L;

  /**
   * @throws IllegalArgumentException when there is not one line, or statement, a finding
   */
  public AuditResult {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
    statements = List.copyOf(statements);
    failures = List.copyOf(failures);
    instances = List.copyOf(instances);
    if (findings.size() != lines.size()) {
      throw new IllegalArgumentException(findings.size() + " rows on " + lines.size() + " lines");
    }
    if (!statements.isEmpty() && findings.size() != statements.size()) {
      throw new IllegalArgumentException(
          findings.size() + " rows of " + statements.size() + " statements");
    }
  }

  /** An audited table. */
  public AuditResult(
      String table,
      List<Finding> findings,
      List<Long> lines,
      List<Failure> failures,
      List<Instances> instances) {
    this(table, findings, lines, List.of(), failures, instances);
  }

  /** Audited prose: one statement a finding. */
  public static AuditResult ofProse(
      String name, List<Finding> findings, List<Statement> statements, List<Failure> failures) {
    List<Long> lines = Collections.nCopies(findings.size(), FIRST_LINE);
    return new AuditResult(name, findings, lines, statements, failures, List.of());
  }

  /** Where the claim of a row stands in prose, or null for a row of a table. */
  public @Nullable Statement statement(int index) {
    return statements.isEmpty() ? null : statements.get(index);
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
