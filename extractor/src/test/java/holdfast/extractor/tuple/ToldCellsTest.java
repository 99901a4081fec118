package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells that say in words what their numbers are. */
class ToldCellsTest {

  @Test
  void aCellThatBeginsWithTheKindOfItsNumberIsAResult() {
    List<String> told =
        PipeTables.read(
            "Characteristics",
            "",
            " | Drug (n = 30) | Placebo (n = 31) | p",
            """
            Age (years) | Mean 61 (range 19–92) | Mean 58 (range 20–84) | 0.51
            Follow-up (months) | median 12 (3–40) | median 14 (2–38) | 0.19
            Score | mean 85.8, SD 20.7, median 89.5 | mean 84.3, SD 18.1, median 86 | 0.87
            """);
    assertHas(told, "mean 61 p=0.51: Age (years) | Drug | Placebo | ");
    assertHas(told, "median 14 p=0.19: Follow-up (months) | Placebo | Drug | ");
    assertHas(told, "mean 84.3 p=0.87: Score | Placebo | Drug | ");
    assertHas(told, "median 89.5 p=0.87: Score | Drug | Placebo | ");
  }

  @Test
  void labelsThatBeginWithTheWordStayLabels() {
    List<String> told =
        PipeTables.read(
            "Competence by species",
            "",
            "Species | Measure | North | South",
            """
            Aegypti | Mean competence (95% CI), 'best case' | 0.17 | 0.28
            Albopictus | Mean competence (95% CI), 'worst case' | 0.23 | 0.24
            """);
    assertFalse(told.isEmpty());
    assertFalse(told.stream().anyMatch(line -> line.contains(" 95")), told::toString);
  }

  @Test
  void wordsAboutSomeOfTheCountedAreNoPartOfTheCount() {
    List<String> told =
        PipeTables.read(
            "Failures by arm",
            "",
            " | Drug | Placebo",
            """
            Loosening | 48 (1 with a tear) | 31 (2 with a tear)
            Infection | 8 (men = 5, women = 3) | 7 [men = 4, women = 3]
            """);
    for (String count : List.of(" 48: Loosening", " 31: Loosening", " 8: Infection", " 7: Infec")) {
      assertTrue(told.stream().anyMatch(line -> line.contains(count)), told::toString);
    }
  }
}
