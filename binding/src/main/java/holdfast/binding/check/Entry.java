package holdfast.binding.check;

import holdfast.extractor.statistic.PrintedNumber;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a cell counts.
 *
 * @param row 0-based row of the table
 * @param column 0-based column
 * @param count a whole number of things, or null
 * @param of the whole that is printed with the count ("12/40"), or null
 * @param share a percentage, or null
 * @param value any other single number: a mean, a score; null where there is a count or a share
 */
record Entry(
    int row,
    int column,
    @Nullable PrintedNumber count,
    @Nullable PrintedNumber of,
    @Nullable PrintedNumber share,
    @Nullable PrintedNumber value) {

  /** The count of an entry that was chosen because it has one. */
  PrintedNumber counted() {
    return Objects.requireNonNull(count, "no count");
  }

  /** The percentage of an entry that was chosen because it has one. */
  PrintedNumber shared() {
    return Objects.requireNonNull(share, "no percentage");
  }
}
