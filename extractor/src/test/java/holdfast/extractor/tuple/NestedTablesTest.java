package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows stand under several things at once: measures, arms, times, models. */
class NestedTablesTest {

  @Test
  void marksThatANoteHasAreNoPartOfALabel() {
    List<String> told =
        PipeTables.read(
            "Effect of the intervention on health outcomes",
            "ᵃ N is the base number. ᵇ Without covariates. ᵉ Children under 60 months.",
            "Health Outcomes | Control Groupᵃ | Intervention Groupᵃ | ITT Unadjustedᵇ Difference [95% CI]",
            """
            Caregiver reported illness in the last 7 days e | | |
            Diarrhea | 0.077 | 0.074 | −0.003 [−0.019 to 0.013]
            HCGI | 0.120 | 0.115 | −0.004 [−0.026 to 0.017]
            """);
    assertHas(
        told,
        "MD -0.003: Caregiver reported illness in the last 7 days: Diarrhea | Intervention Group |"
            + " Control Group | ITT Unadjusted");
  }

  @Test
  void theSameSubgroupsUnderEveryOutcomeAreConditions() {
    List<String> told =
        PipeTables.read(
            "Differential effect of the intervention by population subgroups",
            "",
            """
            Characteristics | Control Group<2> | Intervention Group<2> | ITT Unadjusted
             | N | Mean | N | Mean | Difference [95% CI]
            """,
            """
            HH with improved sanitation facilities | | | | |
            All HH | 1,512 | 0.224 | 1,522 | 0.414 | 0.189 [0.119–0.259]
            HH with IHL (any type) at baseline | 190 | 0.979 | 212 | 0.967 | −0.018 [−0.056 to 0.020]
            BPL HH | 551 | 0.181 | 452 | 0.476 | 0.307 [0.227–0.388]
            Non-BPL HH | 961 | 0.249 | 1,070 | 0.388 | 0.135 [0.059–0.210]
            Reported daily OD by women | | | | |
            All HH | 1,514 | 0.835 | 1,525 | 0.732 | −0.102 [−0.159 to −0.045]
            HH with IHL (any type) at baseline | 191 | 0.105 | 214 | 0.103 | 0.000 [−0.078 to 0.077]
            BPL HH | 551 | 0.902 | 453 | 0.733 | −0.178 [−0.241 to −0.115]
            Non-BPL HH | 963 | 0.796 | 1,072 | 0.732 | −0.061 [−0.129 to 0.006]
            """);
    assertHas(
        told,
        "MD -0.178: Reported daily OD by women | Intervention Group | Control Group | ITT"
            + " Unadjusted; BPL HH");
    assertHas(
        told,
        "mean 0.733: Reported daily OD by women | Intervention Group | Control Group | BPL HH");
  }

  @Test
  void numberedModelsAreConditionsAndSymbolsAreSpelledOut() {
    List<String> told =
        PipeTables.read(
            "Moderation Analysis, Self-Reported Affects.",
            "Estimates of an ordinary least squares regression.",
            """
             | (1) | (2) | (3)
             | Performance | Performance | Performance
            """,
            """
            Poverty | 0.530 | -5.739* | 0.465
             | (2.905) | (2.959) | (2.382)
            Ai | 0.0678 | -0.174* | 0.141
             | (0.097) | (0.078) | (0.245)
            Poverty* Ai | -0.110 | 0.154 | -0.377
             | (0.130) | (0.101) | (0.371)
            Ai | NA | PA | Fear
            N | 1050 | 1050 | 1050
            """);
    assertHas(told, "b -0.377: Performance | Poverty* Fear | - | Ai: Fear; model (3)");
    assertHas(told, "b 0.530: Performance | Poverty | - | Ai: NA; model (1)");
  }

  @Test
  void aChangeIsOfItsRowsTimeAgainstTheTimeBefore() {
    List<String> told =
        PipeTables.read(
            "Changes from pre- to postintervention and to follow-up.",
            "",
            "Characteristic | Mean (SD) | Change (SD) | 95% CI | P value",
            """
            UPE<5>
            Preintervention | 3.07 (0.73) | — | — | —
            Postintervention | 3.56 (.54) | 0.52 (0.87) | 0.17, 0.87 | .01
            3-month follow-up | 3.47 (.58) | −0.09 (0.64) | −0.36, 0.17 | .76
            EPR<5>
            Preintervention | 2.19 (0.96) | — | — | —
            Postintervention | 3.21 (.89) | 1.08 (0.96) | 0.69, 1.46 | <.001
            3-month follow-up | 3.49 (.88) | 0.28 (0.89) | −0.09, 0.65 | .13
            """);
    assertHas(
        told,
        "MD 0.28 p=0.13: EPR | 3-month follow-up | Postintervention | change from"
            + " Postintervention to 3-month follow-up");
    assertHas(told, "mean 3.56: UPE |  | - | Postintervention");
  }

