package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.extractor.statistic.PrintedNumber;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tables of trials that go visit by visit: times, who was there, and differences of the arms. */
class TrialVisitsTest {

  @Test
  void rowOfATimeThatCountsWhoWasThereIsTheTimeOfTheRowsBelow() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Change in two scores",
            "",
            """
            Visit/parameter | Memory<2> | Mood<2>
             | Placebo (n = 341) | Zinc (n = 335) | Placebo (n = 341) | Zinc (n = 335)
            """,
            """
            Baseline/n | 331 | 325 | 336 | 327
            __Mean (SD) | 22.2 (8.3) | 22.1 (8.6) | 5.8 (2.8) | 5.7 (2.6)
            Week 13/n | 297 | 295 | 302 | 299
            __Mean (SD) | 21.6 (8.1) | 20.9 (8.4) | 5.2 (2.7) | 5.4 (2.9)
            """
                .replace('_', '\u00a0'));
    List<Tuple> week =
        tuples.stream()
            .filter(
                tuple -> tuple.conditions().stream().anyMatch(c -> c.toString().equals("Week 13")))
            .toList();
    assertEquals(
        List.of("297", "295", "302", "299"),
        week.stream()
            .map(tuple -> Objects.requireNonNull(tuple.statistic().n()))
            .map(PrintedNumber::value)
            .toList());
  }

  @Test
  void levelsOfAQuotientAreNoTimes() {
    List<String> told =
        PipeTables.read(
            "Characteristics",
            "",
            "Variable | Placebo (n = 30) | Zinc (n = 31)",
            """
            Men/n | 12 | 14
            Age (years) | 61.2 | 60.4
            """);
    assertHas(told, "count 12: Men/n | Placebo | Zinc | ");
  }

  private static List<String> differences(String label, String cell) {
    return PipeTables.read(
        "Scores at the end",
        "",
        "Parameter | Placebo | Zinc",
        """
        Mean score | 6.2 | 5.4
        %s | | %s
        """
            .formatted(label, cell));
  }

  @Test
  void whatADifferenceIsInPercentStandsInBracketsBehindIt() {
    for (String label : List.of("Difference (%) vs. placebo", "Difference (%) vs.placebo")) {
      List<String> told = differences(label, "-0.8 (-12.9)");
      assertFalse(told.stream().noneMatch(line -> line.startsWith("MD -0.8: ")), told.toString());
      assertFalse(
          told.stream().noneMatch(line -> line.startsWith("percent -12.9: ")), told.toString());
      assertFalse(
          told.stream().noneMatch(line -> line.contains(" | Zinc | placebo | ")), told.toString());
    }
  }

  @Test
  void spreadBehindADifferenceIsNoShareOfIt() {
    List<String> told = differences("Mean difference (SD)", "-0.8 (2.9)");
    assertFalse(told.stream().anyMatch(line -> line.contains(" 2.9: ")), told.toString());
  }

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
