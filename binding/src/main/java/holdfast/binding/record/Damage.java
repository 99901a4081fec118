package holdfast.binding.record;

import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Vectors;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds a record's vector against its names, each of which can be lost or altered on its own.
 *
 * @param residual length of what the names leave unexplained of the vector, as a share of the
 *     vector's length
 * @param slots the roles whose filler in the vector is not that of the name; empty when the record
 *     is whole
 */
public record Damage(double residual, SortedSet<Role> slots) {

  /**
   * Eight-bit storage leaves half a percent; another filler in one slot of twenty leaves a fifth.
   */
  private static final double WHOLE = 0.05;

  /** A slot that holds its filler scores near its weight with the other slots taken away. */
  private static final double HOLDS = 0.9;

  public Damage {
    slots = Collections.unmodifiableSortedSet(new TreeSet<>(slots));
  }

  /** Whether vector and names disagree. */
  public boolean found() {
    return residual > WHOLE;
  }

  /**
   * Compares a vector, as it was stored, with the record that its names make.
   *
   * @param stored the vector read back
   * @param fromNames the record made anew from the names that were stored beside it
   * @param space that both were made in
   */
  static Damage between(float[] stored, BoundRecord fromNames, TupleSpace space) {
    float[] rest = stored.clone();
    Vectors.addScaled(rest, -1, fromNames.vector());
    double length = Math.max(Vectors.norm(stored), Vectors.norm(fromNames.vector()));
    double residual = length == 0 ? 0 : Vectors.norm(rest) / length;
    SortedSet<Role> slots = new TreeSet<>();
    if (residual > WHOLE) {
      Rotations rotations = space.rotations();
      for (Map.Entry<Role, float[]> slot : fromNames.fillers().entrySet()) {
        double weight = space.weight(slot.getKey());
        float[] own = rotations.of(slot.getKey().path()).applyTranspose(rest);
        Vectors.addScaled(own, weight, slot.getValue());
        if (Vectors.dot(own, slot.getValue()) < HOLDS * weight) {
          slots.add(slot.getKey());
        }
      }
    }
    return new Damage(residual, slots);
  }
}
