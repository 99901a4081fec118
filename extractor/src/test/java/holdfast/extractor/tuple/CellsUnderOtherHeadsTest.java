package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells that say otherwise than their heads, and heads that are no statistics. */
class CellsUnderOtherHeadsTest {

  private static void holds(List<String> told, String... results) {
    for (String result : results) {
      assertTrue(told.contains(result), () -> result + " is not in " + told);
    }
  }

  @Test
  void countsWithTheirSharesUnderMeansAndDeviations() {
    List<String> told =
        PipeTables.read(
            "Characteristics of patients",
            "",
            """
             | Drug (n = 30)<2> | Placebo (n = 30)<2>
             | Mean | SD | Mean | SD
            """,
            """
            Age (months) | 10.27 | 4.75 | 11.09 | 4.00
            Well nourished | 16 (n) | 53.3% | 14 (n) | 46.6 %
            """);
    holds(
        told,
        "mean 10.27: Age (months) | Drug | Placebo | ",
        "count 16: Well nourished | Drug | Placebo | ",
        "percent 53.3: Well nourished | Drug | Placebo | ",
        "percent 46.6: Well nourished | Placebo | Drug | ");
  }

  @Test
  void aRowOfSignsTellsOfTheRowsBelowIt() {
    List<String> told =
        PipeTables.read(
            "Patient characteristics",
            "",
            """
             | Eligible (n = 194)<2> | Ineligible (n = 91)<2>
             | Mean | SD | Mean | SD
            """,
            """
            BMI | 26.3 | 4 | 25.7 | 3
            Sex | n | % | n | %
            Female | 107 | 55 | 36 | 40
            Male | 87 | 45 | 55 | 60
            """);
    holds(
        told,
        "mean 26.3: BMI | Eligible | Ineligible | ",
        "percent 55: Sex: Female | Eligible | Ineligible | ",
        "count 55: Sex: Male | Ineligible | Eligible | ");
  }

  @Test
  void theSignOfAMeanIsNoGroup() {
    List<String> told =
        PipeTables.read(
            "Daily intake",
            "",
            """
             | Juice<2> | Water<2>
             | χ | SD | x̄ | SD
            """,
            "Milk | 54.49 | 23.43 | 52.68 | 17.93");
    holds(told, "mean 54.49: Milk | Juice | Water | ", "mean 52.68: Milk | Water | Juice | ");
  }

  @Test
  void lettersSideBySideAreGroups() {
    List<String> told =
        PipeTables.read(
            "Platelets",
            "",
            """
            Groups | A<2> | B<2>
             | Mean ± SD | Median | Mean ± SD | Median
            """,
            "Platelets | 19.81 ± 24.04 | 21.40 | 17.32 ± 23.82 | 20.40");
    assertEquals(
        List.of(
            "mean 19.81: Platelets | A | B | ",
            "median 21.40: Platelets | A | B | ",
            "mean 17.32: Platelets | B | A | ",
            "median 20.40: Platelets | B | A | "),
        told);
  }

  @Test
  void blocksUnderAHeadOfGroupsAreTheGroups() {
    List<String> told =
        PipeTables.read(
            "Platelets before and after the study",
            "",
            "Group | Before | After",
            """
            Plavix | |
            Platelets | 214 ± 66 | 204 ± 52
            Volume | 73 ± 18 | 55 ± 16
            Clopidex | |
            Platelets | 201 ± 63 | 194 ± 48
            Volume | 68 ± 15 | 52 ± 22
            """);
    holds(
        told,
        "mean 204: Platelets | Plavix | - | After",
        "mean 68: Volume | Clopidex | - | Before");
  }

  @Test
  void aShareStandsBeforeWhatItIsOf() {
    List<String> told =
        PipeTables.read(
            "Parasites at the survey",
            "",
            "Arm | Parasitaemia % (N) | Mutation % (n)",
            """
            Drug | 37 (516) | 51.4 (71)
            Placebo | 0.6 (512) | 66.7 (69)
            """);
    holds(
        told,
        "percent 0.6: Parasitaemia | Placebo | - | ",
        "count 71: Mutation | Drug | - | ",
        "percent 66.7: Mutation | Placebo | - | ");
    assertFalse(told.stream().anyMatch(line -> line.contains("516")), told::toString);
  }

  @Test
  void rangesAreNoSpreadsAndNoResults() {
    List<String> told =
        PipeTables.read(
            "Differences of platelets",
            "",
            """
             | Drug<2> | Placebo<2>
             | Median | Range | Median | Range
            """,
            "Platelets | 21.40 | 83.00 | 20.40 | 82.80");
    assertEquals(
        List.of(
            "median 21.40: Platelets | Drug | Placebo | ",
            "median 20.40: Platelets | Placebo | Drug | "),
        told);
  }

