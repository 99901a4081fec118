package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts with and without their shares, what they are of, and cells that name their numbers. */
class CountsAndTheirWholesTest {

  private static @Nullable String whole(List<Tuple> tuples, String told) {
    List<Tuple> found =
        tuples.stream().filter(tuple -> PipeTables.told(tuple).startsWith(told)).toList();
    assertEquals(1, found.size(), () -> tuples.stream().map(PipeTables::told).toList().toString());
    PrintedNumber n = found.getFirst().statistic().n();
    return n == null ? null : n.value();
  }

  @Test
  void aShareWithItsIntervalIsOneResult() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Response",
            "",
            " | All patients (n = 48) | Low dose (n = 45)",
            """
            Overall response | 77% (95%CI: 63, 88) | 78% (95% CI, 63-89)
            Clinical benefit | 81.5% (95% CI 67 to 91) | 80.0% (95% CI 65 to 90)
            """);
    assertEquals(4, tuples.size());
    Tuple first = tuples.getFirst();
    assertTrue(PipeTables.told(first).startsWith("percent 77: Overall response"));
    assertEquals("63", first.statistic().interval().low().value());
    assertEquals("88", first.statistic().interval().high().value());
  }

  @Test
  void bracketsHoldPWhereTheCaptionSaysSo() {
    List<String> told =
        PipeTables.read(
            "Correlations and P-values (in parentheses) of traits with yield",
            "",
            "Trait | Seed weight | Seed size",
            """
            Permeability | 0.88 (0.005) | 0.71 (0.03)
            Thickness | 0.21 (0.35) | 0.86 (< .001)
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("r 0.88 p=0.005: ")), told::toString);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("r 0.86 p<0.001: ")), told::toString);
  }

  @Test
  void anUpperBoundInThousandsIsOneNumber() {
    List<String> told =
        PipeTables.read(
            "Doses",
            "Data are median (IQR).",
            " | Drug (n = 42) | Control (n = 44)",
            "Total dose (mg) | 20 000 (7500–20 000) | 1000 (800–1 200)");
    assertHas(told, "median 20000: Total dose (mg) | Drug | Control | ");
    assertHas(told, "median 1000: Total dose (mg) | Control | Drug | ");
  }

  @Test
  void wholeNumbersAmongCountsWithSharesCount() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug | Placebo",
            """
            Response | |
            Complete | 0 | 2
            Partial | 14 (29.0%) | 11 (25.0%)
            Progressive | 13 (27.1%) | 19 (43.2%)
            Stable | 20 | 12 (27.3%)
            Age, years | 61 | 63
            """);
    assertHas(told, "count 0: Response: Complete | Drug | Placebo | ");
    assertHas(told, "count 2: Response: Complete | Placebo | Drug | ");
    assertHas(told, "count 20: Response: Stable | Drug | Placebo | ");
    assertTrue(told.stream().noneMatch(line -> line.startsWith("count 61")), told::toString);
  }

  @Test
  void aWholeNumberUnderCountsAndSharesIsNoShare() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug, n (%) | Placebo, n (%)",
            """
            Male | 14 (60) | 12 (55)
            Female | 9 (40) | 10 (45)
            Steroids | 14 | 4
            """);
    assertHas(told, "count 14: Steroids | Drug | Placebo | ");
    assertHas(told, "count 4: Steroids | Placebo | Drug | ");
  }

  @Test
  void sharesTellWhatTheyAreOf() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Patients",
            "",
            " | Patients (n = 79)",
            """
            Eligible patients | 75
            Male | 38 (51%)
            Female | 37 (49%)
            ECOG 0 | 30 (40%)
            ECOG 1 | 25 (33%)
            Previous treatment | 43 (57%)
            Antibody | 40 (93%)
            """);
    assertEquals("75", whole(tuples, "count 38"));
    assertEquals("75", whole(tuples, "percent 40"));
    assertEquals("75", whole(tuples, "count 43"));
    assertEquals("43", whole(tuples, "count 40"));
  }

  @Test
  void aNoteTellsWhatTheSharesOfAllGradesAreOf() {
    String rows =
        """
        Neutropenia | 3 (4%) | 9 (12%) | 33 (44%)
        Anaemia | 20 (27%) | 22 (29%) | 4 (5%)
        Thrombocytopenia | 6 (8%) | 10 (13%) | 35 (47%)
        """;
    String head = " | Grade 1–2 | Grade 3 | Grade 4";
    assertEquals(
        "75",
        whole(
            PipeTables.tuples("Toxicity", "Data are n (%) of all treated (n=75).", head, rows),
            "count 22"));
    assertNull(
        whole(
            PipeTables.tuples("Toxicity", "Data are n (%) of all treated (n=90).", head, rows),
            "count 22"));
  }

  @Test
  void lettersOfScalesAndOfMenAndWomenAreNames() {
    List<String> told =
        PipeTables.read(
            "Scores",
            "",
            " | Training (n = 30) | Control (n = 30)",
            """
            SS (number) | 33.0 ± 3.4 | 32.8 ± 3.9
            Waist (M ≥ 85, W ≥ 80 cm) | 5 ± 1 | 6 ± 1
            """);
    assertHas(told, "mean 33.0: SS (number) | Training | Control | ");
    assertHas(told, "mean 5: Waist (M ≥ 85, W ≥ 80 cm) | Training | Control | ");
  }

  @Test
  void aMedianWithADeviationIsAName() {
    List<String> told =
        PipeTables.read(
            "Mean and SD of nerves",
            "",
            " | Drug (n = 20) | Placebo (n = 20)",
            "Median nerve area | 12.1 ± 2.0 | 11.2 ± 1.9");
    assertHas(told, "mean 12.1: Median nerve area | Drug | Placebo | ");
  }

  @Test
  void halfAnIntervalIsNoDeviation() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Values are mean ± SD",
            "",
            "Test | Before | % change ±90% CI",
            """
            Sprint | 3.11 ± 0.09 | -1.5 ± 1.3
            Jump | 29.6 ± 0.90 | -2.0 ± 0.9
            """);
    assertEquals(
        List.of(Spread.Kind.SD, Spread.Kind.UNSTATED),
        tuples.stream().limit(2).map(tuple -> tuple.statistic().spread().kind()).toList());
  }

  @Test
  void numberedModelsWithAConstantHoldCoefficients() {
    List<String> told =
        PipeTables.read(
            "Regressions of effort",
            "Standard errors are in parentheses. *p &lt; 0.05",
            " | (1) | (2)",
            """
            Luck | 10.27*(3.66) | 10.55*(3.68)
            Constant | 51.27 (2.66) | 50.10 (3.68)
            R2 | 0.041 | 0.050
            Observations | 237 | 237
            """);
    assertHas(told, "b 10.27 p<0.05: effort | Luck | - | model (1)");
    assertHas(told, "b 10.55 p<0.05: effort | Luck | - | model (2)");
  }

  @Test
  void sexesOverModelsAreSamples() {
    List<String> told =
        PipeTables.read(
            "Regressions of effort",
            "Standard errors are in parentheses.",
            " | (1) Women | (2) Men",
            """
            Luck | 10.27 (3.66) | 10.55 (3.68)
            Constant | 51.27 (2.66) | 50.10 (3.68)
            R2 | 0.041 | 0.050
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("b 10.27: effort | Luck | - | Women")),
        told::toString);
  }

  @Test
  void meansBySexAndYearAreNoListOfPatients() {
    List<String> told =
        PipeTables.read(
            "Reference values",
            "",
            "Sex | Age (years) | Mean | SD",
            """
            Male | 6 | 9.1 | 2.0
            Male | 7 | 9.8 | 2.1
            Female | 6 | 8.7 | 1.9
            Female | 8 | 9.9 | 2.2
            """);
    assertTrue(told.toString().contains("9.8"), told.toString());
  }
}
