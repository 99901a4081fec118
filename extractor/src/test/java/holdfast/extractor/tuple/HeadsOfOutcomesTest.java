package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Heads, captions and notes that say what was measured, in whom and as which part of it. */
class HeadsOfOutcomesTest {

  @Test
  void aRatioIsOfTheLevelThatIsNotDenied() {
    List<String> told =
        PipeTables.read(
            "Relationship between IgG detection and IgE",
            "",
            """
            Specific IgG | Milk IgE<4> | Wheat IgE<4>
             | Decrease/no change | Increase | OR (95% CI) | P value | Negative | Positive | OR (95% CI) | P value
            """,
            """
            Not detected | 63 | 15 | 1.00 (reference) | | 66 | 12 | 1.00 (reference) |
            Detected | 12 | 8 | 2.77 (0.93–8.22) | 0.067 | 12 | 8 | 3.56 (1.13–11.2) | 0.031
            """);
    assertHas(
        told, "OR 2.77 p=0.067: Milk IgE: Increase | Specific IgG: Detected | Not detected | ");
    assertHas(
        told, "OR 3.56 p=0.031: Wheat IgE: Positive | Specific IgG: Detected | Not detected | ");
  }

  @Test
  void differencesStandBesideTheirArmsAndTheirDifferenceIsOverTime() {
    List<String> told =
        PipeTables.read(
            "Haemoglobin and zinc",
            "",
            """
             | Baseline<3> | Endline<3> | DIDᵇ | P-value
            Characteristic | Fortified | Usual | Diffᵃ | Fortified | Usual | Diffᵃ | |
            """,
            """
            Mean haemoglobin, g/dL | 12.15 | 12.28 | -0.13 | 12.06 | 11.84 | 0.22 | 0.35 | 0.002
            Mean serum zinc, mmol/L | 10.8 | 10.6 | 0.2 | 10.8 | 10.7 | 0.1 | -0.1 | 0.6
            """);
    assertHas(told, "MD 0.22: Mean haemoglobin, g/dL | Fortified | Usual | Endline");
    assertHas(
        told, "MD 0.35 p=0.002: Mean haemoglobin, g/dL | Fortified | Usual | Baseline to Endline");
    assertHas(told, "mean 12.06: Mean haemoglobin, g/dL | Fortified | Usual | Endline");
  }

  @Test
  void numbersUnderAHeadOfQuartilesArePartsOfItsVariable() {
    List<String> told =
        PipeTables.read(
            "Exposure and growth of children",
            "",
            "Urinary toxin quartile | N | −x ± s | F | p",
            """
            HAZ<5>
            1 | 23 | −2.30 ± 1.13 | 2.74 | 0.0482⁎
            2 | 24 | −2.73 ± 1.11 | |
            WAZ<5>
            1 | 23 | −1.28 ± 0.86 | 3.09 | 0.0310⁎
            2 | 24 | −1.27 ± 1.14 | |
            """);
    assertHas(told, "mean -2.73: HAZ | Urinary toxin quartile: 2 | - | ");
    assertTrue(
        told.stream()
            .anyMatch(line -> line.startsWith("F 3.09 p=0.0310: WAZ | Urinary toxin quartile | -")),
        () -> String.join("\n", told));
  }

  @Test
  void theNounOfACaptionIsSaidOnceForAllRows() {
    List<String> told =
        PipeTables.read(
            "Shoot, root and seed dry mass (g per plant) of mature plants of wheat and barley",
            "Values are means ± standard errors.",
            " | Control | Flooded",
            """
            Wheat<3>
            Shoot | 43.3 ± 0.8 a | 28.2 ± 2.1 (65) b
            Root | 5.3 ± 0.3 a | 3.5 ± 0.3 (66) b
            Barley<3>
            Shoot | 55.3 ± 2.8 a | 54 ± 3.0 (98) a
            Root | 7.5 ± 0.6 a | 0.5 ± 0.1 (7) b
            """);
    assertHas(told, "mean 54: Shoot dry mass (g per plant) | Flooded | Control | Barley");
    assertHas(told, "mean 5.3: Root dry mass (g per plant) | Control | Flooded | Wheat");
  }

  @Test
  void aCaptionSaysOfWhichSampleAllResultsAre() {
    List<String> sample =
        PipeTables.read(
            "Means, standard deviations and correlations for male sample.",
            "",
            "Variable | M | SD | 1 | 2",
            """
            1. Testosterone | 1.10 | 0.47 | |
            2. Cortisol | 5.64 | 3.49 | 0.29 |
            3. Risk taking | 43.48 | 12.46 | −0.28 | −0.12
            """);
    assertHas(sample, "r -0.12: 3. Risk taking | 2. Cortisol | - | male sample");
    List<String> heads =
        PipeTables.read(
            "Characteristics of the heads of households",
            "",
            "Variables | North (n = 579) | South (n = 167)",
            "Male, n (%) | 342 (59.1) | 92 (55.1)");
    assertHas(heads, "count 342: Male | North | South | heads of households");
  }

  @Test
  void codesThatTheCaptionExplainsAreSpelledOut() {
    List<String> told =
        PipeTables.read(
            "Torque after strength (S group) and endurance (E group) training in the dominant (D)"
                + " and non-dominant (ND) legs",
            "",
            """
             | | Pre-training | Post-training
            """,
            """
            Eccentric torque (% of body mass)<4>
            S | D | 117.6 ± 34.3 | 136.6 ± 36.0
            E | D | 132.9 ± 66.8 | 142.6 ± 64.6
            S | ND | 113.2 ± 53.0 | 130.7 ± 58.2
            E | ND | 128.2 ± 56.7 | 136.8 ± 57.1
            Concentric torque (% of body mass)<4>
            S | D | 72.8 ± 24.5 | 86.8 ± 26.1
            E | D | 83.2 ± 22.5 | 92.5 ± 22.1
            S | ND | 70.2 ± 19.6 | 85.1 ± 19.7
            E | ND | 80.5 ± 17.1 | 90.6 ± 23.4
            """);
    assertTrue(
        told.stream()
            .anyMatch(
                line ->
                    line.startsWith("mean 136.8:")
                        && line.contains("| E: ND (endurance + non-dominant) |")),
        () -> String.join("\n", told));
  }
}
