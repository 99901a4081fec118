package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the heads, the label columns and the blocks of a table's rows say. */
class HeadsAndStubsTest {

  private static void holds(List<String> told, String... results) {
    for (String result : results) {
      assertTrue(told.contains(result), () -> result + " is not in " + told);
    }
  }

  @Test
  void measuresInTheFirstColumnStandOverGroupsInTheSecond() {
    List<String> told =
        PipeTables.read(
            "Values at four time points",
            "",
            " | | T1 | T2",
            """
            PaO2 | Group C | 398.01±70.78 | 171.64±81.70
            (mmHg) | Group L | 416.61±77.85 | 192.60±89.87
             | P | 0.299 | 0.311
            PaCO2 | Group C | 39.09±8.23 | 39.01±2.80
            (mmHg) | Group L | 39.95±3.01 | 39.87±2.93
             | P | 0.229 | 0.216
            """);
    holds(
        told,
        "mean 398.01: PaO2 | Group C | Group L | T1",
        "mean 192.60 p=0.311: PaO2 | Group L | Group C | T2",
        "mean 39.01: PaCO2 | Group C | Group L | T2");
  }

  @Test
  void variablesInTheSecondColumnEndTheLevelsAndReferencesBeforeThem() {
    List<String> told =
        PipeTables.read(
            "Hazard ratios for overall survival",
            "",
            "Category | Characteristic | Number | HR | 95% CI",
            """
            Clinical characteristics | Gender | | |
             | Female | 84 | 1 |
             | Male | 221 | 0.8 | 0.55–1.15
             | Tumor margins | | |
             | Negative | 200 | 1 |
             | Close | 31 | 1.41 | 0.80–2.48
             | Smoking | | |
             | Never | 109 | 0.48 | 0.32–0.71
             | Current | 186 | 1 |
            """);
    holds(
        told,
        "HR 0.8: overall survival | Gender: Male | Female | ",
        "HR 1.41: overall survival | Tumor margins: Close | Negative | ",
        "HR 0.48: overall survival | Smoking: Never | Current | ");
  }

  @Test
  void headsInTheBodyGoOnToTheRowOfSizes() {
    List<String> told =
        PipeTables.read(
            "Anthropometric results",
            "",
            " | Placebo Group<4> | Treatment Group<4>",
            """
             | Pre<2> | Post<2> | Pre<2> | Post<2>
             | Males | Females | Males | Females | Males | Females | Males | Females
            Variable | N = 15 | N = 8 | N = 15 | N = 8 | N = 16 | N = 4 | N = 16 | N = 4
            Weight, kg | 87.9 ± 8.7 | 64.5 ± 11.9 | 87.3 ± 8.5 | 65.7 ± 11.9 | 81.9 ± 9.9 | 53.4 ± 9.1 | 82 ± 9.8 | 53.9 ± 9.6
            Height, cm | 179.4 ± 6.3 | 161.8 ± 6.8 | 179.4 ± 6.4 | 161.8 ± 6.8 | 176.1 ± 6.8 | 156 ± 9.4 | 176.1 ± 6.9 | 156 ± 9.4
            """);
    holds(
        told,
        "mean 64.5: Weight, kg | Placebo Group | - | Pre; Females",
        "mean 82: Weight, kg | Treatment Group | - | Post; Males");
  }

  @Test
  void groupsAreKnownByASizeWithoutASignOfEquality() {
    List<String> told =
        PipeTables.read(
            "Characteristics",
            "",
            " | Participants with MetS (n 453) | Participants without MetS (n 1465)",
            "Age (years) | 54·8 ± 9·6 | 51·5 ± 9·5");
    assertEquals(
        "mean 54.8: Age (years) | Participants with MetS | Participants without MetS | ",
        told.getFirst());
  }

