package holdfast.server.table;

import holdfast.binding.claim.Claim;
import java.util.List;

/**
 * A table under audit as read.
 *
 * @param claims one for each data row, in table order
 * @param lines 1-based line of the file (row of the sheet) of each claim
 * @param notes what a user should know of the reading, one sentence each: columns not used,
 *     intervals not understood
 */
public record ClaimTable(List<Claim> claims, List<Long> lines, List<String> notes) {

  /**
   * @throws IllegalArgumentException when there is not one line a claim
   */
  public ClaimTable {
    claims = List.copyOf(claims);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    if (claims.size() != lines.size()) {
      throw new IllegalArgumentException(claims.size() + " claims on " + lines.size() + " lines");
    }
  }
}
