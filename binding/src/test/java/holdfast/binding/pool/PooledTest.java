package holdfast.binding.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.binding.derive.Estimate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pooled effects against metafor 3.8-1; {@code src/test/r/pool.R} writes the table. */
class PooledTest {

  /** Six digits. */
  private static final double RELATIVE = 5e-7;

  /** Where the true answer is zero both are left with rounding errors. */
  private static final double ZERO = 1e-12;

  @TestFactory
  Stream<DynamicTest> modelsAreThoseOfMetafor() throws IOException {
    InputStream table = PooledTest.class.getResourceAsStream("pool.csv");
    assertNotNull(table);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().skip(1).toList();
      assertEquals(75, lines.size());
      return lines.stream()
          .map(line -> line.split(",", -1))
          .map(cells -> DynamicTest.dynamicTest(cells[0], () -> check(cells)));
    }
  }

  private static void check(String[] cells) {
    double[] yi = numbers(cells[1]);
    double[] vi = numbers(cells[2]);
    List<Estimate> effects = new ArrayList<>();
    for (int i = 0; i < yi.length; i++) {
      effects.add(new Estimate(yi[i], vi[i]));
    }
    Pooled pooled = Pooled.of(effects);
    same(cells[3], pooled.common().estimate());
    same(cells[4], pooled.common().low());
    same(cells[5], pooled.common().high());
    same(cells[6], pooled.common().p());
    same(cells[7], pooled.random().estimate());
    same(cells[8], pooled.random().low());
    same(cells[9], pooled.random().high());
    same(cells[10], pooled.random().p());
    same(cells[11], pooled.tau2());
    same(cells[12], pooled.i2());
    same(cells[13], pooled.h2());
    same(cells[14], pooled.q());
    same(cells[15], pooled.qp());
    double[] weights = numbers(cells[16]);
    assertEquals(weights.length, pooled.k());
    for (int i = 0; i < weights.length; i++) {
      assertEquals(weights[i], pooled.weights().get(i), RELATIVE * weights[i]);
    }
  }

  private static void same(String expected, double computed) {
    double number = Double.parseDouble(expected);
    assertEquals(number, computed, Math.max(ZERO, RELATIVE * Math.abs(number)));
  }

  private static double[] numbers(String joined) {
    return Arrays.stream(joined.split(";")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void effectsThatCannotBeWeighedAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Pooled.of(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Pooled.of(List.of(new Estimate(0.1, 0))));
    assertThrows(
        IllegalArgumentException.class, () -> Pooled.of(List.of(new Estimate(Double.NaN, 0.1))));
  }
}
