package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Heads whose letters, quartiles and strokes are parts of names or of kinds of numbers. */
class HeadsOfArmsTest {

  @Test
  void quartilesBehindAMedianAreNoGroup() {
    for (String quartiles :
        List.of(
            "(25th–75th percentile)",
            "(1st / 3rd quartiles)",
            "[P25–P75]",
            "(Q1, Q3)",
            "(25–75% percentiles)")) {
      List<String> told =
          PipeTables.read(
              "Laboratory values",
              "",
              " | Placebo, median " + quartiles + " | Drug, median " + quartiles,
              """
              Ferritin | 23.0 (21.0–26.0) | 25.2 (22.0–27.5)
              Zinc | 25.1 (22.0–28.0) | 25.3 (23.0–28.5)
              """);
      assertHas(told, "median 23.0: Ferritin | Placebo | Drug | ");
    }
  }

  @Test
  void lettersOfATreatmentWithAPlusAreNoStatistics() {
    List<String> told =
        PipeTables.read(
            "Secondary outcomes",
            "",
            " | GFD | GFD+P | p",
            """
            Weight (kg) | 16.4 ± 5.3 | 16.5 ± 5.9 | 0.96
            Height (cm) | 105.8 ± 14.1 | 99.7 ± 22.0 | 0.39
            """);
    assertHas(told, "mean 16.5 p=0.96: Weight (kg) | GFD+P | GFD | ");
  }

  @Test
  void lettersBesideAStrokeAreACodeAndNoRatio() {
    List<String> told =
        PipeTables.read(
            "Composition of breads",
            "",
            " | MS/MR | HS/LR | HS/HR | LS/HR",
            """
            Protein (g) | 7.1 | 7.2 | 6.9 | 7.3
            Fat (g) | 2.2 | 2.3 | 2.1 | 2.4
            """);
    assertHas(told, "other 7.1: Protein (g) | MS/MR | - | ");
    assertHas(told, "other 6.9: Protein (g) | HS/HR | - | ");
  }

  @Test
  void anArmThatBeginsLikeADeviationIsAnArm() {
    List<String> told =
        PipeTables.read(
            "Adverse events",
            "Values are numbers (percentages).",
            "Event | SD48W, N = 94 | SD24W, N = 93",
            """
            Fatigue | 57 (60.6) | 54 (58.1)
            Chills | 40 (42.6) | 37 (39.8)
            """);
    assertHas(told, "count 57: Fatigue | SD48W | SD24W | Adverse events");
    assertHas(told, "percent 60.6: Fatigue | SD48W | SD24W | Adverse events");
  }

  @Test
  void whatHealthyPeopleHaveIsNoResult() {
    List<String> told =
        PipeTables.read(
            "Blood",
            "",
            " | Drug (n = 20) | Placebo (n = 20) | Reference range",
            """
            HDL, mean ± SD | 58.9 ± 6.4 | 58.95 ± 14.2 | >40
            LDL, mean ± SD | 93.8 ± 6.4 | 109.5 ± 14.2 | 60–150
            """);
    assertHas(told, "mean 58.9: HDL | Drug | Placebo | ");
    assertFalse(told.toString().contains("Reference"), told::toString);
  }

  @Test
  void headsOverRoundsOfArmsInTheFirstRowBelowAreOfTheirRound() {
    List<String> told =
        PipeTables.read(
            "Pain by treatment and time",
            "",
            "Scale | During | | After | | 24 h after | ",
            """
             | Edotolac | Placebo | Edotolac | Placebo | Edotolac | Placebo
            Pain score (mean ± SD) | 2.3 ± 1.1 | 3.1 ± 1.2 | 2.2 ± 1.4 | 2.9 ± 1.5 | 1.3 ± 1.1 | 1.4 ± 0.9
            Discomfort (mean ± SD) | 2.4 ± 1.1 | 3.2 ± 1.2 | 2.3 ± 1.4 | 2.8 ± 1.5 | 1.4 ± 1.1 | 1.5 ± 0.9
            """);
    assertHas(told, "mean 2.3: Pain score | Edotolac | Placebo | During");
    assertHas(told, "mean 1.4: Pain score | Placebo | Edotolac | 24 h after");
  }

