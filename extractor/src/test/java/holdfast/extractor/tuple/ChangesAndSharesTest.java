package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of changes, shares with bounds, and tables that print labels in unusual places. */
class ChangesAndSharesTest {

  @Test
  void labelsBetweenTheGroupsNameTheRows() {
    List<String> told =
        PipeTables.read(
            "Demographic data",
            "",
            "Exercise group (N = 16) | Variable | Control group (N = 10) | p",
            """
            43.1 ± 1.3 | Age | 46.6 ± 1.5 | 0.21
            12 | African American | 6 | 0.40
            4 | Caucasian | 4 | 0.51
            2 | Excellent health | 0 | 0.33
            """);
    assertHas(told, "other 12 p=0.40: African American | Exercise group | Control group | ");
    assertHas(told, "mean 46.6 p=0.21: Age | Control group | Exercise group | ");
  }

  @Test
  void numbersOfRowsAreNoGroup() {
    List<String> told =
        PipeTables.read(
            "Scores",
            "",
            "No. | Scale | Mean (SD)",
            """
            1 | Risk | 3.08 (1.77)
            2 | Trust | 2.16 (1.26)
            3 | Hope | 3.87 (1.42)
            4 | Fear | 2.27 (1.01)
            """);
    assertHas(told, "mean 2.16: Trust |  | - | ");
  }

  @Test
  void boundsWithoutTheCountAreThoseOfItsShare() {
    List<String> told =
        PipeTables.read(
            "Objective response rate",
            "",
            "Response, n (%) | Phase 2 (n = 41) | All (n = 45)",
            """
            Disease control | 16 (39) | 17 (38)
            Response, 90% CI | 9 (22) 12–35 | 10 (22) 13–35
            Complete response | 4 (10) | 4 (9)
            """);
    assertTrue(told.stream().anyMatch(one -> one.startsWith("count 9:")), told::toString);
    assertTrue(told.stream().anyMatch(one -> one.startsWith("percent 22:")), told::toString);
  }

  @Test
  void aMeanChangeBesideTwoTimesIsFromOneToTheOther() {
    List<String> told =
        PipeTables.read(
            "Measurements",
            "",
            """
             | Control<3> | Vibration<3>
             | Pre | Post | Change in mean (95% CI) | Pre | Post | Change in mean (95% CI)
            """,
            """
            Force (N) | 132 ± 43 | 117 ± 37 | −10.7 (−13.7 to −7.7) | 137 ± 50 | 121 ± 47 | −11.3 (−15.6 to −7.0)
            Torque (Nm) | 258 ± 75 | 267 ± 76 | 4.4 (0.1 to 8.8) | 250 ± 76 | 262 ± 80 | 5.8 (0.1 to 11.6)
            """);
    assertHas(told, "mean 4.4: Torque (Nm) | Control | Vibration | Change; Pre to Post");
  }

  @Test
  void aPercentageIsAUnitOfChangesToo() {
    List<String> told =
        PipeTables.read(
            "Runners along the competition",
            "Mean (SD). B1, before stage 1; A1, after stage 1.",
            " | B1 | A1 | Absolute change (A1 vs. B1)",
            """
            Body mass (kg) | 69.3 (9.7) | 67.8 (9.5) | −1.5 (1.2)
            Body fat (%) | 13.5 (3.9) | 12.4 (4.5) | −1.1 (1.2)
            """);
    for (String expected : List.of("MD -1.5: Body mass (kg)", "MD -1.1: Body fat")) {
      assertHas(told, expected + " | A1 (after stage 1) | B1 (before stage 1) | Absolute change");
    }
  }

  @Test
  void groupIsAFactorInATableOfTests() {
    List<String> told =
        PipeTables.read(
            "p values from all ANOVA analyses",
            "",
            " | Condition | Time | Group | Condition × time | Time × group",
            """
            Force | 0.11 | 0.02 | 0.002 | 0.03 | 0.04
            Torque | 0.08 | 0.01 | 0.003 | 0.02 | 0.16
            """);
    assertHas(told, "other p=0.002: Force | Group | - | ");
  }

  @Test
  void aThinSpaceBeforeASignStandsForTheIndentOfTheLabelsAbove() {
    List<String> told =
        PipeTables.read(
            "Response by subgroup",
            "",
            "Subgroup | ORR (95% CI), %",
            """
            Age group<2>
            \u2009< 65 years | 38 (15–65)
            \u2009≥ 65 years | 17 (6–36)
            No. of previous regimens<2>
            \u20031 | 26 (9–51)
            \u20032 | 33 (8–70)
            \u2009≥ 3 | 10 (1–41)
            """);
    assertHas(told, "percent 10: ORR | No. of previous regimens: ≥ 3 | - | ");
  }

