package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that are arms, levels of an outcome, parts of an arm, or pairs of groups. */
class ArmsAndLevelsTest {

  @Test
  void besideCasesAndControlsTheRowsAreTheRiskFactors() {
    List<String> told =
        PipeTables.read(
            "Univariate analyses of variables associated with cryptococcal meningitis.",
            "",
            "Variables | Cases (N = 101) | Controls (N = 266) | Unadjusted OR (95% CI) | p-value",
            """
            Decompensated liver cirrhosis | 8 | 4 | 6.5 (1.5–39.4) | 0.009
            AIDS | 42 | 3 | 118.8 (20.0–>999) | <0.001
            Cytotoxic chemotherapy | 5 | 47 | 0.2 (0.1–0.7) | 0.002
            Diabetes mellitus | 16 | 30 | 1.5 (0.7–3.2) | 0.389
            """);
    assertHas(
        told,
        "OR 0.2 p=0.002: cryptococcal meningitis | Cytotoxic chemotherapy | - |"
            + " Unadjusted; Univariate");
    assertHas(
        told, "OR 118.8 p<0.001: cryptococcal meningitis | AIDS | - | Unadjusted; Univariate");
    assertHas(told, "count 42: AIDS | Cases | Controls | Univariate");
  }

  @Test
  void gradesUnderEveryArmAreConditions() {
    List<String> told =
        PipeTables.read(
            "Any grade AEs (≥10%) and corresponding Grade 3 or 4 AEs (Safety population)",
            "",
            """
             | Drug/Carboplatin (N = 59)<2> | Carboplatin (N = 30)<2>
            Adverse events, n (%) | All AEs | Grade 3 or Grade 4 AEs | All AEs | Grade 3 or Grade 4 AEs
            """,
            """
            Neutropenia | 26 (44.1) | 23 (39.0) | 10 (33.3) | 8 (26.7)
            Anemia | 14 (23.7) | 2 (3.4) | 8 (26.7) | 1 (3.3)
            """);
    assertHas(
        told,
        "percent 26.7: Neutropenia | Carboplatin | Drug/Carboplatin | Grade 3 or Grade 4 AEs; Safety"
            + " population");
  }

  @Test
  void anArmsChangeIsAgainstItsFirstTime() {
    List<String> told =
        PipeTables.read(
            "Changes in athletic performance. Data are mean ± SD.",
            "",
            """
             | Bilateral (n = 9)<3> | Unilateral (n = 9)<3>
             | Pre-test | Post-test | % (CL90%) | Pre-test | Post-test | % (CL90%)
            """,
            """
            1RM_KE (kg) | 207.9 ± 30.2 | 237.2 ± 51.0 | 12.9 (7.4; 18.6) | 179.8 ± 9.1 | 182.4 ± 8.4 | 1.5 (0.4; 2.6)
            1RM_KF (kg) | 93.8 ± 11.2 | 99.8 ± 10.2 | 6.6 (2.2; 11.2) | 86.5 ± 2.9 | 86.8 ± 2.9 | 0.3 (−0.3; 1.0)
            """);
    assertHas(told, "percent 1.5: 1RM_KE (kg) | Unilateral | Pre-test | Pre-test to Post-test");
  }

  @Test
  void aDifferenceAndItsStandardisedFormShareACell() {
    List<String> told =
        PipeTables.read(
            "Physical and cognitive variables: Means (SD) separately for the balance and the"
                + " relaxation group.",
            "",
            "Test | Balance group | Relaxation group | Adjusted group difference at posttest [95%"
                + " CI], Cohens d",
            """
            Memory | 5.40 (1.17) | 5.73 (1.85) | 1.57 [0.49, 2.65], d = 0.66
            Reasoning | 15.24 (9.14) | 17.78 (8.25) | −0.001 [−0.08, 0.08], d = −0.01
            """);
    assertHas(told, "MD 1.57: Memory | Balance group | Relaxation group | at posttest; Adjusted");
    assertHas(
        told, "d -0.01: Reasoning | Balance group | Relaxation group | at posttest; Adjusted");
  }

