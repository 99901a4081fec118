package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns are variables where each has numbers of its own kind; and numbers may be labels. */
class ColumnsOfVariablesTest {

  @Test
  void columnsOfUnlikeKindsAreVariablesAndTheRowsAreGroups() {
    List<String> told =
        PipeTables.read(
            "Seeds by kind of bag",
            "",
            "Bag | Total seed weight (g) | Germinated, % | Mean length (SD)",
            """
            Fleece | 1.096 | 93.13 | 12.1 (2.2)
            Muslin | 0.890 | 97.62 | 11.8 (2.4)
            """);
    assertHas(told, "percent 93.13: Germinated | Fleece | - | ");
    assertHas(told, "mean 11.8: length | Muslin | - | ");
  }

  @Test
  void columnsOfOneKindStayGroups() {
    List<String> told =
        PipeTables.read(
            "Habits",
            "",
            "Habit | Farmers, n (%) | Miners, n (%)",
            """
            Smoking | 12 (24.0) | 20 (40.0)
            Drinking | 8 (16.0) | 11 (22.0)
            """);
    assertHas(told, "count 12: Smoking | Farmers | Miners | ");
  }

  @Test
  void risingNumbersUnderEachLabelAreConditions() {
    List<String> told =
        PipeTables.read(
            "Infection by strain",
            "",
            "Strain | Genotype | DPF | Infection (%) | Spread (%)",
            """
            KE-9 | G-I | 7 | 56/60 (93.3%) | 18/60 (30.0%)
             |  | 14 | 47/60 (78.3%) | 33/60 (55.0%)
            MA-8 | G-III | 7 | 52/60 (86.7%) | 21/60 (35.0%)
             |  | 14 | 49/60 (81.7%) | 11/60 (18.3%)
            """);
    assertHas(told, "percent 78.3: Infection | KE-9: Genotype G-I | - | DPF 14");
    assertHas(told, "percent 35.0: Spread | MA-8: G-III | - | DPF 7");
  }

  @Test
  void numbersThatDifferUnderEachLabelAreResults() {
    List<String> told =
        PipeTables.read(
            "Infection by strain",
            "",
            "Strain | Sex | Eggs | Larvae",
            """
            KE-9 | male | 7 | 18
             | female | 14 | 33
            MA-8 | male | 9 | 21
             | female | 16 | 11
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("other 16:")), told.toString());
  }

  @Test
  void smallLetterAndDashBeforeLettersMakeAnotherWord() {
    List<String> told =
        PipeTables.read(
            "Response",
            "",
            " | Arm A (n = 33) | Arm B (n = 32)",
            """
            CR | 18 (54.5%) | 11 (34.4%)
            n-PR | 5 (15.2%) | 13 (40.6%)
            """);
    assertHas(told, "percent 40.6: n-PR | Arm B | Arm A | ");
  }

  @Test
  void sizesAndDegreesOfFreedomAreNoLabels() {
    List<String> told =
        PipeTables.read(
            "Strength by sex",
            "",
            "Outcome | Sex | n | Mean ± SD",
            """
            Grip (kg) | Men | 45 | 40.1 ± 8.2
             | Women | 52 | 25.3 ± 6.1
            Pinch (kg) | Men | 45 | 10.1 ± 2.2
             | Women | 52 | 7.3 ± 1.1
            """);
    assertTrue(told.stream().noneMatch(line -> line.contains("n 45")), told.toString());
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("mean 40.1: Grip (kg)")), told.toString());
  }

  @Test
  void numbersBesideLabelsThatTellTheRowsApartAreResults() {
    List<String> told =
        PipeTables.read(
            "Nests",
            "",
            "Site | Sex | Eggs | Larvae",
            """
            North | male | 7 | 18
             | female | 14 | 33
            South | male | 7 | 21
             | female | 14 | 11
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("count 14:")), told.toString());
  }
}
