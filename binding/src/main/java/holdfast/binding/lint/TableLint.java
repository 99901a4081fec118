package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with rows of a table beside its other rows.
 *
 * @param repeated numbers of the rows that say again what an earlier row says
 * @param outside numbers of the rows that take others together and lie outside them
 */
public record TableLint(Set<Integer> repeated, Set<Integer> outside) {

  public TableLint {
    repeated = Set.copyOf(repeated);
    outside = Set.copyOf(outside);
  }

  /** Of all rows of a table. */
  public static TableLint of(List<Claim> claims) {
    return new TableLint(Duplicates.of(claims), Aggregates.of(claims));
  }

  /** Names of the faults of one row, in a fixed order. */
  public List<String> of(int row) {
    List<String> faults = new ArrayList<>();
    if (repeated.contains(row)) {
      faults.add(Duplicates.NAME);
    }
    if (outside.contains(row)) {
      faults.add(Aggregates.NAME);
    }
    return faults;
  }
}
