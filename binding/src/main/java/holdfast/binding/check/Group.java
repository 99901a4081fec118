package holdfast.binding.check;

import holdfast.extractor.statistic.PrintedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of a sample as a table counts it.
 *
 * @param grid the table
 * @param entry its cell
 * @param count how many, or null
 * @param share percentage, or null
 */
record Group(Grid grid, Entry entry, @Nullable PrintedNumber count, @Nullable PrintedNumber share) {

  /** All groups of a table: a count with the percentage in its cell or in the column behind it. */
  static List<Group> of(Grid grid) {
    List<Group> groups = new ArrayList<>();
    for (Entry entry : grid.entries()) {
      if (entry.count() != null && entry.share() == null) {
        Entry next = grid.at(entry.row(), entry.column() + 1);
        PrintedNumber share = next == null || next.count() != null ? null : next.share();
        groups.add(new Group(grid, entry, entry.count(), share));
      } else if (entry.share() != null) {
        Entry before = grid.at(entry.row(), entry.column() - 1);
        boolean taken =
            entry.count() == null
                && before != null
                && before.count() != null
                && before.share() == null;
        if (!taken) {
          groups.add(new Group(grid, entry, entry.count(), entry.share()));
        }
      }
    }
    return groups;
  }

  /** Whether it has exactly so many members. */
  boolean counts(PrintedNumber number) {
    return count != null && count.decimal().compareTo(number.decimal()) == 0;
  }

  /** The percentage of a group that was chosen because it has one. */
  PrintedNumber shared() {
    return Objects.requireNonNull(share, "no percentage");
  }

  /** Block, row and column name for a reader. */
  String name() {
    String head = grid.head(entry.row(), entry.column());
    return grid.name(entry.row()) + (head.isEmpty() ? "" : " (" + head + ")");
  }
}
