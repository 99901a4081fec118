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
}
