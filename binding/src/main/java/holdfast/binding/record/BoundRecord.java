package holdfast.binding.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tuple as one vector: the sum over its roles of weight · Q_role · filler. The names and fillers
 * that made it stand beside it, so that each can check the other.
 *
 * @param names what fills each role, as given
 * @param fillers one unit vector a role; several names of one role are bundled
 * @param vector the bound sum
 * @param bag the same weighted fillers summed without rotations: the right words, wired anyhow
 */
public record BoundRecord(
    SortedMap<Role, List<String>> names,
    SortedMap<Role, float[]> fillers,
    float[] vector,
    float[] bag) {

  /** The maps are copied; the arrays are not, and nobody may write to them. */
  public BoundRecord {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    fillers = Collections.unmodifiableSortedMap(new TreeMap<>(fillers));
  }

  /** The roles that are filled with something the encoder understood. */
  public Set<Role> roles() {
    return fillers.keySet();
  }

  /** The names as a plain map, to make a changed record from. */
  Map<Role, List<String>> copyOfNames() {
    return new TreeMap<>(names);
  }
}
