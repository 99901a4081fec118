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
}
