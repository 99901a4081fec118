package holdfast.extractor.statistic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A printed confidence interval; bounds stay in the order of print, even when that is wrong.
 *
 * @param low first bound
 * @param high second bound
 * @param level in percent (95), or null when not stated
 */
public record Interval(PrintedNumber low, PrintedNumber high, @Nullable BigDecimal level) {

  boolean isOrdered() {
    return low.decimal().compareTo(high.decimal()) <= 0;
  }
}
