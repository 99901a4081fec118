package holdfast.binding.bench;

import holdfast.binding.record.Codebook;
import holdfast.binding.record.Decoder;
import holdfast.binding.record.Role;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records of nouns: roles and fillers are both drawn from 84 nouns, as in the measurements of the
 * Sutra project, with a sentence embedding's vectors. Chance is 1.2 %.
 */
final class Nouns {
  private static final int[] SLOTS = {8, 16, 24, 32, 48};
  private static final int TRIALS = 10;

  private Nouns() {}

  static BenchTable table() {
    List<String> columns = new ArrayList<>(List.of("fillers recovered, %"));
    for (int slots : SLOTS) {
      columns.add("k=" + slots);
    }
    List<List<String>> rows = new ArrayList<>();
    NounEncoder raw = new NounEncoder(false);
    NounEncoder centred = new NounEncoder(true);
    rows.add(row("Hadamard with embedded roles, raw", (k, t) -> hadamard(raw, k, t)));
    rows.add(row("Hadamard with embedded roles, centred", (k, t) -> hadamard(centred, k, t)));
    for (Family family : Family.values()) {
      String name = family.name().toLowerCase(Locale.ROOT);
      Rotations rotations = new Rotations(family, raw.dimension());
      rows.add(row(name + ", argmax, raw", (k, t) -> rotation(raw, rotations, k, t, false)));
      rows.add(
          row(name + ", argmax, centred", (k, t) -> rotation(centred, rotations, k, t, false)));
      rows.add(
          row(
              name + ", cancellation, centred",
              (k, t) -> rotation(centred, rotations, k, t, true)));
    }
    return new BenchTable(
        "nouns", "84 nouns as roles and fillers, MiniLM, d = 384, 10 records each", columns, rows);
  }

  /** Right fillers in one record of so many slots. */
  private interface Trial {
    int right(int slots, int trial);
  }

  private static List<String> row(String name, Trial trial) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (int slots : SLOTS) {
      int right = 0;
      for (int t = 0; t < TRIALS; t++) {
        right += trial.right(slots, t);
      }
      cells.add(BenchTable.percent(right, slots * TRIALS));
    }
    return cells;
  }

  private static SortedMap<Role, String> draw(NounEncoder encoder, int slots, int trial) {
    NameStream stream = new NameStream("nouns " + slots + " " + trial);
    List<String> roles = new ArrayList<>(encoder.nouns());
    Collections.shuffle(roles, new Random(stream.nextLong()));
    return Trials.draw(
        stream, roles.subList(0, slots).stream().map(Role::of).toList(), encoder.nouns());
  }

  private static int hadamard(NounEncoder encoder, int slots, int trial) {
    SortedMap<Role, String> truth = draw(encoder, slots, trial);
    Codebook codebook = Codebook.of(encoder, encoder.nouns());
    float[] record = new float[encoder.dimension()];
    truth.forEach(
        (role, filler) ->
            Vectors.addScaled(
                record, 1, Hadamard.bind(encoder.encode(role.toString()), encoder.encode(filler))));
    Map<Role, String> found = new TreeMap<>();
    for (Role role : truth.keySet()) {
      float[] query = Hadamard.unbind(record, encoder.encode(role.toString()));
      found.put(role, codebook.nearest(query, 1).getFirst().name());
    }
    return Trials.agreeing(truth, found);
  }

  private static int rotation(
      NounEncoder encoder, Rotations rotations, int slots, int trial, boolean jointly) {
    SortedMap<Role, String> truth = draw(encoder, slots, trial);
    Codebook codebook = Codebook.of(encoder, encoder.nouns());
    List<Role> roles = List.copyOf(truth.keySet());
    Decoder decoder = new Decoder(rotations, Trials.codebooks(roles, codebook), Map.of());
    Map<Role, float[]> fillers = new TreeMap<>();
    truth.forEach((role, filler) -> fillers.put(role, encoder.encode(filler)));
    float[] record = Trials.bind(rotations, fillers);
    if (!jointly) {
      return Trials.agreeing(truth, decoder.argmax(record, roles));
    }
    Map<Role, String> found = new TreeMap<>();
    decoder.decode(record, roles).slots().forEach((role, slot) -> found.put(role, slot.name()));
    return Trials.agreeing(truth, found);
  }
}
