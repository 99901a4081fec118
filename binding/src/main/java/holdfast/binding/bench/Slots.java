package holdfast.binding.bench;

import holdfast.binding.record.Capacity;
import holdfast.binding.record.Codebook;
import holdfast.binding.record.Decoder;
import holdfast.binding.record.Decoding;
import holdfast.binding.record.Role;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many fillers come back from records of more and more slots. */
final class Slots {
  private static final int[] SLOTS = {2, 4, 8, 10, 16, 24, 32, 40};
  private static final int TRIALS = 5;

  private Slots() {}

  static BenchTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      Rotations rotations = new Rotations(family, Words.ENCODER.dimension());
      Capacity capacity = new Capacity(rotations, Words.CODEBOOK);
      for (int slots : SLOTS) {
        rows.add(row(rotations, capacity, slots));
      }
    }
    return new BenchTable(
        "slots",
        "fillers recovered (%%) from a codebook of %d words, d = %d, %d records each"
            .formatted(Words.CODEBOOK.size(), Words.ENCODER.dimension(), TRIALS),
        List.of(
            "rotation",
            "slots",
            "argmax",
            "argmax foretold",
            "cancellation",
            "unknown roles",
            "certified",
            "wrongly"),
        rows);
  }

  private static List<String> row(Rotations rotations, Capacity capacity, int slots) {
    List<Role> roles = Trials.roles(slots);
    Decoder decoder = decoder(rotations, roles);
    // As many roles again that the record leaves open, for a reader who does not know which it has.
    Decoder unknowing = decoder(rotations, Trials.roles(2 * slots));
    int argmax = 0;
    int joint = 0;
    int unknown = 0;
    int certified = 0;
    int wrongly = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      NameStream stream = new NameStream("slots " + slots + " " + trial);
      SortedMap<Role, String> truth = Trials.draw(stream, roles, Words.CODEBOOK.names());
      Map<Role, float[]> fillers = new TreeMap<>();
      truth.forEach((role, filler) -> fillers.put(role, Words.ENCODER.encode(filler)));
      float[] record = Trials.bind(rotations, fillers);
      Decoding decoding = decoder.decode(record, roles);
      int right = Trials.agreeing(truth, names(decoding));
      argmax += Trials.agreeing(truth, decoder.argmax(record, roles));
      joint += right;
      unknown += Trials.agreeing(truth, names(unknowing.decode(record)));
      certified += decoding.exact() ? 1 : 0;
      wrongly += decoding.exact() && right < slots ? 1 : 0;
    }
    int of = slots * TRIALS;
    return List.of(
        rotations.family().name().toLowerCase(Locale.ROOT),
        Integer.toString(slots),
        BenchTable.percent(argmax, of),
        BenchTable.number(100 * capacity.nearest(slots)),
        BenchTable.percent(joint, of),
        BenchTable.percent(unknown, of),
        certified + " of " + TRIALS,
        Integer.toString(wrongly));
  }

  private static Decoder decoder(Rotations rotations, List<Role> roles) {
    Map<Role, Codebook> codebooks = Trials.codebooks(roles, Words.CODEBOOK);
    return new Decoder(rotations, codebooks, Map.of());
  }

  static SortedMap<Role, String> names(Decoding decoding) {
    SortedMap<Role, String> names = new TreeMap<>();
    decoding.slots().forEach((role, slot) -> names.put(role, slot.name()));
    return names;
  }
}
