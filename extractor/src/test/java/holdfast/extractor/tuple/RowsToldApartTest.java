package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of one name in the parts of a table, and measures side by side over the same groups. */
class RowsToldApartTest {

  @Test
  void aSecondLabelThatTellsRowsOfOneNameApartIsACondition() {
    List<String> told =
        PipeTables.read(
            "Means of traits in Phase II and Phase III testing",
            "",
            "Bag | Phase | Seed weight (g)",
            """
            Wool | II | 1.096
            Film | II | 0.890
            Control | II | 0.162
            None | II | 0.894
            P-value <2> | 0.031
            Felt | III | 0.400
            Mesh | III | 0.363
            Control | III | 0.344
            None | III | 0.435
            P-value <2> | 0.016
            """);
    assertHas(told, "mean 0.162: Seed weight (g) | Control | - | Phase II");
    assertHas(told, "mean 0.435: Seed weight (g) | None | - | Phase III");
  }

  @Test
  void aSecondLabelOfRowsThatAllDifferOnlyDescribes() {
    List<String> told =
        PipeTables.read(
            "Means of traits",
            "",
            "Bag | Material | Seed weight (g)",
            """
            A | wool | 1.096
            B | film | 0.890
            C | felt | 0.162
            """);
    assertFalse(told.stream().anyMatch(line -> line.contains("wool")), told::toString);
  }

  @Test
  void numbersOfThingsBesideAnotherMeasureAreMeasured() {
    List<String> told =
        PipeTables.read(
            "Effects of bags on two lines",
            "",
            """
            | Seed weight (g) <2> | Number of seeds <2> | Germination <2>
            Bag | Line A | Line B | Line A | Line B | Line A | Line B
            """,
            """
            Wool | 7.15 | 4.386 | 855.8 | 431.1 | 74.62 | 33.42
            Film | 4.74 | 3.1 | 647.3 | 334.1 | 73.21 | 38.37
            Felt | 6.30 | 3.533 | 825.5 | 363.5 | 79.11 | 41.57
            """);
    assertTrue(
        told.stream()
            .anyMatch(line -> line.contains(" 855.8: ") && line.contains("Number of seeds")),
        told::toString);
    assertFalse(
        told.stream().anyMatch(line -> line.contains(" 855.8: ") && line.contains("Seed weight")),
        told::toString);
  }
}
