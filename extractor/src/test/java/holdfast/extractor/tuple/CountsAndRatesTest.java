package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases counted in a population, and their rates. */
class CountsAndRatesTest {

  @Test
  void casesAreCountedInThePopulationBeside() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Effectiveness of the vaccine against cholera",
            "",
            """
            Follow-up | High coverage <2> | Low coverage <2>
             | Population | Number of cases | Population | Number of cases
            """,
            """
            2 y | 22,344 | 2 | 21,254 | 22
            3 y | 46,059 | 7 | 40,380 | 29
            """);
    List<String> told = tuples.stream().map(PipeTables::told).toList();
    assertHas(told, "count 22: cases | Low coverage | High coverage | 2 y");
    assertTrue(
        tuples.stream()
            .map(tuple -> tuple.statistic().n())
            .anyMatch(n -> n != null && n.value().toString().equals("21254")),
        () -> tuples.toString());
  }

  @Test
  void ratesStandInBracketsBehindCounts() {
    List<String> told =
        PipeTables.read(
            "Effectiveness of the vaccine against cholera",
            "",
            """
            Follow-up | High coverage <2> | Low coverage <2>
             | Households | No. of episodes (IR/1,000) | Households | No. of episodes (IR/1,000)
            """,
            """
            2 y | 344 | 2 (0.09) | 254 | 22 (1.04)
            3 y | 559 | 7 (0.15) | 380 | 29 (0.72)
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("rate 1.04: episodes")), told::toString);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("count 22: episodes")), told::toString);
    assertFalse(told.stream().anyMatch(line -> line.startsWith("percent 1.04")), told::toString);
  }

  @Test
  void percentagesBehindCountsStayPercentages() {
    List<String> told =
        PipeTables.read(
            "Infections by arm",
            "",
            " | Drug, No. (%) | Placebo, No. (%)",
            """
            Malaria | 12 (10.1) | 24 (20.3)
            Cholera | 4 (3.4) | 6 (5.1)
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("percent 10.1")), told::toString);
  }
}