  @Test
  void remarksBesideTwoArmsAreNoThirdOne() {
    List<String> told =
        PipeTables.read(
            "Outcomes by treatment",
            "",
            "Outcome | Drug | Placebo | Comment",
            """
            Fever | 12 (20%) | 14 (23%) | no difference
            Pain | 20 (33%) | 22 (37%) |
            Rash | 10 (17%) | 11 (18%) | mild
            """);
    assertHas(told, "percent 33: Pain | Drug | Placebo | ");
  }

  @Test
  void wordsAmongUnlikeColumnsMakeNoArms() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            "Patient | Age | Site | Size (mm)",
            """
            A | 50 | frontal | 38
            B | 48 | parietal | 30
            C | 52 | occipital | 25
            """);
    assertTrue(told.stream().noneMatch(one -> one.contains("| Age | Size")), told::toString);
  }

  @Test
  void rowsThatEndWithTheirOwnSizesStayGroups() {
    List<String> told =
        PipeTables.read(
            "Outcomes",
            "",
            " | Complete response | Death",
            """
            Patients with fever (n = 120) | 20 (16.7%) | 12 (10%)
            Patients with pain (n = 60) | 28 (46.7%) | 12 (20%)
            """);
    assertHas(told, "count 20: Complete response | Patients with fever | - | ");
  }

  @Test
  void armsOfTheSameSizeStayGroups() {
    List<String> told =
        PipeTables.read(
            "Complications",
            "",
            " | Success | Death",
            """
            Patients (n = 60) treated with drug A | 40 (67%) | 6 (10%)
            Patients (n = 60) treated with drug B | 45 (75%) | 6 (10%)
            Patients (n = 60) given placebo | 20 (33%) | 3 (5%)
            """);
    assertHas(told, "count 45: Success | Patients treated with drug B | - | ");
    assertHas(told, "percent 5: Death | Patients given placebo | - | ");
  }

  @Test
  void patientsWithDiseasesInTheSameNumbersStayGroups() {
    List<String> told =
        PipeTables.read(
            "Follow-up",
            "",
            " | Success | Death",
            """
            Children (n = 30) with asthma | 20 (67%) | 3 (10%)
            Children (n = 30) with eczema | 21 (70%) | 2 (7%)
            Children (n = 30) with allergy | 10 (33%) | 1 (3%)
            """);
    assertHas(told, "count 21: Success | Children with eczema | - | ");
  }

  @Test
  void dosesAndRangesBeforeTheLabelsStayWhatTheyAre() {
    List<String> doses =
        PipeTables.read(
            "Mortality by dose",
            "",
            "Dose | Species | Mortality",
            """
            10 mg/kg | Mouse | 12/40
            10 mg/kg | Rat | 13/40
            20 mg/kg | Mouse | 14/40
            20 mg/kg | Rat | 15/40
            """);
    assertHas(doses, "count 14: Mortality | Mouse | - | 20 mg/kg");
    List<String> ranges =
        PipeTables.read(
            "Weights",
            "",
            "Range, % | Variety | Yield",
            """
            10–20% | Red | 5.1 (0.3)
            20–30% | Red | 6.1 (0.3)
            10–20% | Blue | 5.2 (0.3)
            20–30% | Blue | 6.2 (0.3)
            """);
    assertHas(ranges, "mean 6.1: Red | Yield | - | Range, % 20–30%");
  }

  @Test
  void agesBeforeTheArmsAreNoResults() {
    List<String> told =
        PipeTables.read(
            "Outcomes by age",
            "",
            "Age/years (range) | Group | Response",
            """
            18 to 30 (24) | Drug | 12/40
            18 to 30 (24) | Placebo | 10/40
            31 to 60 (44) | Drug | 14/40
            31 to 60 (44) | Placebo | 9/40
            """);
    assertHas(told, "count 14: 31 to 60 (44) | Drug | Placebo | Response");
  }

  @Test
  void labelsBetweenTheGroupsRecurInAnotherBlock() {
    String body =
        """
        43.1 ± 1.3 | Age | 46.6 ± 1.5
        8 | Healthy | 6
        2 | No answer | 1
        %s9 | Good diet | 7
        3 | No answer | 2
        """;
    String head = "Exercise (N = 16) | Variable | Control (N = 10)";
    assertHas(
        PipeTables.read("Demographic data", "", head, body.formatted(" | | \n")),
        "count 7: Good diet | Control | Exercise | ");
    List<String> once = PipeTables.read("Demographic data", "", head, body.formatted(""));
    assertTrue(
        once.stream().noneMatch(one -> one.contains("Good diet | Control | Exercise")),
        once::toString);
  }
}