  @Test
  void aRawAndACorrectedPStandBeforeTheirRatioAndTheFirstIsItsOwn() {
    List<String> told =
        PipeTables.read(
            "Outcomes by burden",
            "",
            """
            Burden | Quartile 1–3 | Quartile 4 | | | |
             | n = 123 | n = 41 | P-value | *P-value | OR | (95% CI)
            """,
            """
            Bleeding | 6/117 | 8/38 | 0.003 | 0.045 | 4.93 | (1.59–15.30)
            Death | 5/111 | 3/31 | 0.63 | >0.95 | 2.27 | (0.51–10.09)
            """);
    assertHas(told, "OR 4.93 p=0.003: Bleeding | Quartile 4 | Quartile 1–3 | ");
    assertHas(told, "other p=0.045: Bleeding | Quartile 1–3 | Quartile 4 | ");
  }

  @Test
  void everybodyTogetherWasComparedWithNobody() {
    List<String> told =
        PipeTables.read(
            "Medication",
            "",
            " | Total | Intervention group | Control group | p-value",
            """
            Insulin | 43 (28.5%) | 22 (28.9%) | 21 (28.0%) | 0.90
            Metformin | 33 (21.9%) | 12 (15.8%) | 21 (28.0%) | 0.07
            """);
    assertHas(told, "count 43: Insulin | Total | - | ");
    assertHas(told, "count 22 p=0.90: Insulin | Intervention group | Control group | ");
  }

  @Test
  void aSecondHeadTellsAnewWhoTheRowsAreOfAndLeavesThePBlank() {
    List<String> told =
        PipeTables.read(
            "Protection in the prior six months",
            "",
            """
            Primary partner | Baseline<2> | | 12 months<2> |
             | Control (n = 74) n (%) | Drug (n = 80) n (%) | P | Control (n = 42) n (%) | Drug (n = 47) n (%) | P
            """,
            """
            Condom | 14 (19) | 14 (18) | 0.82 | 14 (33) | 20 (42) | 0.20
            Spermicide | 4 (5) | 6 (8) | 0.72 | 6 (14) | 10 (21) | 0.42
            Other partner | Control (n = 64) n (%) | Drug (n = 55) n (%) | | Control (n = 28) n (%) | Drug (n = 24) n (%) |
            Condom | 60 (94) | 38 (69) | 0.02 | 21 (75) | 16 (67) | 0.51
            Spermicide | 6 (9) | 7 (13) | 0.85 | 1 (4) | 5 (20) | 0.08
            """);
    assertHas(
        told,
        "count 60 p=0.02: Condom | Control | Drug | Baseline; Other partner; the prior six months");
    assertHas(
        told,
        "count 16 p=0.51: Condom | Drug | Control | 12 months; Other partner; the prior six months");
  }

  @Test
  void adjustedAndCrudeByALetterAreRatios() {
    List<String> told =
        PipeTables.read(
            "Predictors of death",
            "",
            "Predictor | c-OR (95% CI) | a-OR (95% CI)",
            """
            Smoking | 1.80 (1.20–2.70) | 1.60 (1.05–2.44)
            Diabetes | 2.10 (1.30–3.39) | 1.90 (1.15–3.14)
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("OR 1.60")), told.toString());
  }

  @Test
  void armsCalledAAndBAreNoCoefficients() {
    List<String> told =
        PipeTables.read(
            "Platelet function",
            "",
            "Measure | A (n = 36) | B (n = 34) | P value",
            """
            Aggregation | 19.8 ± 24.0 | 17.3 ± 23.8 | 0.721
            Platelets | 201 ± 63 | 214 ± 66 | 0.563
            """);
    assertHas(told, "mean 17.3 p=0.721: Aggregation | B | A | ");
  }

  @Test
  void letterBeforeTwoComparedGroupsIsTheirPValue() {
    List<String> told =
        PipeTables.read(
            "Spots by antigen",
            "",
            "Antigen | Latent disease | Overt disease | P Latent vs overt",
            """
            ESAT | 24.1 ± 3.9 | 31.4 ± 5.2 | 0.724
            CFP | 12.6 ± 3.1 | 21.9 ± 5.7 | 0.691
            """);
    assertHas(told, "mean 31.4 p=0.724: ESAT | Overt disease | Latent disease | ");
  }

  @Test
  void letterThatIsComparedIsAnArm() {
    List<String> told =
        PipeTables.read(
            "Weight by treatment",
            "",
            "Measure | P | C | P vs C (95% CI)",
            """
            Weight (kg) | 71.2 ± 9.3 | 74.8 ± 9.9 | -3.6 (-6.1 to -1.1)
            Waist (cm) | 91.3 ± 8.3 | 94.1 ± 8.9 | -2.8 (-5.0 to -0.6)
            """);
    assertTrue(told.stream().noneMatch(line -> line.contains("p=-3.6")), told.toString());
  }
}
