package holdfast.binding.pool;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.derive.Estimate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row adds to a meta-analysis: an effect with its variance, or why it adds none. */
public sealed interface RowEffect {

  /**
   * An effect that can be weighed.
   *
   * @param estimate on the scale of its group
   */
  record Known(Estimate estimate) implements RowEffect {}

  /**
   * No effect, or none that can be weighed.
   *
   * @param why one sentence for a reader
   */
  record Left(String why) implements RowEffect {}

  /**
   * The effect of a row: its value with the variance of its {@code vi}, {@code se} or interval, or
   * both from the counts, means or correlation of its {@code escalc} columns. Standard errors and
   * variances of ratios are taken to be on the log scale, as software prints them.
   *
   * @param row with any corrections in it
   * @param corrected fields whose numbers are not those of the table: a corrected interval goes
   *     before a standard error that was left as it was
   * @param group what the row is pooled with
   */
  static RowEffect of(Claim row, Set<Field> corrected, PoolGroup group) {
    RowNumbers numbers = new RowNumbers(row, corrected, group);
    if (!row.has(Field.VALUE) || RawEffect.isStale(corrected)) {
      return RawEffect.of(row, group)
          .map(RowEffect::checked)
          .orElseGet(() -> new Left("The row has no effect."));
    }
    @Nullable Double yi = numbers.onScale(Field.VALUE);
    if (yi == null) {
      return new Left("\"" + row.get(Field.VALUE) + "\" is no number on the scale of the others.");
    }
    @Nullable Double vi = numbers.variance();
    return vi == null
        ? new Left("The row has no interval, standard error or variance to weigh it by.")
        : checked(new Estimate(yi, vi));
  }

  private static RowEffect checked(Estimate estimate) {
    if (!Double.isFinite(estimate.yi())) {
      return new Left("The effect is not defined.");
    }
    return estimate.vi() > 0 && Double.isFinite(estimate.vi())
        ? new Known(estimate)
        : new Left("The row's variance is not above zero.");
  }
}