  @Test
  void aMeasureOverArmsOverTimesIsTheOutcome() {
    List<String> told =
        PipeTables.read(
            "Geometric means of the metabolites at baseline and follow-up.",
            "Abbreviations: ctl, control; GM, geometric mean; GSD, geometric standard deviation;"
                + " int, intervention.",
            " | Year | GM (μg/L) | GSD | Fold difference (year 4/year 1) | p-Value | Fold difference"
                + " int (year 4/year 1)/ctl (year 4/year 1) | p-Value",
            """
            Adult DMP |  |  |  |  |  | 0.6 | 0.26
            Intervention | 1 | 1.7 | 7.1 | 1.2 | 0.33 |  |
             | 4 | 2.1 | 9.0 |  |  |  |
            Control | 1 | 0.9 | 7.5 | 2.0 | 0.11 |  |
             | 4 | 1.8 | 7.0 |  |  |  |
            Adult DMTP |  |  |  |  |  | 1.3 | 0.21
            Intervention | 1 | 12.3 | 4.9 | 6.6 | < 0.005 |  |
             | 4 | 81.4 | 6.0 |  |  |  |
            Control | 1 | 9.7 | 4.9 | 5.0 | < 0.005 |  |
             | 4 | 48.3 | 3.1 |  |  |  |
            """);
    assertHas(told, "mean 81.4: Adult DMTP | Intervention | - | Year 4");
    assertTrue(
        told.stream()
            .anyMatch(
                line ->
                    line.startsWith("other 5.0 p<0.005: Adult DMTP | year 4 | year 1 |")
                        && line.contains("Control")),
        () -> String.join("\n", told));
    assertTrue(
        told.stream()
            .anyMatch(
                line -> line.startsWith("other 1.3 p=0.21: Adult DMTP | intervention | control")),
        () -> String.join("\n", told));
  }

  @Test
  void blocksWithUnitsAreTheMeasuresOfTheirRows() {
    List<String> told =
        PipeTables.read(
            "Ranges of motion of the four groups before the fatigue test.",
            "",
            "Motion | Group A (Control group) | Group B (ACVC group)",
            """
            C2-4 (in Degrees)<3>
            Lateral bending | 5.9±0.7 | 5.6±0.8
            Rotation | 7.2±0.6 | 11.2±0.9
            C4-5 (in Degrees)<3>
            Lateral bending | 1.8±0.2 | 2.0±0.3
            Rotation | 2.2±0.3 | 1.2±0.3
            """);
    assertHas(
        told,
        "mean 1.2: C4-5 (in Degrees): Rotation | Group B (ACVC group) | Group A (Control group) | before the fatigue"
            + " test");
  }

  @Test
  void partsOfTheSubjectsOverArmsInRowsAreConditions() {
    List<String> told =
        PipeTables.read(
            "Fetal body weights obtained from unventilated and ventilated fetuses.",
            "Values expressed as mean ± SEM.",
            "Study groups | All fetuses | Unventilated fetuses | Ventilated fetuses",
            """
            Non-operated | 39.5 ± 2.6 | 38.5 ± 4.6 | 40.5 ± 3.5
            SHAM | 39.0 ± 2.7 | 42.7 ± 3.3 | 35.9 ± 3.6
            DH | 38.1 ± 2.3 | 40.1 ± 1.5 | 35.6 ± 4.8
            """);
    assertHas(told, "mean 40.1: Fetal body weights | DH | - | Unventilated fetuses");
  }

  @Test
  void armsOfATrialAreNoOutcomesWhateverTheCaptionNames() {
    List<String> told =
        PipeTables.read(
            "Effect of the intervention on program outputs and outcomes",
            "",
            """
            Outputs and outcomes | Control group<2> | Intervention group<2>
             | N | Mean | N | Mean
            """,
            """
            Heard a message from mass media | 1,511 | 0.272 | 1,523 | 0.295
            Heard a message from visits | 1,472 | 0.099 | 1,479 | 0.240
            """);
    assertFalse(told.isEmpty());
    assertTrue(
        told.stream()
            .anyMatch(
                line ->
                    line.startsWith(
                        "mean 0.240: Heard a message from visits | Intervention group")),
        () -> String.join("\n", told));
  }

  @Test
  void anEffectWithItsIntervalBesideTwoArmsIsTheirDifference() {
    List<String> told =
        PipeTables.read(
            "Developmental scores",
            "",
            " | Iodine, mean (SD) | Placebo, mean (SD) | Treatment effect (95% CI) | p",
            """
            Cognitive score | 99.4 (12.2) | 101.7 (8.2) | −2.3 (−7.8, 3.2) | 0.42
            Language score | 97.2 (12.2) | 97.9 (11.5) | −0.7 (−7.0, 5.6) | 0.83
            """);
    assertHas(told, "MD -2.3 p=0.42: Cognitive score | Iodine | Placebo | ");
  }

  @Test
  void headsThatPartTheWholeTableAreOverTheirColumns() {
    List<String> told =
        PipeTables.read(
            "Rejection rate of blood samples before and after the training.",
            "",
            """
            Before the training May 2014<3> | After the training July 2014<3>
            Centre | Registrations | Rejections n (%) | Registrations | Rejections n (%) | p
            """,
            """
            A | 7557 | 60 (0.79) | 10218 | 79 (0.77) | 0.876
            B | 3973 | 45 (1.13) | 4114 | 48 (1.17) | 0.886
            """);
    assertTrue(
        told.stream()
            .anyMatch(line -> line.startsWith("count 60:") && line.contains("Before the training")),
        () -> String.join("\n", told));
    assertTrue(
        told.stream()
            .noneMatch(line -> line.startsWith("count 79") && line.contains("Before the training")),
        () -> String.join("\n", told));
  }
}
