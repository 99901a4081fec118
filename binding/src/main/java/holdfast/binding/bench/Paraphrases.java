package holdfast.binding.bench;

import holdfast.binding.record.Codebook;
import holdfast.binding.record.Decoder;
import holdfast.binding.record.Decoding;
import holdfast.binding.record.Role;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The real case: a name of three words was bound as somebody else writes it, with its words turned
 * around and one of them replaced by the nearest word in meaning, and is to be found again among
 * the names as printed.
 */
final class Paraphrases {
  private static final int[] SLOTS = {2, 4, 6, 8, 12, 16};
  private static final int NAMES = 2000;
  private static final int TRIALS = 20;

  private Paraphrases() {}

  static BenchTable table() {
    NameStream stream = new NameStream("paraphrases");
    Map<String, String> paraphrase = new TreeMap<>();
    Map<String, String> nearest = new HashMap<>();
    while (paraphrase.size() < NAMES) {
      String first = Trials.pick(stream, Words.NAMES);
      String second = Trials.pick(stream, Words.NAMES);
      String third = Trials.pick(stream, Words.NAMES);
      String other = nearest.computeIfAbsent(second, Paraphrases::nearest);
      paraphrase.put(first + " " + second + " " + third, third + " " + first + " " + other);
    }
    Codebook codebook = Codebook.of(Words.ENCODER, paraphrase.keySet());
    Rotations rotations = new Rotations(Family.STRUCTURED, Words.ENCODER.dimension());
    List<List<String>> rows = new ArrayList<>();
    for (int slots : SLOTS) {
      rows.add(row(codebook, paraphrase, rotations, slots));
    }
    return new BenchTable(
        "paraphrase",
        "slots (%%) whose name of %d is found from other words, %d records each; certain: what the decoder stands for"
            .formatted(codebook.size(), TRIALS),
        List.of(
            "slots",
            "nearest, unbound",
            "argmax",
            "cancellation",
            "certain",
            "certain, wrong",
            "unknown roles"),
        rows);
  }

  /** The nearest other word of the codebook. */
  static String nearest(String word) {
    return Words.CODEBOOK.nearest(Words.ENCODER.encode(word), 2).getLast().name();
  }

  private static List<String> row(
      Codebook codebook, Map<String, String> paraphrase, Rotations rotations, int slots) {
    List<Role> roles = Trials.roles(slots);
    Decoder decoder = new Decoder(rotations, Trials.codebooks(roles, codebook), Map.of());
    Decoder unknowing =
        new Decoder(rotations, Trials.codebooks(Trials.roles(2 * slots), codebook), Map.of());
    int alone = 0;
    int argmax = 0;
    int joint = 0;
    int certain = 0;
    int wrong = 0;
    int unknown = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      NameStream stream = new NameStream("paraphrase " + slots + " " + trial);
      SortedMap<Role, String> truth = Trials.draw(stream, roles, codebook.names());
      Map<Role, float[]> fillers = new TreeMap<>();
      for (Map.Entry<Role, String> slot : truth.entrySet()) {
        float[] filler =
            Words.ENCODER.encode(paraphrase.getOrDefault(slot.getValue(), slot.getValue()));
        alone += codebook.nearest(filler, 1).getFirst().name().equals(slot.getValue()) ? 1 : 0;
        fillers.put(slot.getKey(), filler);
      }
      float[] record = Trials.bind(rotations, fillers);
      Decoding decoding = decoder.decode(record, roles);
      argmax += Trials.agreeing(truth, decoder.argmax(record, roles));
      joint += Trials.agreeing(truth, Slots.names(decoding));
      int sure = Trials.agreeing(truth, decoding.certain());
      certain += sure;
      wrong += decoding.certain().size() - sure;
      unknown += Trials.agreeing(truth, Slots.names(unknowing.decode(record)));
    }
    int of = slots * TRIALS;
    return List.of(
        Integer.toString(slots),
        BenchTable.percent(alone, of),
        BenchTable.percent(argmax, of),
        BenchTable.percent(joint, of),
        BenchTable.percent(certain, of),
        BenchTable.percent(wrong, of),
        BenchTable.percent(unknown, of));
  }
}
