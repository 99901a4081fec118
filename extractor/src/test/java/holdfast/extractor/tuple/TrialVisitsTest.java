package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tables of trials that go visit by visit: times, and who was there. */
class TrialVisitsTest {

  @Test
  void bareNumbersUnderAHeadOfWeeksAreWeeks() {
    List<String> told =
        PipeTables.read(
            "Memory in two arms",
            "",
            """
            Arm | Baseline<2> | Change from baseline/week<4>
             | | | 13<2> | 26<2>
             | n | Mean | n | Mean | n | Mean
            """,
            """
            Placebo | 331 | 22.2 | 326 | 0.8 | 318 | 2.2
            Zinc | 325 | 22.1 | 322 | 1.1 | 300 | 1.2
            """);
    assertFalse(
        told.stream().noneMatch(line -> line.startsWith("mean 2.2: ") && line.contains("week 26")),
        told.toString());
    assertFalse(
        told.stream().anyMatch(line -> line.startsWith("mean 22.2: ") && line.contains("week")),
        told.toString());
  }

  @Test
  void bareNumbersUnderAnotherHeadAreNoTimes() {
    List<String> told =
        PipeTables.read(
            "Memory in two arms",
            "",
            """
            Arm | Dose of zinc<4>
             | 13<2> | 26<2>
             | n | Mean | n | Mean
            """,
            """
            Men | 326 | 0.8 | 318 | 2.2
            Women | 322 | 1.1 | 300 | 1.2
            """);
    assertFalse(told.stream().anyMatch(line -> line.contains("week")), told.toString());
  }

  @Test
  void sizeWithAFootnoteMarkIsASize() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Parameters of two drugs",
            "ᵃ One subject was left out.",
            "Parameter | Test (Nᵃ = 27) | Reference (N = 28)",
            "Half-life (h), mean (SD) | 33.75 (10.00) | 35.83 (9.35)");
    assertEquals("Test", tuples.getFirst().predictor().toString());
    assertEquals("27", Objects.requireNonNull(tuples.getFirst().statistic().n()).value());
  }
}
