package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How tables of trials are laid out: which labels are arms, measures, times, levels. */
class TrialTablesTest {

  @Test
  void aHeadWithAMeasureAndATimeIsTheOutcomeOfArmsInRows() {
    List<String> told =
        PipeTables.read(
            "Movement after the operation",
            "",
            " | Week 2 amplitude (degrees) | Week 4 amplitude (degrees)",
            """
            Main trunk (group 1) | 4.4 | 9.7
            Bifurcation (group 2) | 10.8 | 10.2
            """);
    assertHas(
        told,
        "other 9.7: amplitude (degrees) | Main trunk (group 1) | - | Week 4; after the operation");
  }

  @Test
  void aCaptionGivesTheArmsAndTheHeadsTheOutcomes() {
    List<String> told =
        PipeTables.read(
            "Regression estimates [β (95% CI)] of blood pressure by treatment groups (succimer vs."
                + " placebo)",
            "",
            """
             | Systolic (mmHg)<2> | Diastolic (mmHg)<2>
            Visit | Unadjusted | Adjusted | Unadjusted | Adjusted
            """,
            """
            Baseline | −0.54 (−2.54 to 1.47) | −0.80 (−2.27 to 1.17) | 0.31 (−1.37 to 1.98) | 0.15 (−1.50 to 1.80)
            6 months | 1.19 (−1.04 to 3.43) | 1.10 (−1.02 to 3.21) | 1.44 (−0.37 to 3.24) | 1.32 (−0.48 to 3.11)
            """);
    assertHas(told, "b 1.32: Diastolic (mmHg) | succimer | placebo | Adjusted; 6 months");
  }

  @Test
  void anExposureByItsUnitIsThePredictor() {
    List<String> told =
        PipeTables.read(
            "Regression estimates [β (95% CI)] of blood pressure change per 10 μg/dL of elevation"
                + " in blood lead level",
            "",
            "Visit | Systolic (mmHg) | Diastolic (mmHg)",
            """
            Baseline | 1.19 (−0.76 to 3.15) | 1.25 (−0.38 to 2.88)
            6 months | 1.14 (−0.68 to 2.95) | 0.41 (−1.06 to 1.88)
            """);
    assertHas(told, "b 1.14: Systolic (mmHg) | blood lead level (per 10 μg/dL) | - | 6 months");
  }

  private static final String LETTERS =
      "Variable | Group (P) (n = 30) | Group (E) (n = 30) | Group (D) (n = 30) | P value";

  @Test
  void aLetterInBracketsNamesAnArm() {
    List<String> told =
        PipeTables.read(
            "Side effects in the three groups", "", LETTERS, "Nausea | 13 | 7 | 18 | 0.027");
    assertTrue(told.stream().anyMatch(line -> line.contains("18") && line.contains("Group (D)")));
    assertFalse(told.stream().anyMatch(line -> line.contains("p=18") || line.contains("p=13")));
  }

  @Test
  void rowsThatAreTimesTakeTheOutcomeOfTheCaption() {
    List<String> told =
        PipeTables.read(
            "Pain scores (NRS) at rest in the three groups",
            "",
            LETTERS,
            """
            At 2 h | 5.1 ± 1.0 | 4.2 ± 1.1 | 4.4 ± 0.9 | 0.01
            After 4 h | 4.1 ± 1.0 | 3.2 ± 1.1 | 3.4 ± 0.9 | 0.02
            """);
    assertTrue(
        told.stream()
            .anyMatch(line -> line.endsWith("Pain scores (NRS) at rest | Group (E) | - | At 2 h")));
  }

