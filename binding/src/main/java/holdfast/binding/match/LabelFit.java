package holdfast.binding.match;

import holdfast.binding.claim.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well the labels of an analysis say the labels of a claim.
 *
 * @param slots by label field: 0 (nothing of it is said) to 1 (all of it)
 * @param bound cosine of the claim and the analysis as bound records
 * @param extra share of the analysis's own telling words that the claim does not have, 0 to 1
 * @param score all together, 0 to 1
 */
public record LabelFit(Map<Field, Double> slots, double bound, double extra, double score) {

  public LabelFit {
    slots = Collections.unmodifiableMap(new EnumMap<>(slots));
  }
}
