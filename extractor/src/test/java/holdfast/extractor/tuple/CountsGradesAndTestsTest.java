package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts with shares of wholes that no head names, heads over grades, heads that only say test. */
class CountsGradesAndTestsTest {

  private static void holds(List<String> told, String... results) {
    for (String result : results) {
      assertTrue(told.contains(result), () -> result + " is not in " + told);
    }
  }

  @Test
  void sharesOfTheSumOfTheirRowAreShares() {
    List<String> told =
        PipeTables.read(
            "Risk factors",
            "",
            " | No leak (n = 255) | Leak (n = 41)",
            """
            Age, years | 48 (15–83) | 57 (30–82)
            Male | 149 (87.1) | 22 (12.9)
            Diabetes | 49 (76.6) | 15 (23.4)
            """);
    holds(
        told,
        "count 22: Male | Leak | No leak | ",
        "percent 12.9: Male | Leak | No leak | ",
        "percent 76.6: Diabetes | No leak | Leak | ");
  }

  @Test
  void sharesOfOneWholeDownTheirColumnAreShares() {
    List<String> told =
        PipeTables.read(
            "Characteristics of participants",
            "",
            " | Course | Website",
            """
            Spouse | 303 (48.87) | 301 (49.10)
            Employed | 79 (12.74) | 70 (11.42)
            Medication | 246 (39.68) | 253 (41.27)
            Score | 36 (11) | 35 (12)
            """);
    holds(
        told,
        "count 303: Spouse | Course | Website | ",
        "percent 41.27: Medication | Website | Course | ",
        "mean 36: Score | Course | Website | ");
  }

  @Test
  void levelsWithMissingAnswersAreSharesOfTheirSum() {
    List<String> told =
        PipeTables.read(
            "Characteristics of participants",
            "",
            " | Course (n = 493)",
            """
            Income |
            Low | 148 (33.9)
            High | 289 (66.1)
            """);
    holds(told, "percent 66.1: Income: High | Course | - | ");
  }

  @Test
  void lettersOfAnInteractionAreFactors() {
    List<String> told =
        PipeTables.read(
            "F-values of two-way ANOVA",
            "",
            "Variable | Species (Sp) | Treatment (T) | Sp × T",
            "Photosynthesis | 255.30 | 287.27 | 57.23");
    holds(told, "F 57.23: Photosynthesis | Sp × T | - | ");
  }

  @Test
  void gradesOfANumberAreGroups() {
    List<String> told =
        PipeTables.read(
            "Adjusted means of intake by the number of teeth (95% CI)",
            "",
            " | Number of teeth<3>\n | Q1 | Q2 | Q3",
            """
            Rice, g | 342 (328–357) | 338 (324–352) | 330 (317–344)
            """);
    assertEquals(
        List.of("Number of teeth: Q1", "Number of teeth: Q2", "Number of teeth: Q3"),
        told.stream().map(result -> result.split(" \\| ", -1)[1]).toList());
  }

  @Test
  void aTestWithoutANameIsOfWhatItsRowHolds() {
    List<String> told =
        PipeTables.read(
            "Characteristics of both groups",
            "",
            "Variable | Control | Treated | Test | p",
            """
            Age | 32.11 (4.05) | 32.94 (3.62) | -0.67 | 0.50
            Male | 18 (64.3%) | 8 (50.0%) | 0.86 | 0.35
            """);
    assertTrue(
        told.stream().anyMatch(result -> result.startsWith("t -0.67 p=0.50: Age")), told::toString);
    assertTrue(
        told.stream().anyMatch(result -> result.startsWith("chi2 0.86 p=0.35: Male")),
        told::toString);
  }

  @Test
  void aShareBeforeItsCountIsNoMeanWhateverElseTheHeadNames() {
    List<String> told =
        PipeTables.read(
            "Risk factors",
            "",
            " | Any injury % (n) Mean (SD)",
            "Varsity | 9.14% (268)\nAge | 20.1 (1.4)");
    assertTrue(told.stream().anyMatch(result -> result.startsWith("percent 9.14")), told::toString);
    assertTrue(told.stream().anyMatch(result -> result.startsWith("count 268")), told::toString);
  }

  @Test
  void numberedModelsAreOfTheDependentVariablesBehindTheirNumbers() {
    List<String> told =
        PipeTables.read(
            "OLS regression of choices",
            "",
            "Model, dependent variable | (1) income | (2) income | (3) savings",
            """
            Risk | 0.185 | 0.183 | 0.053
            Female | -0.133 | -5.073 | 0.795
            """);
    holds(
        told,
        "b 0.183: income | Risk | - | model (2)",
        "b 0.795: savings | Female | - | model (3)");
  }

  @Test
  void changesOfSeveralArmsKeepTheirArm() {
    List<String> told =
        PipeTables.read(
            "Values and changes",
            "",
            " | Drug A<2> | Drug B<2> | P value, drug A versus drug B<2>\n"
                + " | Value | Change from baseline | Value | Change from baseline | Value | Change from baseline",
            """
            Hb (g/dL) | | | | | |
            Baseline | 9.5 ± 1.1 | — | 9.4 ± 1.6 | — | 0.849 | —
            1 month | 10.6 ± 1.0 | 1.2 ± 0.9 | 11.2 ± 0.9 | 1.8 ± 1.7 | 0.002 | 0.060
            """);
    for (String drug : List.of("A", "B")) {
      String change =
          "1 month | Baseline | Drug %s; change from Baseline to 1 month".formatted(drug);
      assertTrue(told.stream().anyMatch(result -> result.endsWith(change)), told::toString);
    }
    assertTrue(
        told.stream()
            .anyMatch(
                p ->
                    p.endsWith(
                        "p=0.060: Hb (g/dL) | Drug A | Drug B | drug A versus drug B; Change from baseline; 1 month")),
        told::toString);
  }

  @Test
  void anArmCalledTestHoldsNoStatistics() {
    List<String> told =
        PipeTables.read(
            "Probing depth after treatment",
            "Values are mean ± SD.",
            "Variable | Test | Control",
            "Depth (mm) | 3.1 ± 0.4 | 3.9 ± 0.6\nGain (mm) | 2.2 ± 0.3 | 1.8 ± 0.5");
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("mean 3.1: Depth (mm) | ")),
        told.toString());
  }

  @Test
  void numbersOfGroupsAreNoModels() {
    List<String> told =
        PipeTables.read(
            "Weights of the animals",
            "",
            "Organ | (1) Control | (2) Diabetic | (3) Treated",
            "Liver (g) | 3.1 ± 0.4 | 3.9 ± 0.6 | 3.3 ± 0.2\nHeart (g) | 1.1 ± 0.1 | 1.2 ± 0.2 | 1.1 ± 0.2");
    assertTrue(told.stream().noneMatch(line -> line.contains("model")), told.toString());
  }
}