  @Test
  void answersTakeWhatWasAskedFromTheCaption() {
    List<String> told =
        PipeTables.read(
            "Patient satisfaction in the three groups",
            "",
            LETTERS,
            """
            Excellent | 9 (30%) | 12 (40%) | 11 (36.7%) | 0.004
            Good | 9 (30%) | 10 (33.3%) | 9 (30%) | 0.237
            Fair | 8 (26.7%) | 5 (16.5%) | 6 (20%) | 0.069
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.contains("Patient satisfaction: Good | Group (E)")));
  }

  private static final String ARMS =
      "Characteristic | Short bore (n = 44) | Open (n = 49) | P value";

  @Test
  void aMeanEndsTheLevelsOfAVariable() {
    List<String> told =
        PipeTables.read(
            "Characteristics of the patients",
            "",
            ARMS,
            """
            Age categories | | | .7
            under 30 | 0 (0) | 1 (2) |
            30 to 50 | 22 (50) | 23 (46.9) |
            Body height in cm | 167.9 (SD, 8.6) | 168.3 (SD, 10.3) | .8
            """);
    assertHas(told, "count 23: Age categories: 30 to 50 | Open | Short bore | ");
    assertHas(told, "mean 167.9 p=0.8: Body height in cm | Short bore | Open | ");
  }

  @Test
  void rowsBehindBulletsAreSiblings() {
    List<String> told =
        PipeTables.read(
            "Characteristics of the patients",
            "",
            ARMS,
            """
            Serum levels of | | |
            • IL-2 | 13.1 ± 16.5 | 8.2 ± 4.3 | 0.245
            • IL-4 | 3.9 ± 5.0 | 5.4 ± 5.4 | 0.246
            Body mass index | 24.6 ± 4.0 | 24.5 ± 3.4 | 0.520
            """);
    assertHas(told, "mean 5.4 p=0.246: Serum levels of: IL-4 | Open | Short bore | ");
    assertHas(told, "mean 24.6 p=0.520: Body mass index | Short bore | Open | ");
  }

  @Test
  void aRowAboveAListThatComesAgainIsItsParent() {
    List<String> told =
        PipeTables.read(
            "Findings at the examination",
            "",
            ARMS,
            """
            Anxiety | 58.1 ± 33.9 | 50.3 ± 30.6 | .3
            Upper spine | 58.6 ± 34.9 | 48.1 ± 30.1 | .4
            Lower spine | 55.8 ± 32.8 | 51.8 ± 31.9 | .7
            Noise | 57.5 ± 21.3 | 65.9 ± 23.1 | .08
            Upper spine | 52.2 ± 24.0 | 62.5 ± 25.0 | .3
            Lower spine | 58.5 ± 18.3 | 71.6 ± 21.1 | .02
            """);
    assertHas(told, "mean 51.8 p=0.7: Anxiety: Lower spine | Open | Short bore | ");
    assertHas(told, "mean 62.5 p=0.3: Noise: Upper spine | Open | Short bore | ");
    assertHas(told, "mean 65.9 p=0.08: Noise | Open | Short bore | ");
  }

  @Test
  void aHeadingWithSizesHoldsForTheHeadingsBelowIt() {
    List<String> told =
        PipeTables.read(
            "Quality of the images",
            "",
            " | Short bore | Open | P value",
            """
            T2 sagittal | n = 18 | n = 21 |
            Contrast ratio | | |
            Fluid to cord | 18.1 ± 11.6 | 9.3 ± 5.5 | .005
            Fluid to bone | 19.3 ± 10.3 | 8.2 ± 5.7 | .001
            T1 sagittal | n = 18 | n = 22 |
            Contrast ratio | | |
            Fluid to cord | 10.3 ± 11.5 | 8.9 ± 5.1 | .6
            Fluid to bone | 8.4 ± 6.1 | 5.7 ± 3.8 | .1
            """);
    assertHas(
        told, "mean 8.2 p=0.001: Contrast ratio: Fluid to bone | Open | Short bore | T2 sagittal");
  }

  @Test
  void armsWithSizesAreThePredictorWhateverTheHeadOverTheRowsSays() {
    List<String> told =
        PipeTables.read(
            "Demographic characteristics of participants by group allocation",
            "",
            """
            Demographics | Generic feedback (n = 46) | Tailored feedback (n = 41)
             | n (%) | n (%)
            """,
            """
            Gender | |
            Male | 17 (37 %) | 18 (44 %)
            Female | 29 (63 %) | 23 (56 %)
            """);
    assertHas(told, "count 23: Gender: Female | Tailored feedback | Generic feedback | ");
  }

  @Test
  void marksInOneCellCompareTheArmsOfTheirNotes() {
    List<String> told =
        PipeTables.read(
            "Change after 12 weeks",
            "c Metformin vs placebo d Pioglitazone vs placebo",
            "Parameter | Placebo | Metformin | Pioglitazone | P value",
            """
            Weight (kg) | -0.6 ± 3.1 | 1.1 ± 1.9 | -0.4 ± 1.7 | 0.048c, 0.970d
            Waist (cm) | -0.9 ± 4.0 | 1.9 ± 2.7 | 0.9 ± 2.3 | 0.013c, 0.200d
            """);
    assertHas(told, "other p=0.200: Waist (cm) | Pioglitazone | placebo | after 12 weeks");
    assertHas(told, "mean 1.9: Waist (cm) | Metformin | - | after 12 weeks");
  }

  @Test
  void aMarkBehindAValueHasThePOfItsNote() {
    List<String> told =
        PipeTables.read(
            "Markers of inflammation",
            "* p &lt; 0.05 filgrastim vs. placebo.",
            "Marker | Filgrastim | Placebo",
            """
            Neutrophil protein (ng/ml)* | 25.1 ± 3.2* | 13.9 ± 2.9
            Other protein (ng/ml) | 12.0 ± 3.0 | 11.5 ± 3.1
            """);
    assertHas(told, "mean 25.1 p<0.05: Neutrophil protein (ng/ml) | Filgrastim | Placebo | ");
    assertHas(told, "mean 13.9: Neutrophil protein (ng/ml) | Placebo | Filgrastim | ");
  }

  @Test
  void aRowOfPValuesTestsTheRowAboveIt() {
    List<String> told =
        PipeTables.read(
            "Receptor status",
            "",
            " | Drug A | Drug B",
            """
            Change in receptor score | -41 ± 4 | -13 ± 4
            Comparison versus baseline | P = 0.0001 | P = 0.0034
            """);
    assertHas(told, "mean -13 p=0.0034: Change in receptor score | Drug B | - | ");
    assertFalse(told.stream().anyMatch(line -> line.contains("Comparison versus")));
  }

  @Test
  void aTestInTheFirstRowOfABlockIsOfTheBlock() {
    List<String> told =
        PipeTables.read(
            "Readiness to change by group and age",
            "",
            "Variables | Not ready, n (%) | Ready, n (%) | Chi-square (df) | P value",
            """
            Group | | | |
            Questions (n = 55) | 32 (58.2) | 23 (41.8) | 5.8 (2) | .06
            List (n = 32) | 26 (81.2) | 6 (18.8) | |
            Control (n = 25) | 19 (76.0) | 6 (24.0) | |
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.matches("chi2 5.8 p=0.06: .* \\| Group \\| - \\| .*")));
  }

  @Test
  void headsOverTheSameArmsWithAPEachAreConditions() {
    List<String> told =
        PipeTables.read(
            "Quality of the images",
            "",
            """
             | Upper spine<3> | Lower spine<3>
             | Short bore | Open | P value | Short bore | Open | P value
            """,
            "Sharpness | 2.1 ± 1.1 | 3.0 ± 1.0 | .006 | 1.8 ± 0.7 | 2.7 ± 0.7 | .001");
    assertHas(told, "mean 1.8 p=0.001: Sharpness | Short bore | Open | Lower spine");
  }

  @Test
  void aPBesideSeveralArmsComparesThemAll() {
    List<String> told =
        PipeTables.read(
            "Characteristics of the patients",
            "",
            LETTERS,
            """
            Treatment before | | | | 0.45
            Drugs | 9 (30%) | 12 (40%) | 11 (36.7%) |
            Surgery | 8 (26.7%) | 5 (16.5%) | 6 (20%) |
            """);
    assertHas(told, "other p=0.45: Treatment before | Group (P), Group (E), Group (D) | - | ");
  }

  @Test
  void gramsBehindAQuantityAreItsUnit() {
    List<String> told =
        PipeTables.read(
            "Outcomes of the newborn",
            "",
            "Outcome | Iodine | Placebo",
            "Birth weight, g | 3325.4 ± 410.2 | 3204.3 ± 398.1");
    assertHas(told, "mean 3325.4: Birth weight, g | Iodine | Placebo | ");
  }
}
