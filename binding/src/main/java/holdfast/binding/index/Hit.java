package holdfast.binding.index;

/**
 * A stored record beside a claim.
 *
 * @param number of the record, from 0 in the order of appending
 * @param bound cosine of the bound vectors: the right fillers in the right roles
 * @param bag cosine of the bags: the right fillers in any role
 */
public record Hit(long number, double bound, double bag) {

  /** The binding gap, bag − bound: high when the right words are wired wrongly. */
  public double gap() {
    return bag - bound;
  }
}
