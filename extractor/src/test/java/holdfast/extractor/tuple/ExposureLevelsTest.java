package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows are the levels of exposures, named by the head over them or by their block. */
class ExposureLevelsTest {

  @Test
  void levelsTakeTheirNameFromTheHeadAndPeopleOverThemAreAStratum() {
    List<String> found =
        PipeTables.read(
            "Relationship between mould-specific IgG and skin tests at first visit to the clinic (FVC)",
            "",
            "Mould-specific IgG | Pollen test<2> | Mite test<2>\\n | OR (95% CI) | P | OR (95% CI) | P"
                .replace("\\n", "\n"),
            """
            All<5>
            Not detected | 1.00 (reference) | | 1.00 (reference) |
            Detected | 1.42 (0.41-4.89) | 0.580 | 0.85 (0.28-2.53) | 0.764
            Boys<5>
            Not detected | 1.00 (reference) | | 1.00 (reference) |
            Detected | 1.02 (0.21-4.98) | 0.977 | 0.59 (0.12-2.89) | 0.518
            Girls<5>
            Not detected | 1.00 (reference) | | 1.00 (reference) |
            Detected | 2.69 (0.27-26.8) | 0.400 | 1.22 (0.23-6.49) | 0.819
            """);
    assertTrue(
        found.contains(
            "OR 0.59 p=0.518: Mite test | Mould-specific IgG: Detected | Not detected | Boys; at first visit to the clinic"),
        found::toString);
    assertTrue(
        found.contains(
            "OR 1.42 p=0.580: Pollen test | Mould-specific IgG: Detected | Not detected | All; at first visit to the clinic"),
        found::toString);
  }

  @Test
  void oneVariableThatSharesAWordWithTheOutcomeMakesNoOutcomesOfAll() {
    List<String> found =
        PipeTables.read(
            "Associations between predictors and delayed study progress",
            "",
            " | OR | 95% CI",
            """
            Sex<3>
            Female | 1 | Ref.
            Male | 1.1 | (0.55-2.22)
            Living alone<3>
            No | 1 | Ref.
            Yes | 1.24 | (0.58-2.63)
            Stage of study<3>
            First | 1 | Ref.
            Second | 0.27 | (0.08-0.99)
            """);
    assertTrue(
        found.contains("OR 1.24: delayed study progress | Living alone: Yes | No | "),
        found::toString);
  }

  @Test
  void aHeadBelowTheRowsOfAnotherNamesColumnsForTheSameRows() {
    List<String> found =
        PipeTables.read(
            "Hazard ratios of dementia by bedtime and rise time",
            "",
            "Bedtime | Before 9 p.m. | 9–11 p.m. | After 11 p.m.",
            """
            Unadjusted HR | 5.31 (2.96-9.51) | 1 | 0.24 (0.03-1.80)
            HR adjusted in model 1 | 2.72 (1.50-4.96) | 1 | 0.24 (0.03-1.81)
            Rise time | Before 6 a.m. | 6–8 a.m. | After 8 a.m.
            Unadjusted HR | 1.25 (0.71-2.22) | 1 | 1.40 (0.60-3.10)
            HR adjusted in model 1 | 1.17 (0.65-2.09) | 1 | 1.30 (0.50-3.20)
            """);
    assertTrue(
        found.contains("HR 5.31: dementia | Bedtime: Before 9 p.m. | 9–11 p.m. | Unadjusted"),
        found::toString);
    assertTrue(
        found.contains(
            "HR 1.30: dementia | Rise time: After 8 a.m. | 6–8 a.m. | HR adjusted in model 1"),
        found::toString);
  }

  @Test
  void rowsSayWhoTheNumberedGroupsAreFromThereOn() {
    List<String> found =
        PipeTables.read(
            "Effect of trial arm on depression",
            "",
            "Month | Group 1<2> | Group 2<2> | Group difference<2>\n | Mean | SE | Mean | SE | Mean | 95% CI",
            """
             | Acupuncture<2> | Usual care<2> | <2>
            3 months | 9.8 | 0.41 | 12.3 | 0.58 | -2.46 | -3.72 to -1.21
            6 months | 9.6 | 0.33 | 11.5 | 0.46 | -1.90 | -3.02 to -0.79
             | Acupuncture<2> | Counselling<2> | <2>
            3 months | 10.0 | 0.41 | 10.8 | 0.40 | -0.76 | -1.77 to 0.25
            6 months | 9.6 | 0.35 | 9.1 | 0.38 | 0.45 | -0.58 to 1.49
            """);
    assertTrue(
        found.contains("MD -1.90: depression | Acupuncture | Usual care | 6 months"),
        found::toString);
    assertTrue(
        found.contains("MD 0.45: depression | Acupuncture | Counselling | 6 months"),
        found::toString);
  }

  @Test
  void gradesOfHarmsAreConditionsOfThoseTreated() {
    List<String> found =
        PipeTables.read(
            "Adverse events in patients treated with lenalidomide",
            "",
            " | Grade 1 or 2 | Grade 3 | Grade 4",
            """
            Neutropenia | 419 (38%) | 308 (28%) | 54 (5%)
            Anaemia | 657 (60%) | 40 (4%) | 12 (1%)
            """);
    assertTrue(
        found.contains(
            "count 308: Neutropenia | patients treated with lenalidomide | - | Grade 3; Adverse"
                + " events"),
        found::toString);
  }
}
