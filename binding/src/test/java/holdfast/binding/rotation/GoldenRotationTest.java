package holdfast.binding.rotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.binding.rotation.Rotations.Family;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pins the first entries of known rotations for ever. A change here means that every stored record
 * is lost: do not update the file, find out what changed.
 */
class GoldenRotationTest {
  private static final int ENTRIES = 6;

  static List<String> lines() throws IOException {
    try (InputStream in = GoldenRotationTest.class.getResourceAsStream("rotations.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** family, dimension, path, then the first entries of the first column of Q. */
  @ParameterizedTest
  @MethodSource("lines")
  void firstEntriesNeverChange(String line) {
    String[] fields = line.split("\t");
    int dimension = Integer.parseInt(fields[1]);
    float[] unit = new float[dimension];
    unit[0] = 1;
    float[] column =
        new Rotations(Family.valueOf(fields[0]), dimension)
            .of(List.of(fields[2].split("/")))
            .apply(unit);
    float[] expected = new float[ENTRIES];
    for (int i = 0; i < ENTRIES; i++) {
      expected[i] = Float.parseFloat(fields[3 + i]);
    }
    assertArrayEquals(expected, Arrays.copyOf(column, ENTRIES), 2e-6f);
  }

  @Test
  void theStreamOfANameNeverChanges() {
    NameStream stream = new NameStream("outcome");
    List<Long> bits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      bits.add(stream.nextLong());
    }
    assertEquals(List.of(2813351603290112407L, 1997492159542465027L, -3959448053109213516L), bits);
    assertEquals(0.6976389003654603, new NameStream("outcome").nextGaussian());
  }
}
