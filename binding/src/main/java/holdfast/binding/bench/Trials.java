package holdfast.binding.bench;

import holdfast.binding.record.Codebook;
import holdfast.binding.record.Role;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records of random entries: what the tables draw, bind and count alike. */
final class Trials {
  private Trials() {}

  static List<Role> roles(int count) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      roles.add(Role.of("slot", Integer.toString(i)));
    }
    return roles;
  }

  static Map<Role, Codebook> codebooks(List<Role> roles, Codebook codebook) {
    Map<Role, Codebook> codebooks = new TreeMap<>();
    roles.forEach(role -> codebooks.put(role, codebook));
    return codebooks;
  }

  static String pick(NameStream stream, List<String> names) {
    return names.get((int) (stream.nextUniform() * names.size()));
  }

  static SortedMap<Role, String> draw(NameStream stream, List<Role> roles, List<String> names) {
    SortedMap<Role, String> drawn = new TreeMap<>();
    roles.forEach(role -> drawn.put(role, pick(stream, names)));
    return drawn;
  }

  /** Σ Q_role f over the slots. */
  static float[] bind(Rotations rotations, Map<Role, float[]> fillers) {
    float[] sum = new float[rotations.dimension()];
    fillers.forEach(
        (role, filler) -> Vectors.addScaled(sum, 1, rotations.of(role.path()).apply(filler)));
    return sum;
  }

  static int agreeing(Map<Role, String> truth, Map<Role, String> found) {
    int agreeing = 0;
    for (Map.Entry<Role, String> slot : truth.entrySet()) {
      agreeing += slot.getValue().equals(found.get(slot.getKey())) ? 1 : 0;
    }
    return agreeing;
  }
}
