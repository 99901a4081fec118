package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables with the times of measurement side by side, or with dates or ages below each other. */
class TimesAcrossTest {

  @Test
  void groupsUnderMeasuresArePredictorsWhereTheColumnsAreTimes() {
    List<String> told =
        PipeTables.read(
            "Effect of 7 weeks of strength (S group) and endurance (SE group) training on torque",
            "",
            """
             | | Pre-training<2> | Post-training<2>
             | | Pre-match | Post-match | Pre-match | Post-match
            """,
            """
            Eccentric torque (% of body mass)<6>
            S | D | 117.6 ± 34.3 | 103.1 ± 37.1 | 136.6 ± 36.0 | 115.4 ± 34.0
            SE | D | 132.9 ± 66.8 | 112.3 ± 56.4 | 142.6 ± 64.6 | 135.1 ± 60.4
            S | ND | 113.2 ± 53.0 | 97.4 ± 43.7 | 130.7 ± 58.2 | 112.2 ± 48.4
            SE | ND | 128.2 ± 56.7 | 108.2 ± 52.3 | 136.8 ± 57.1 | 134.1 ± 57.3
            Torque ratio<6>
            S | D | 0.81 ± 0.16 | 0.73 ± 0.13 | 0.94 ± 0.16 | 0.83 ± 0.15
            SE | D | 0.82 ± 0.17 | 0.75 ± 0.17 | 0.85 ± 0.16 | 0.83 ± 0.15
            S | ND | 0.82 ± 0.22 | 0.75 ± 0.23 | 0.91 ± 0.20 | 0.78 ± 0.20
            SE | ND | 0.88 ± 0.16 | 0.81 ± 0.02 | 0.91 ± 0.14 | 0.88 ± 0.16
            """);
    assertHas(
        told,
        "mean 142.6: Eccentric torque (% of body mass) | SE: D | - | Post-training; Pre-match");
    assertHas(told, "mean 0.78: Torque ratio | S: ND | - | Post-training; Post-match");
  }

