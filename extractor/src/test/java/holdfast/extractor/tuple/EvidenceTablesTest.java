package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.statistic.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of systematic reviews that rate their evidence (GRADE). */
class EvidenceTablesTest {

  private static List<Tuple> profile() {
    return PipeTables.tuples(
        "Evidence profile",
        "",
        """
        Quality assessment<4> | № of patients<2> | Effect<2> | Quality
        № of studies | Risk of bias | Inconsistency | Imprecision | iron | no iron | Relative (95% CI) | Absolute (95% CI) |
        """,
        """
        Anaemia (follow up: mean 8 months; assessed with: rates (WHO))<9>
        12 | serious a | not serious | serious b | 612/2410 (25.4%) | 537/1827 (29.4%) | RR 0.87 (0.76 to 1.01) | 38 fewer per 1'000 (from 3 more to 71 fewer) | LOW
        Growth (follow-up 6 months)<9>
        3 | serious a | not serious | not serious | 571 | 590 | - | MD 0.22 SD higher (0.07 lower to 0.52 higher) | LOW
        Pain<9>
        4 | serious a | not serious | not serious | 71 | 90 | - | MD 1.2 lower (2.0 lower to 0.4 lower) | LOW
        """);
  }

  private static String told(Tuple tuple) {
    Interval interval = tuple.statistic().interval();
    return PipeTables.told(tuple)
        + (interval == null
            ? ""
            : " [" + interval.low().value() + ", " + interval.high().value() + "]");
  }

  private static void assertHas(List<Tuple> tuples, String expected) {
    List<String> told = tuples.stream().map(EvidenceTablesTest::told).toList();
    assertTrue(told.contains(expected), () -> expected + " in\n" + String.join("\n", told));
  }

  @Test
  void ratingsOfEvidenceNameNoResultAndTheRowAboveDoes() {
    List<Tuple> tuples = profile();
    assertHas(
        tuples,
        "RR 0.87: Anaemia | iron | no iron | follow up: mean 8 months; assessed with: rates (WHO)"
            + " [0.76, 1.01]");
    assertHas(
        tuples,
        "percent 29.4: Anaemia | no iron | - | follow up: mean 8 months; assessed with: rates (WHO)");
    assertEquals(
        12, tuples.size(), tuples.stream().map(EvidenceTablesTest::told).toList()::toString);
  }

  @Test
  void directionsInWordsAreSigns() {
    List<Tuple> tuples = profile();
    assertHas(
        tuples,
        "RD 38: Anaemia | iron | no iron | follow up: mean 8 months; assessed with: rates (WHO)"
            + " [-3, 71]");
    assertHas(tuples, "MD 0.22: Growth | iron | no iron | follow-up 6 months [-0.07, 0.52]");
    assertHas(tuples, "MD -1.2: Pain | iron | no iron |  [-2.0, -0.4]");
  }

