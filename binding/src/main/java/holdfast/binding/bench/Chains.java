package holdfast.binding.bench;

import holdfast.binding.record.Decoder;
import holdfast.binding.record.Decoding;
import holdfast.binding.record.Role;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A filler handed on from record to record: read out of one, bound into the next among others, and
 * so on. Without cleaning up, each step adds the crosstalk of all before it; with it, a step begins
 * anew from the exact filler, as long as the certificate holds.
 */
final class Chains {
  private static final int[] STEPS = {1, 2, 4, 8, 12, 20};
  private static final int WIDTH = 4;
  private static final int TRIALS = 20;

  private Chains() {}

  static BenchTable table() {
    List<String> columns = new ArrayList<>(List.of("filler still recovered, %"));
    for (int steps : STEPS) {
      columns.add(steps + " steps");
    }
    List<List<String>> rows = new ArrayList<>();
    for (boolean nested : new boolean[] {false, true}) {
      for (boolean clean : new boolean[] {false, true}) {
        rows.add(row(nested, clean));
      }
    }
    return new BenchTable(
        "chains",
        "records of %d slots, %d words, d = %d, %d chains"
            .formatted(WIDTH, Words.CODEBOOK.size(), Words.ENCODER.dimension(), TRIALS),
        columns,
        rows);
  }

  private static List<String> row(boolean nested, boolean clean) {
    List<String> cells = new ArrayList<>();
    cells.add(
        (nested ? "record in record" : "filler handed on")
            + (clean ? ", cleaned up by the certificate" : ", as it comes"));
    for (int steps : STEPS) {
      int right = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        NameStream stream = new NameStream("chain " + steps + " " + trial);
        right += (nested ? nestedIn(stream, steps, clean) : handedOn(stream, steps, clean)) ? 1 : 0;
      }
      cells.add(BenchTable.percent(right, TRIALS));
    }
    return cells;
  }

  private static final Rotations ROTATIONS =
      new Rotations(Family.STRUCTURED, Words.ENCODER.dimension());
  private static final List<Role> ROLES = Trials.roles(WIDTH);
  private static final Role FIRST = ROLES.getFirst();
  private static final Decoder DECODER =
      new Decoder(ROTATIONS, Trials.codebooks(ROLES, Words.CODEBOOK), Map.of());

  private static boolean handedOn(NameStream stream, int steps, boolean clean) {
    String start = Trials.pick(stream, Words.CODEBOOK.names());
    float[] state = Words.ENCODER.encode(start);
    for (int step = 0; step < steps; step++) {
      float[] record = recordWith(stream, state);
      state = Vectors.unit(ROTATIONS.of(FIRST.path()).applyTranspose(record));
      if (clean) {
        Decoding.Slot slot = DECODER.decode(record, ROLES).slots().get(FIRST);
        state = slot == null ? state : Words.ENCODER.encode(slot.name());
      }
    }
    return Words.CODEBOOK.nearest(state, 1).getFirst().name().equals(start);
  }

  /**
   * The whole record becomes the first filler of the next one, and is taken out again step by step.
   * Cleaning up takes away the fillers that are known for sure at each level.
   */
  private static boolean nestedIn(NameStream stream, int steps, boolean clean) {
    String start = Trials.pick(stream, Words.CODEBOOK.names());
    float[] state = Words.ENCODER.encode(start);
    for (int step = 0; step < steps; step++) {
      state = Vectors.unit(record(others(stream), state));
    }
    List<Role> known = ROLES.subList(1, WIDTH);
    Decoder decoder = new Decoder(ROTATIONS, Trials.codebooks(known, Words.CODEBOOK), Map.of());
    for (int step = 0; step < steps; step++) {
      float[] rest = state;
      if (clean) {
        // A unit record of four unit fillers holds each with weight one half.
        float[] scaled = scaled(state, Math.sqrt(WIDTH));
        Map<Role, float[]> fillers = new TreeMap<>();
        Decoding decoding = decoder.decode(scaled, known);
        decoding
            .slots()
            .forEach((role, slot) -> fillers.put(role, Words.ENCODER.encode(slot.name())));
        rest = scaled;
        Vectors.addScaled(rest, -1, Trials.bind(ROTATIONS, fillers));
      }
      state = Vectors.unit(ROTATIONS.of(FIRST.path()).applyTranspose(rest));
    }
    return Words.CODEBOOK.nearest(state, 1).getFirst().name().equals(start);
  }

  private static float[] scaled(float[] vector, double scale) {
    float[] scaled = new float[vector.length];
    Vectors.addScaled(scaled, scale, vector);
    return scaled;
  }

  private static SortedMap<Role, String> others(NameStream stream) {
    return Trials.draw(stream, ROLES.subList(1, WIDTH), Words.CODEBOOK.names());
  }

  private static float[] recordWith(NameStream stream, float[] state) {
    return record(others(stream), state);
  }

  private static float[] record(SortedMap<Role, String> others, float[] first) {
    Map<Role, float[]> fillers = new TreeMap<>();
    others.forEach((role, name) -> fillers.put(role, Words.ENCODER.encode(name)));
    fillers.put(FIRST, first);
    return Trials.bind(ROTATIONS, fillers);
  }
}
