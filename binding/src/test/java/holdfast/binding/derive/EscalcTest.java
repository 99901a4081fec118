package holdfast.binding.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every measure against metafor 3.8-1; {@code src/test/r/escalc.R} writes the table. */
class EscalcTest {

  private static final double RELATIVE = 1e-9;

  @TestFactory
  Stream<DynamicTest> effectsAndVariancesAreThoseOfMetafor() throws IOException {
    InputStream table = EscalcTest.class.getResourceAsStream("escalc.csv");
    assertNotNull(table);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().skip(1).toList();
      return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }
  }

  private static void check(String line) {
    String[] cells = line.split(",", -1);
    double[] x = Arrays.stream(cells[1].split(";")).mapToDouble(Double::parseDouble).toArray();
    double yi = Double.parseDouble(cells[2]);
    double vi = Double.parseDouble(cells[3]);
    switch (cells[0]) {
      case "R_OF_T" -> same(yi, Tests.rOfT(x[0], x[1]));
      default -> same(yi, vi, Measure.valueOf(cells[0]).of(x));
    }
  }

  private static void same(double yi, double vi, Estimate computed) {
    same(yi, computed.yi());
    same(vi, computed.vi());
  }

  private static void same(double expected, double computed) {
    assertEquals(expected, computed, RELATIVE * Math.abs(expected));
  }
}
