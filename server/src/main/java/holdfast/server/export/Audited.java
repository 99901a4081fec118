package holdfast.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import holdfast.binding.claim.Claim;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredDecision;
import holdfast.server.store.StoredPaper;
import holdfast.server.store.StoredTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit with all that stands on it.
 *
 * @param audit the audit
 * @param table what was audited
 * @param rows those with a finding, in table order
 * @param papers of the project
 */
record Audited(StoredAudit audit, StoredTable table, List<Row> rows, List<StoredPaper> papers) {

  Audited {
    rows = List.copyOf(rows);
    papers = List.copyOf(papers);
  }

  /**
   * A row.
   *
   * @param line 1-based line of the table's file
   * @param claim as in the table
   * @param json the contract's object as stored
   * @param finding the same, read
   * @param decision the decision that stands, or null
   */
  record Row(
      long line, Claim claim, String json, JsonNode finding, @Nullable StoredDecision decision) {

    String verdict() {
      return finding.path("verdict").asText();
    }

    String why() {
      return finding.path("why").asText();
    }
  }
}