  @Test
  void levelsBetweenSlashesAreCountedEach() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug (n = 27) | Placebo (n = 18)",
            """
            Sex, M/F | 10/17 | 8/10
            Grade (I/II/III) | 4/12/11 | 2/9/7
            Blood pressure (systolic/diastolic) | 120/80 | 125/82
            """);
    holds(
        told,
        "count 17: Sex, F | Drug | Placebo | ",
        "count 8: Sex, M | Placebo | Drug | ",
        "count 12: Grade (II) | Drug | Placebo | ");
    assertFalse(told.stream().anyMatch(line -> line.startsWith("count 80")), told::toString);
  }

  @Test
  void sharesOfAllLevelsMakeAHundred() {
    List<String> told =
        PipeTables.read(
            "Patients", "", " | Drug | Placebo", "Male/female, % | 81.2/18.8 | 77.8/22.2");
    holds(
        told, "percent 18.8: female | Drug | Placebo | ", "percent 77.8: Male | Placebo | Drug | ");
  }

  @Test
  void aDottedLetterIsNoStatisticAndAPercentageOfSomethingAUnit() {
    List<String> told =
        PipeTables.read(
            "Aerobic parameters, mean ± SD",
            "",
            " | Men | Women",
            """
            V˙O2max (ml/min) | 57.7 ± 4.4 | 50.0 ± 5.7
            Force (% Fmax) | 46.4 ± 14.9 | 45.6 ± 13.8
            """);
    holds(
        told,
        "mean 57.7: V˙O2max (ml/min) | Men | Women | ",
        "mean 45.6: Force (% Fmax) | Women | Men | ");
  }

  @Test
  void labelsKeepNothingOfTheKindOfNumberInTheirBrackets() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug (n = 46) | Placebo (n = 56)",
            """
            Clamp time (minutes; mean, SD) | 141 (39) | 152 (49)
            Age, months (mean and SD) | 63 (12.4) | 64 (14.7)
            Blood products (median, IQR) | 0 (1) | 0 (2)
            Temporal – No. of patients | 9 (19.6) | 8 (14.3)
            """);
    holds(
        told,
        "mean 141: Clamp time (minutes) | Drug | Placebo | ",
        "mean 63: Age, months | Drug | Placebo | ",
        "median 0: Blood products | Drug | Placebo | ",
        "count 9: Temporal – No. of patients | Drug | Placebo | ");
  }

  @Test
  void groupsThatACaptionComparesLeaveTheRowsAsOutcomes() {
    List<String> told =
        PipeTables.read(
            "Linear regression analysis to compare markers between the drug and placebo groups",
            "",
            "Marker | Unadjusted difference in means (point estimate) | 95% CI",
            """
            Troponin | -0.3 | -0.7, 0.1
            Myoglobin | -113 | -187, -39
            """);
    assertEquals(
        List.of(
            "MD -0.3: Troponin | drug | placebo | Unadjusted",
            "MD -113: Myoglobin | drug | placebo | Unadjusted"),
        told);
  }

  @Test
  void anEstimateBeforeItsIntervalAndPIsRead() {
    List<String> told =
        PipeTables.read(
            "Vaccine effectiveness",
            "",
            "Follow-up | Crude effectiveness (95% CI; p-value)",
            """
            2 y | 91% (63 to 98; <0.001)
            8–14 days | 63% (35 to 79; 0.02)
            """);
    assertTrue(told.getFirst().startsWith("percent 91 p<0.001: "), told::toString);
    assertTrue(told.getLast().endsWith("8–14 days; Crude"), told::toString);
  }

  @Test
  void aVariableOverBothColumnsOfLabelsHasLevelsInTheSecond() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            "Characteristic<2> | Texting (n = 45) | Control (n = 40) | P value",
            """
            Age (years), mean (SD)<2> | 51.71 (11.55) | 51.83 (11.73) | .96
            Education<2> | | | .11
             | None | 3 (6.67) | 4 (10.26) |
             | Some | 12 (26.67) | 7 (17.95) |
            """);
    holds(
        told,
        "percent 26.67: Education: Some | Texting | Control | ",
        "count 4: Education: None | Control | Texting | ");
  }

  @Test
  void numberedSessionsAreTimes() {
    List<String> told =
        PipeTables.read(
            "PHQ-9 score by condition",
            "",
            "Therapy session | Texting | Control",
            """
            1 (baseline) | 13.36 (5.96) | 13.13 (4.99)
            2 | 9.90 (6.15) | 10.60 (4.71)
            3 | 8.83 (5.31) | 9.83 (5.60)
            """);
    assertTrue(told.stream().anyMatch(line -> line.endsWith("Therapy session 3")), told::toString);
  }

  @Test
  void lettersOfStatisticsSideBySideAreNoGroups() {
    List<String> told =
        PipeTables.read(
            "Linear regression of depression",
            "",
            """
            Predictor | B<2> | P<2>
             | Men | Women | Men | Women
            """,
            """
            Age | 0.31 | 0.22 | 0.02 | 0.04
            Income | 0.11 | 0.12 | 0.30 | 0.50
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("b 0.31")), told::toString);
    assertFalse(told.stream().anyMatch(line -> line.startsWith("b 0.02")), told::toString);
  }

  @Test
  void countsBesideARatioAreOfThoseItIsOf() {
    List<String> told =
        PipeTables.read(
            "Odds ratios of stroke by genotype",
            "",
            "Genotype | Cases (n) | Controls (n) | Total (n) | OR (95% CI)",
            """
            TT | 100 | 200 | 300 | 1.00 (reference)
            CC | 120 | 240 | 360 | 1.45 (1.10 to 1.92)
            """);
    assertFalse(told.stream().anyMatch(line -> line.startsWith("OR 120")), told::toString);
  }

  @Test
  void bracketsInProportionToTheirSharesAreCounts() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            "Characteristic | % (N)",
            """
            Female | 58.9 (53)
            Male | 41.1 (37)
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("count 53")), told::toString);
  }

  @Test
  void pairsThatAreMeasuredAndRatiosAreNoLevels() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug (n = 220) | Placebo (n = 200)",
            """
            Blood pressure, systolic/diastolic | 128/79 | 120/78
            Sex ratio (M:F) | 3:2 | 2:1
            Tumour stage II/III | 120/90 | 110/85
            """);
    assertFalse(told.stream().anyMatch(line -> line.startsWith("count 79")), told::toString);
    assertFalse(told.stream().anyMatch(line -> line.startsWith("count 3:")), told::toString);
    holds(told, "count 90: Tumour stage III | Drug | Placebo | ");
  }
}
