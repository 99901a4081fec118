package holdfast.binding.pool;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a row, read for pooling.
 *
 * @param row with any corrections in it
 * @param corrected fields whose numbers are not those of the table
 * @param group says the scale
 */
record RowNumbers(Claim row, Set<Field> corrected, PoolGroup group) {

  /** Width of a 95 % interval in standard errors. */
  private static final double WIDTH95 =
      2 * NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  /** A field's number on the scale of the group, or null when it has none there. */
  @Nullable Double onScale(Field field) {
    @Nullable Double printed = of(field);
    if (printed == null) {
      return null;
    }
    double scaled = group.isScaled() ? printed : group.scale().of(printed);
    return Double.isFinite(scaled) ? scaled : null;
  }

  /** The sampling variance, or null when the row does not give it. */
  @Nullable Double variance() {
    boolean newInterval = corrected.contains(Field.CI_LOW) || corrected.contains(Field.CI_HIGH);
    boolean newSpread = corrected.contains(Field.SE) || corrected.contains(Field.VI);
    @Nullable Double interval = ofInterval();
    @Nullable Double spread = ofSpread();
    if (spread == null || (newInterval && !newSpread && interval != null)) {
      return interval == null ? ofSize() : interval;
    }
    return spread;
  }

  private @Nullable Double ofSpread() {
    @Nullable Double vi = of(Field.VI);
    @Nullable Double se = of(Field.SE);
    boolean onlyErrorIsNew = corrected.contains(Field.SE) && !corrected.contains(Field.VI);
    if (vi == null || (onlyErrorIsNew && se != null)) {
      vi = se == null ? null : Double.valueOf(se * se);
    }
    if (vi == null || group.scale() != Scale.FISHER_Z || group.isScaled()) {
      return vi;
    }
    // a correlation's own standard error, taken over to its z by the delta method
    @Nullable Double r = of(Field.VALUE);
    double slope = r == null ? Double.NaN : 1 - r * r;
    return vi / (slope * slope);
  }

  private @Nullable Double ofInterval() {
    @Nullable Double low = onScale(Field.CI_LOW);
    @Nullable Double high = onScale(Field.CI_HIGH);
    if (low == null || high == null) {
      return null;
    }
    double se = (high - low) / WIDTH95;
    return se > 0 ? Double.valueOf(se * se) : null;
  }

  /** The variance of Fisher's z follows from the sample size alone. */
  private @Nullable Double ofSize() {
    @Nullable Double n = of(Field.N);
    return group.scale() == Scale.FISHER_Z && n != null && n > 3 ? 1 / (n - 3) : null;
  }

  private @Nullable Double of(Field field) {
    try {
      return row.has(field) ? Double.valueOf(Digits.of(row.get(field))) : null;
    } catch (NumberFormatException words) {
      return null;
    }
  }
}
