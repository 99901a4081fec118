package holdfast.server.table;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table under audit as read.
 *
 * @param claims one for each data row, in table order
 * @param lines 1-based line of the file (row of the sheet) of each claim
 * @param notes what a user should know of the reading, one sentence each: columns not used,
 *     intervals not understood
 * @param header names of all columns, in table order
 * @param columns names of the columns that each field was taken from, in the order of fields
 * @param first cells of the first {@value #FIRST_ROWS} data rows as they were written, one for each
 *     column
 * @param missing fields that no column was taken for and without which nothing can be audited:
 *     {@link Field#STUDY}, {@link Field#VALUE}; empty for a table that can be audited
 */
public record ClaimTable(
    List<Claim> claims,
    List<Long> lines,
    List<String> notes,
    List<String> header,
    Map<Field, List<String>> columns,
    List<List<String>> first,
    List<Field> missing) {

  /** As many as tell what a column holds. */
  static final int FIRST_ROWS = 6;

  /**
   * @throws IllegalArgumentException when there is not one line a claim
   */
  public ClaimTable {
    claims = List.copyOf(claims);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    header = List.copyOf(header);
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    first = first.stream().map(List::copyOf).toList();
    missing = List.copyOf(missing);
    if (claims.size() != lines.size()) {
      throw new IllegalArgumentException(claims.size() + " claims on " + lines.size() + " lines");
    }
  }
}