  @Test
  void codesUnderClassAreLevelsOfTheVariableBesideThem() {
    List<String> told =
        PipeTables.read(
            "Cox models",
            "",
            "Factor | Class | HR | 95%CI",
            """
            T stage | 1-2 | ref |
             | 3-4 | 0.827 | 0.354–1.934
            N stage | 0-1 | ref |
             | 2-3 | 3.091 | 1.054–9.060
            """);
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.getFirst().contains("| T stage: 3–4 | 1–2 |"), told.toString());
    assertTrue(told.getLast().contains("| N stage: 2–3 | 0–1 |"), told.toString());
  }

  @Test
  void aDashBeforeTheOtherLevelsIsTheReference() {
    List<String> told =
        PipeTables.read(
            "Univariate analysis",
            "",
            " | No HOS (n = 255) | HOS (n = 41) | OR (95 % CI)",
            """
            Age, years | 48 (15–83) | 57 (30–82) | 1.032 (1.011–1.053)
            Sex<4>
            Male | 149 (87.1) | 22 (12.9) | -
            Female | 106 (84.8) | 19 (15.2) | 1.214 (0.626-2.355)
            ASA<4>
            1, 2 | 205 (88) | 28 (12) | -
            3, 4 | 50 (79.4) | 13 (20.6) | 1.904 (0.920-3.938)
            """);
    holds(
        told,
        "OR 1.032: HOS | Age, years | - | Univariate",
        "OR 1.214: HOS | Sex: Female | Male | Univariate",
        "OR 1.904: HOS | ASA: 3, 4 | 1, 2 | Univariate");
  }

  @Test
  void numbersAloneTellColumnsApart() {
    List<String> told =
        PipeTables.read(
            "Complications",
            "",
            """
             | Dabigatran<2> | Apixaban<2>
            Initial dosage of heparin (U/kg): | 110 | 120 | 110 | 120
            """,
            "Stroke | 0 (0.0) | 1 (2.1) | 2 (3.4) | 0 (0.0)\nDeath | 1 (0.5) | 2 (3.1) | 1 (1.2) | 3 (4.5)");
    assertTrue(
        told.stream()
            .anyMatch(
                line ->
                    line.endsWith("Dabigatran | Apixaban | Initial dosage of heparin (U/kg): 110")),
        told.toString());
    assertEquals(told.size(), told.stream().distinct().count(), told.toString());
  }

  @Test
  void effectsPrintedOnceForABlockOfTimesAreOfItsMeasure() {
    List<String> told =
        PipeTables.read(
            "Results of the run",
            "",
            """
             | Time of measure | Mean ± SD<2> | Condition (CON vs. CS)<2>
             | | CON | CS | p | η2p
            """,
            """
            Contact time (ms) | PRE | 0.196 ± 0.016 | 0.191 ± 0.014 | 0.034 | 0.30
             | POST | 0.206 ± 0.021 | 0.199 ± 0.018 | |
            Aerial time (ms) | PRE | 0.411 ± 0.047 | 0.405 ± 0.043 | 0.69 | 0.01
             | POST | 0.365 ± 0.049 | 0.360 ± 0.066 | |
            """);
    assertTrue(
        told.stream()
            .anyMatch(line -> line.contains("0.30 p=0.034: Contact time (ms) | Condition")),
        told.toString());
    holds(told, "mean 0.206: Contact time (ms) | CON | CS | POST");
  }

  @Test
  void groupsThatTheCaptionComparesAreTheColumns() {
    List<String> told =
        PipeTables.read(
            "Differences in obstetric variables and asthma symptoms between women with asthma"
                + " and women without asthma",
            "",
            """
             | No asthma, n (%) | Asthma, n (%)
            About the women | |
            """,
            """
            Pet | |
            Yes | 8 (28.6) | 9 (56.3)
            No | 20 (71.4) | 7 (43.8)
            About the birth | |
            First child | 20 (71.4) | 10 (62.5)
            """);
    assertTrue(
        told.stream()
            .anyMatch(line -> line.matches("percent 56\\.3: .*Pet: Yes \\| Asthma \\| .*")),
        told.toString());
  }

  @Test
  void placesUnderOneHeadAreNoOutcomes() {
    List<String> told =
        PipeTables.read(
            "Multivariable analysis of the determinants of dietary diversity",
            "",
            """
             | Zones<4>
             | Low zone (n = 159)<2> | High zone (n = 225)<2>
            Factors | Crude OR (95% CI) | Adjusted OR (95% CI) | Crude OR (95% CI) | Adjusted OR (95% CI)
            """,
            """
            Age | 1.02 (0.98–1.08) | 1.05 (0.99–1.12) | 1.09 (1.05–1.14) | 1.13 (1.07–1.18)
            Farm size | 1.20 (0.91–1.58) | 0.92 (0.58–1.45) | 1.25 (1.01–1.55) | 1.30 (0.97–1.75)
            """);
    assertTrue(
        told.stream()
            .anyMatch(
                line ->
                    line.startsWith("OR 1.30: dietary diversity | Farm size | - | ")
                        && line.contains("High zone")),
        told.toString());
  }

  @Test
  void aScaleWithoutSubscalesIsNamedInTheColumnBefore() {
    List<String> told =
        PipeTables.read(
            "Stress and symptoms",
            "",
            "Trimester | Questionnaire | Subscale | Controls | Cases",
            """
            Trimester 1 | PDQ | | 13.96 (6.44) | 15.81 (5.64)
             | SCL-90 | Anger | 57.14 (26.29) | 70.66 (19.33)
             | | Anxiety | 43.04 (23.13) | 44.28 (18.79)
            Trimester 2 | PDQ | | 12.57 (5.54) | 14.25 (4.41)
             | SCL-90 | Anger | 41.90 (17.78) | 55.96 (21.39)
             | | Anxiety | 30.04 (18.71) | 47.33 (23.60)
            """);
    assertTrue(
        told.stream()
            .anyMatch(
                line -> line.contains("14.25: PDQ | Cases | ") && line.contains("Trimester 2")),
        told.toString());
  }

  @Test
  void aTriangleHasItsIntervalsBelowAndItsMeansBeside() {
    List<String> told =
        PipeTables.read(
            "Means, standard deviations and correlations with confidence intervals",
            "* p &lt; 0.05.",
            "Variable | M | SD | 1 | 2",
            """
            1. Anger | 1.10 | 0.47 | |
            2. Stress | 5.64 | 3.49 | 0.29 |
             | | | [-0.01, 0.54] |
            3. Sleep | 0.96 | 0.03 | -0.25* | 0.01
             | | | [-0.51, -0.05] | [-0.29, 0.31]
            """);
    holds(
        told,
        "r 0.29: 2. Stress | 1. Anger | - | ",
        "r -0.25 p<0.05: 3. Sleep | 1. Anger | - | ",
        "r 0.01: 3. Sleep | 2. Stress | - | ",
        "mean 5.64: 2. Stress |  | - | ");
    assertEquals(6, told.size(), told.toString());
  }

  @Test
  void boundsAtALevelAreNoGroups() {
    List<String> told =
        PipeTables.read(
            "Estimates of the model of sleep",
            "",
            " | Estimate | SE | 95% lower | 95% upper",
            "Intercept | 42.01 | 6.22 | 29.74 | 54.09\nAge | 77.82 | 34.09 | 10.29 | 145.24");
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.getLast().startsWith("b 77.82: "), told.toString());
  }
}