  @Test
  void aPOfTwoNamedGroupsIsTheirs() {
    List<String> told =
        PipeTables.read(
            "Participants characteristics at pretest (Mean, SD).",
            "",
            "Measure | Balance group (n = 19) | Relaxation group (n = 21) | Balance vs. Relaxation"
                + " p | Dropout (n = 23) | Training vs. Dropout p",
            """
            Age | 43.9 (14.92) | 46.6 (15.18) | 0.59 | 45.24 (15.02) | 0.93
            GSI | 0.59 (0.44) | 0.49 (0.31) | 0.39 | 0.54 (0.41) | 0.65
            """);
    assertHas(told, "other p=0.39: GSI | Balance group | Relaxation group | pretest");
    assertHas(told, "other p=0.65: GSI | Training | Dropout | pretest");
  }

  @Test
  void amountsOfMoneyAreNumbers() {
    List<String> told =
        PipeTables.read(
            "Cost analysis",
            "",
            " | Costs in control group | Costs in intervention group | Difference in costs (95% CI)",
            """
            Nursing time | €22.98 | €10.87 | €-12.11(−16, −9)
            Laboratory | €20.18 | €0.10 | €-20.08 (−23, −18)
            """);
    assertHas(told, "MD -20.08: Laboratory |  | - | ");
  }

  @Test
  void aRowThatOnlyBoundsIsNamedByItsHead() {
    List<String> told =
        PipeTables.read(
            "Change in target lesions",
            "",
            "SLD Reduction (mm) | Drug (N = 30) | Placebo (N = 13)",
            """
            > 20 | 2 (7%) | 0
            > 5 | 10 (33%) | 2 (15%)
            """);
    assertHas(told, "percent 33: SLD Reduction (mm): > 5 | Drug | Placebo | ");
  }

  @Test
  void subjectsWithAShareAreNoGroupSize() {
    List<String> told =
        PipeTables.read(
            "Safety outcomes",
            "",
            " | Drug (n = 78) | Control (n = 78) | P",
            """
            Number of subjects | 3 (4%) | 4 (5%) | 1.0
            Age (years) | 69 (26) | 66 (26) | 0.47
            """);
    assertEquals(2, told.stream().filter(line -> line.startsWith("count")).count());
    assertHas(told, "percent 4 p=1.0: Number of subjects | Drug | Control | ");
  }

  @Test
  void theMeanUnderADifferenceIsTheDifference() {
    List<String> told =
        PipeTables.read(
            "Depression at three months",
            "",
            """
             | Acupuncture<2> | Usual Care<2> | Group Difference<4>
            Outcome | Mean | SE | Mean | SE | Mean | SE | 95% CI | p-Value
            """,
            """
            PHQ-9 depression | 9.8 | 0.41 | 12.3 | 0.58 | −2.46 | 0.636 | −3.72 to −1.21 | <0.001
            BDI-II depression | 19.8 | 0.81 | 22.3 | 0.98 | −2.88 | 0.936 | −4.72 to −1.03 | 0.002
            """);
    assertHas(
        told, "MD -2.46 p<0.001: PHQ-9 depression | Acupuncture | Usual Care | at three months");
  }

  @Test
  void columnsWithASizeAreGroupsWhateverTheirName() {
    List<String> told =
        PipeTables.read(
            "Clinicopathological characteristics and univariate analysis of PTC patients (n=364).",
            "",
            " | Small-volume (n=324) | Large-volume (n=40) | p-value",
            """
            Gender | | | 0.017
            Male | 108 | 21 |
            Female | 216 | 19 |
            Age | | | 0.046
            <45 | 190 | 30 |
            ≥45 | 134 | 10 |
            """);
    assertHas(
        told, "count 21: Gender: Male | Large-volume | Small-volume | univariate; PTC patients");
  }