  @Test
  void aSummaryOfFindingsHasTheRiskWithoutTheInterventionFirst() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Summary of findings",
            "",
            """
            Outcomes | Anticipated absolute effects<2> | Relative effect (95% CI) | № of participants (studies) | Certainty of the evidence (GRADE)
             | Risk with placebo | Risk with drug | | |
            """,
            """
            Mortality | 120 per 1,000 | 80 per 1,000 (60 to 110) | RR 0.67 (0.50 to 0.92) | 1,200 (5 RCTs) | LOW
            Falls | 50 per 1,000 | 61 per 1,000 (40 to 92) | RR 1.22 (0.80 to 1.84) | 900 (4 RCTs) | LOW
            """);
    assertHas(tuples, "RR 0.67: Mortality | drug | placebo |  [0.50, 0.92]");
    assertHas(tuples, "rate 50: Falls | placebo | - | ");
    assertHas(tuples, "rate 61: Falls | drug | - |  [40, 92]");
  }

  @Test
  void aTableOfTrialsWithARelativeRiskIsRead() {
    List<String> told =
        PipeTables.read(
            "Outcomes of the trial",
            "",
            "Outcome | Drug (n = 60) | Placebo (n = 60) | Relative risk (95% CI)",
            """
            Death | 4 (6.7%) | 8 (13.3%) | 0.50 (0.16 to 1.57)
            Falls | 6 (10%) | 12 (20%) | 0.50 (0.20 to 1.25)
            """);
    assertTrue(told.contains("RR 0.50: Death | Drug | Placebo | "), told::toString);
  }

  private static void assertTold(List<String> told, String... expected) {
    for (String line : expected) {
      assertTrue(told.contains(line), () -> line + " in\n" + String.join("\n", told));
    }
  }

  private static List<String> sized(List<Tuple> tuples) {
    return tuples.stream()
        .map(
            tuple ->
                told(tuple)
                    + (tuple.statistic().n() == null ? "" : " n " + tuple.statistic().n().value()))
        .toList();
  }

  @Test
  void aTrialWithCommentsAndAnAbsoluteReductionIsNoSummaryOfFindings() {
    List<String> told =
        sized(
            PipeTables.tuples(
                "Outcomes",
                "",
                "Outcome | Drug (n = 100) | Placebo (n = 100) | Relative risk (95% CI) | Absolute risk reduction | Comments",
                """
                Death | 12/100 | 24/100 | RR 0.5 (0.3 to 0.9) | 12% | favours drug
                Stroke | 9/100 | 14/100 | RR 0.7 (0.3 to 1.4) | 5% | none
                """));
    assertTrue(
        told.stream().anyMatch(line -> line.matches("count 12: Death \\| Drug \\| .* n 100")),
        told::toString);
    assertTrue(
        told.stream().anyMatch(line -> line.matches("count 24: Death \\| Placebo \\| .* n 100")),
        told::toString);
    assertTrue(
        told.stream().noneMatch(line -> line.matches("R[RD] .*0\\.[57]: .*\\| Placebo \\| Drug.*")),
        told::toString);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("RD 12: Death")), told::toString);
  }

  @Test
  void numbersOfOtherKindsLeaveTheTableToTheOrdinaryReading() {
    List<String> told =
        sized(
            PipeTables.tuples(
                "Outcomes of the trial",
                "",
                "Outcome | Drug (n = 100) | Placebo (n = 102) | Relative risk (95% CI) | Absolute risk reduction (95% CI) | Certainty of evidence",
                """
                Death | 12.5 ± 3 | 24.5 ± 3 | 0.5 (0.3 to 0.9) | 12 (3 to 21) | high
                Score, mean (SD) | 12.5 (3.0) | 24.1 (3.1) | 0.7 (0.3 to 1.4) | 4 (-3 to 11) | low
                Age 12–18 | 12 | 24 | 0.7 (0.3 to 1.4) | 4 (-3 to 11) | low
                """));
    assertTold(
        told, "mean 12.5: Death | Drug | - |  n 100", "other 12: Age 12–18 | Drug | - |  n 100");
    assertTrue(told.stream().anyMatch(line -> line.startsWith("RR 0.5: Death")), told::toString);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("RD 12: Death")), told::toString);
  }

  @Test
  void theHeadOfASummaryNamesTheMeasure() {
    List<String> told =
        sized(
            PipeTables.tuples(
                "Summary",
                "",
                "Outcome | Risk with placebo (n = 102) | Risk with drug | Relative risk (95% CI) | Certainty of evidence",
                """
                Death | 120 per 1000 | 90 per 1000 (70 to 110) | 0.75 (0.58 to 0.92) | Moderate
                Falls | 24/100 | 12/100 | 0.50 (0.38 to 0.92) | Low
                """));
    assertTold(
        told,
        "RR 0.75: Death | drug | placebo |  [0.58, 0.92]",
        "rate 120: Death | placebo | - | ",
        "count 24: Falls | placebo | - |  n 100");
  }

  @Test
  void signsOfBoundsAndCountsOfAHundredStay() {
    List<String> told =
        sized(
            PipeTables.tuples(
                "Evidence profile",
                "",
                "Outcome | Risk of bias | Inconsistency | Drug | Placebo | Relative (95% CI) | Absolute (95% CI) | Quality",
                """
                HbA1c | serious | serious | 100 | 102 | - | MD 0.3 more (−0.1 to 0.7) | Low
                Pain | serious | serious | 100 | 102 | - | MD −0.3 lower (95% CI −0.5 to 0.1) | Low
                Falls | serious | serious | 0/100 | 0/102 | not estimable | not pooled | Low
                Stroke | serious | serious | 12 | 24 | RR 0.5 (0.3 to 0.9) | - | Low
                """));
    assertTold(
        told,
        "MD 0.3: HbA1c | Drug | Placebo |  [-0.1, 0.7]",
        "MD -0.3: Pain | Drug | Placebo |  [-0.5, 0.1]",
        "count 100: HbA1c | Drug | - |  n 100",
        "count 0: Falls | Drug | - |  n 100",
        "count 0: Falls | Placebo | - |  n 102",
        "count 12: Stroke | Drug | - | ");
  }

  @Test
  void theHeadOfAnArmSaysOutOfHowMany() {
    List<String> told =
        sized(
            PipeTables.tuples(
                "Evidence profile",
                "",
                "Outcome | Risk of bias | Inconsistency | Drug (n = 90) | Placebo (n = 92) | Relative (95% CI) | Quality",
                """
                Death | serious | serious | 12 | 24 | RR 0.5 (0.3 to 0.9) | Low
                Falls | serious | serious | 8 | 16 | RR 0.5 (0.3 to 0.9) | Low
                """));
    assertTold(
        told, "count 12: Death | Drug | - |  n 90", "RR 0.5: Death | Drug | Placebo |  [0.3, 0.9]");
  }
}
