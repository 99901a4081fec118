package holdfast.binding.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read out of a vector.
 *
 * @param slots the name found for each role
 * @param residual length of what the found names leave unexplained, as a share of the vector's
 *     length, 0 to about 1
 */
public record Decoding(SortedMap<Role, Slot> slots, double residual) {

  /**
   * A decoded role.
   *
   * @param name the best entry of the role's codebook
   * @param score its scalar product with the unbound filler, all other slots taken away; the weight
   *     of the role when the name is exact
   * @param deviations how many standard deviations of the remaining noise lie between the best and
   *     the second entry; very many when the decoding is exact, 0 when the encoder can hardly tell
   *     the two entries apart
   */
  public record Slot(String name, double score, double deviations) {}

  /**
   * A vector made of codebook entries alone leaves nothing but rounding (below 1e-6); a single
   * filler from outside leaves 0.15 and more.
   */
  static final double EXACT = 0.01;

  /** Below three deviations more than one in a thousand rivals would win by chance. */
  private static final double SURE = 3;

  public Decoding {
    slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
  }

  /** The certificate: the names found account for the whole vector. */
  public boolean exact() {
    return residual < EXACT;
  }

  /** The names that can be relied on; a role that is missing here was too close to call. */
  public SortedMap<Role, String> certain() {
    TreeMap<Role, String> certain = new TreeMap<>();
    for (Map.Entry<Role, Slot> slot : slots.entrySet()) {
      if (slot.getValue().deviations() >= SURE) {
        certain.put(slot.getKey(), slot.getValue().name());
      }
    }
    return Collections.unmodifiableSortedMap(certain);
  }
}