  @Test
  void eventsOfTheArmsOfListedTrialsAreFindings() {
    List<String> told =
        PipeTables.read(
            "Characteristics of included studies in the meta-analysis",
            "",
            "Author | Year | Treatment period (weeks) | Trial (E/N)<2> | Control (E/N)<2>",
            """
            Cui [37] | 2007 | 12 | 41 | 24 | 46 | 18
            Fan [38] | 2013 | 8 | 15 | 10 | 8 | 17
            Feng [39] | 2012 | 8 | 11 | 19 | 9 | 21
            """);
    assertHas(told, "count 15:  | Trial | Control | Fan");
    assertHas(told, "count 8:  | Control | Trial | Fan");
  }

  @Test
  void aMarkBeforeAUnitIsNoPartOfAnOutcome() {
    List<String> told =
        PipeTables.read(
            "Effect of the intervention on health outcomes",
            "ᵇFor children less than 60 months of age.",
            " | Intervention (n = 260) | Control (n = 250)",
            """
            Diarrheaᵇ (%) | 7.7 | 7.4
            Anemia (%) | 33.1 | 30.9
            """);
    assertHas(told, "percent 7.7: Diarrhea | Intervention | Control | ");
  }

  @Test
  void aNoteOnARowsMarkTellsWhoWasMeasured() {
    List<String> told =
        PipeTables.read(
            "Effect of the intervention on health outcomes",
            "ᵇFor children less than 60 months of age.",
            " | Intervention (n = 260) | Control (n = 250)",
            """
            Diarrhea, %ᵇ | 7.7 | 7.4
            Anemia, % | 33.1 | 30.9
            """);
    assertHas(
        told,
        "percent 7.7: Diarrhea | Intervention | Control | For children less than 60 months of age");
  }

  @Test
  void vaccinatedAndNotVaccinatedAreArms() {
    List<String> told =
        PipeTables.read(
            "Adverse outcomes of infection",
            "",
            "Outcome | Vaccinated (n = 60) | Not vaccinated (n = 40) | OR (95% CI)",
            """
            Pneumonia | 6 (10%) | 12 (30%) | 0.26 (0.09–0.77)
            Death | 3 (5%) | 8 (20%) | 0.21 (0.05–0.85)
            """);
    assertHas(told, "OR 0.26: Pneumonia | Vaccinated | Not vaccinated | ");
  }

  @Test
  void aBlockWithAUnitEndsAtARowWithAnother() {
    List<String> told =
        PipeTables.read(
            "Safety, efficacy and clinical study outcomes",
            "",
            " | Drug (n = 78) | Control (n = 78) | P",
            """
            % of time for the sensor glucose levels (SD) | | |
            In target range (5.0-9.0 mmol/L) | 69 (26) | 66 (26) | 0.47
            Above target range (>9.0 mmol/L) | 28 (26) | 34 (27) | 0.06
            LOS ICU (hours) | 137 (71) | 95 (51) | 0.04
            Mortality hospital | 28 (36) | 22 (28) | 0.46
            """);
    assertHas(told, "mean 95 p=0.04: LOS ICU (hours) | Control | Drug | ");
    assertHas(told, "percent 28 p=0.46: Mortality hospital | Control | Drug | ");
  }

  @Test
  void theCaptionTellsThatTheRowsAreAdverseEvents() {
    List<String> told =
        PipeTables.read(
            "Treatment-Emergent Adverse Events that occurred in ≥5% of patients in any group",
            "",
            " | Placebo (n = 45) n (%) | Aripiprazole (n = 47) n (%)",
            """
            Somnolence | 4 (8.9) | 24 (51.1)
            Decreased appetite | 1 (2.2) | 6 (12.8)
            """);
    assertHas(
        told,
        "percent 51.1: Somnolence | Aripiprazole | Placebo | Treatment-Emergent Adverse Events");
  }
}
