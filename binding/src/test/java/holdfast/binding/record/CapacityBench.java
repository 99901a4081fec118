package holdfast.binding.record;

import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Prints which share of fillers is recovered from records of more and more slots. Arguments: a file
 * with a name in the first column of each line, and how many trials to make for each number of
 * slots.
 */
final class CapacityBench {
  private static final int CODEBOOK = 5000;
  private static final int[] SLOTS = {2, 4, 8, 10, 16, 24, 32, 40};

  private CapacityBench() {}

  public static void main(String[] arguments) throws IOException {
    List<String> names =
        Files.readAllLines(Path.of(arguments[0])).stream()
            .map(line -> line.split("\t")[0])
            .limit(CODEBOOK)
            .toList();
    int trials = Integer.parseInt(arguments[1]);
    Codebook codebook = Codebook.of(new LabelEncoder(), names);
    for (Family family : Family.values()) {
      Rotations rotations = new Rotations(family, codebook.dimension());
      for (int slots : SLOTS) {
        measure(codebook, rotations, slots, trials);
      }
    }
  }

  private static void measure(Codebook codebook, Rotations rotations, int slots, int trials) {
    Map<Role, Codebook> codebooks = new TreeMap<>();
    Map<Role, TupleSpace.Part> parts = new TreeMap<>();
    FillerEncoder encoder = new LabelEncoder();
    for (int i = 0; i < slots; i++) {
      codebooks.put(Role.of("role " + i), codebook);
      parts.put(Role.of("role " + i), new TupleSpace.Part(encoder, 1));
    }
    TupleSpace space = new TupleSpace(rotations, parts);
    Decoder decoder = new Decoder(rotations, codebooks, Map.of());
    int argmax = 0;
    int joint = 0;
    int certified = 0;
    int certifiedWrongly = 0;
    for (int trial = 0; trial < trials; trial++) {
      NameStream stream = new NameStream("capacity " + slots + " " + trial);
      Map<Role, List<String>> fillers = new TreeMap<>();
      for (Role role : codebooks.keySet()) {
        int pick = (int) (stream.nextUniform() * codebook.size());
        fillers.put(role, List.of(codebook.names().get(pick)));
      }
      float[] vector = space.record(fillers).vector();
      SortedMap<Role, String> nearest = decoder.argmax(vector, new ArrayList<>(fillers.keySet()));
      Decoding decoding = decoder.decode(vector, fillers.keySet());
      boolean allRight = true;
      for (Map.Entry<Role, List<String>> entry : fillers.entrySet()) {
        String truth = entry.getValue().getFirst();
        Decoding.Slot found = decoding.slots().get(entry.getKey());
        boolean right = found != null && found.name().equals(truth);
        joint += right ? 1 : 0;
        argmax += truth.equals(nearest.get(entry.getKey())) ? 1 : 0;
        allRight &= right;
      }
      certified += decoding.exact() ? 1 : 0;
      certifiedWrongly += decoding.exact() && !allRight ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%-10s k=%-2d argmax %5.1f  cancellation %5.1f  certified %d of %d, wrongly %d%n",
        rotations.family(),
        slots,
        100.0 * argmax / (slots * trials),
        100.0 * joint / (slots * trials),
        certified,
        trials,
        certifiedWrongly);
  }
}