  @Test
  void measuresUnderPartsAreOutcomesWhereTheColumnsAreTimes() {
    List<String> told =
        PipeTables.read(
            "Changes in the distal arteries after obliteration",
            "",
            """
             | Mean ± SD<2> | P-value
             | Pre-obliteration | Post-obliteration |
            """,
            """
            A1 segments<4>
            Pressure ratio | 0.56 ± 0.18 | 0.62 ± 0.21 | 0.048
            Velocity ratio | 1.35 ± 0.64 | 1.38 ± 0.57 | 0.368
            M1 segments<4>
            Pressure ratio | 0.53 ± 0.16 | 0.59 ± 0.19 | 0.017
            Velocity ratio | 1.61 ± 0.76 | 1.69 ± 0.72 | 0.047
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("mean 0.56 p=0.048: Pressure ratio")),
        () -> String.join("\n", told));
  }

  @Test
  void measuresOverPairsOfTimesAreOutcomesAndTheHeartRateIsOne() {
    List<String> told =
        PipeTables.read(
            "Performance during the test before and after training",
            "",
            """
             | 20-m (s)<2> | RPE<2> | HR (%HRmax)<2>
             | Baseline | Post-training period | Baseline | Post-training period | Baseline | Post-training period
            """,
            """
            0–15 | 3.78 ± 0.35 | 3.83 ± 0.60 | 12 ± 2 | 11 ± 2 | 82.1 ± 6.5 | 80.8 ± 6.7
            15–30 | 3.93 ± 0.40 | 4.04 ± 0.44 | 14 ± 2 | 13 ± 2 | 84.5 ± 9.2 | 82.8 ± 8.6
            30–45 | 3.93 ± 0.21 | 4.21 ± 0.55 | 14 ± 2 | 14 ± 2 | 85.0 ± 7.8 | 83.4 ± 8.7
            """);
    assertTrue(
        told.stream()
            .anyMatch(line -> line.startsWith("mean 82.1: HR (%HRmax) |  | - | Baseline; 0–15")),
        () -> String.join("\n", told));
    assertTrue(
        told.stream()
            .anyMatch(line -> line.startsWith("mean 13: RPE |  | - | Post-training period; 15–30")),
        () -> String.join("\n", told));
  }

  @Test
  void dosesThatComeAgainUnderEveryMeasureAreArms() {
    List<String> told =
        PipeTables.read(
            "Effect of the extract on memory",
            "Data are mean ± SD.",
            """
            Measurement | Predose baseline score<2> | Post-dose score<2>
             | | | 1 month | 2 months
            """,
            """
            Reaction time (msec) | Placebo | 619.05 ± 222.35 | 622.50 ± 175.01 | 625.15 ± 161.96
             | 400 mg | 616.25 ± 195.39 | 611.95 ± 185.75 | 596.30 ± 126.60
             | 800 mg | 623.25 ± 191.43 | 614.30 ± 175.48 | 573.95 ± 177.20
            Vigilance (% accuracy) | Placebo | 43.35 ± 6.84 | 42.90 ± 7.95 | 42.45 ± 8.74
             | 400 mg | 42.90 ± 5.05 | 43.45 ± 9.93 | 43.70 ± 6.52
             | 800 mg | 44.75 ± 5.63 | 44.65 ± 6.45 | 48.40 ± 5.40
            """);
    assertHas(told, "mean 616.25: Reaction time (msec) | 400 mg | - | Predose baseline score");
    assertHas(told, "mean 48.40: Vigilance (% accuracy) | 800 mg | - | 2 months; Post-dose score");
  }

  @Test
  void whatIsCountedInEveryGroupIsTheOutcomeOfTheirRatioToo() {
    List<String> told =
        PipeTables.read(
            "Positive households and treatment",
            "",
            """
            Survey date | Percentage of households with treatment | Treated<2> | Untreated<2> | OR (95% CI)
             | | No. of households | No. (%) with any larvae | No. of households | No. (%) with any larvae |
            """,
            """
            Oct 2005 | 13.1 | 346 | 128 (37) | 2290 | 736 (32) | 1.28 (1.00–1.64)
            Oct 2006 | 25.1 | 644 | 171 (27) | 1992 | 430 (22) | 1.18 (0.95–1.48)
            Jan 2011 | 20.6 | 829 | 186 (22) | 3202 | 564 (18) | 1.27 (1.04–1.55)
            """);
    assertHas(told, "OR 1.18: with any larvae | Treated | Untreated | Oct 2006");
    assertHas(told, "count 186: with any larvae | Treated | Untreated | Jan 2011");
    assertHas(told, "percent 25.1: households with treatment |  | - | Oct 2006");
  }

  @Test
  void columnsThatCountDifferentThingsAreResultsAndEachShareIsOfItsOwn() {
    List<String> told =
        PipeTables.read(
            "Presence of larvae and pupae",
            "",
            "Survey date | Number of clusters | Number of households | Number (%) households with"
                + " larvae | Number of containers | Number pupae observed",
            """
            Oct 2005 | 20 | 2636 | 864 (33) | 16744 | 4962
            Oct 2006 | 20 | 2636 | 601 (23) | 17429 | 3306
            Jan 2011 | 30 | 4031 | 750 (19) | 18276 | 2156
            """);
    assertHas(told, "count 3306: pupae observed |  | - | Oct 2006");
    assertHas(told, "count 18276: containers |  | - | Jan 2011");
    assertHas(told, "percent 23: households with larvae |  | - | Oct 2006");
  }

  @Test
  void bandsOfAgeAreNoTimes() {
    List<String> told =
        PipeTables.read(
            "24-h excretion by age and sex, restricted to those with ≥0.7 of predicted excretion"
                + " per kg body weight (n = 184)",
            "Figures are means with 95% confidence intervals",
            " | Sodium (mg) | Potassium (mg) | Sodium/potassium",
            """
            Women<4>
            25–44 years | 3137 (2433, 3841) | 1416 (1180, 1652) | 2.3 (1.9, 2.7)
            45–64 years | 2316 (1993, 2638) | 1631 (1344, 1918) | 1.6 (1.3, 1.9)
            Men<4>
            25–44 years | 3130 (2797, 3464) | 1569 (1430, 1709) | 2.2 (1.9, 2.4)
            45–64 years | 2800 (2546, 3054) | 1651 (1438, 1864) | 1.9 (1.6, 2.3)
            """);
    List<String> ratios =
        told.stream().filter(line -> line.contains(": Sodium/potassium |")).toList();
    assertEquals(4, ratios.size(), () -> String.join("\n", told));
    assertTrue(
        ratios
            .getFirst()
            .contains("Women: 25–44 years; restricted to those with ≥0.7 of predicted"),
        ratios::getFirst);
    assertFalse(ratios.getFirst().contains("(n = 184)"), ratios::getFirst);
    assertFalse(told.getFirst().contains("| kg body weight |"), told::getFirst);
  }

  @Test
  void aPreTestAndAModelInTheCaptionAreConditions() {
    List<String> before =
        PipeTables.read(
            "Pre-test comparisons of smoking knowledge and attitudes",
            "",
            "Outcomes | Health-based (n = 122) | Control (n = 128) | p value",
            "Health knowledge (mean ± SD) | 6.7 ± 2.4 | 8.6 ± 2.6 | < 0.001");
    assertHas(before, "mean 6.7 p<0.001: Health knowledge | Health-based | Control | Pre-test");
    List<String> model =
        PipeTables.read(
            "Association of covariates with low literacy in children (Model 3)",
            "",
            "Covariates | OR (95% CI) | p-Value",
            """
            Age in years | 1.06 (0.99, 1.13) | 0.08
            Female (vs. Male) | 0.70 (0.56, 0.88) | 0.01
            """);
    assertHas(model, "OR 0.70 p=0.01: low literacy | Female | Male | Model 3; children");
  }
}
