package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a table beside each other, names of an axis in the caption, measures over groups. */
class PartsBesideTest {

  @Test
  void labelsThatComeAgainInAHeadBeginAPartOfTheirOwn() {
    List<String> told =
        PipeTables.read(
            "Titres of birds",
            "",
            "Strain | Bird | 7 dpi | 21 dpi | Strain | Bird | 7 dpi | 21 dpi",
            """
            KE-1 | B1 | 40 | 320 | CH-3 | B1 | 10 | 80
             | B2 | 20 | 330 |  | B2 | 45 | 160
            MAR8 | B1 | 160 | 165 | Control | B6 | 5 | 6
             | B2 | 41 | 81 | | | |
            """);
    for (String row : List.of("10: CH-3: B1 | 7", "160: CH-3: B2 | 21", "6: Control: B6 | 21")) {
      assertTrue(
          told.stream().anyMatch(line -> line.startsWith("other " + row)),
          () -> row + " in\n" + String.join("\n", told));
    }
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("other 81") && line.contains("MAR8")));
  }

  @Test
  void armsOfAComparisonBesideEachOtherAreOneTable() {
    List<String> told =
        PipeTables.read(
            "Trials of the two drugs",
            "",
            "Drug | Events | Drug | Events | OR (95% CI)",
            """
            Aspirin | 10 | Placebo | 20 | 0.45 (0.30–0.68)
            Warfarin | 12 | Heparin | 18 | 0.63 (0.41–0.97)
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("OR 0.45") && line.contains("Aspirin")),
        () -> String.join("\n", told));
  }

  @Test
  void aHeadThatComesAgainOverResultsBeginsNoPart() {
    List<String> told =
        PipeTables.read(
            "Means",
            "",
            "Weight | Mean (SD) | Weight | Mean (SD)",
            """
            Low | 10.1 (2.0) | 55.3 | 11.4 (2.2)
            High | 12.3 (2.1) | 58.2 | 13.5 (2.4)
            """);
    assertEquals(
        0, told.stream().filter(line -> line.contains(": 55.3 |")).count(), told::toString);
  }

  @Test
  void numbersBesideListsOfNumbersNameTheirRow() {
    List<String> told =
        PipeTables.read(
            "Shares of peaks",
            "",
            "Peak | Compound | Broth (%) | Plasma (%)",
            """
            1, 5 | Alpha | 7.05 | 41.48
            2 | Gamma | 3.54 | 1.48
            2 | Delta | 2.57 | 0.18
            2 | Epsilon | 0.28 | 0.11
            6, 7 | Zeta | 1.49 | 3.98
            8 | Beta | 14.84 | 18.33
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.contains("14.84") && line.contains("Peak 8")),
        () -> String.join("\n", told));
    assertFalse(
        told.stream().anyMatch(line -> line.contains("14.84") && line.contains("6, 7")),
        () -> String.join("\n", told));
  }

  @Test
  void timesThatACaptionNamesTogetherAreSaidByTheRows() {
    List<String> told =
        PipeTables.read(
            "Rates of infection at 7 and 14 days after feeding",
            "",
            "Strain | Day | Infection (%)",
            """
            KE-1 | 7 | 56/60 (93.3%)
             | 14 | 47/60 (78.3%)
            MAR8 | 7 | 50/60 (83.3%)
             | 14 | 49/60 (81.7%)
            """);
    assertTrue(told.stream().anyMatch(line -> line.contains("78.3")), told::toString);
    assertTrue(told.stream().noneMatch(line -> line.contains("7 and 14")), told::toString);
  }

  @Test
  void numbersOfAnotherUnitSayNoTime() {
    List<String> told =
        PipeTables.read(
            "Hours of sleep at 4 and 8 weeks",
            "",
            "Dose | Hours of sleep",
            """
            Placebo | 5.1 ± 0.9
            4 mg | 6.2 ± 1.0
            8 mg | 6.9 ± 1.1
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.contains("4 and 8 weeks")),
        () -> String.join("\n", told));
  }

  @Test
  void theSistersOfAMeasureOverTheSameGroupsAreMeasures() {
    List<String> told =
        PipeTables.read(
            "Skiing",
            "",
            """
             | Velocity (m/s)<2> | Cycle rate (cycles per min)<2> | Usage by distance (%)<2>
            Technique | SP | DI | SP | DI | SP | DI
            """,
            """
            Double poling | 6.1 ± 0.2 | 5.5 ± 0.3 | 69.6 ± 4.2 | 59.1 ± 4.1 | 54 ± 3 | 49 ± 4
            Diagonal stride | 3.2 ± 0.2 | 3.0 ± 0.2 | 80.6 ± 2.8 | 68.9 ± 3.4 | 13 ± 1 | 10 ± 2
            """);
    assertHas(told, "mean 59.1: Cycle rate (cycles per min): Double poling | DI | SP | ");
    assertHas(told, "mean 10: Usage by distance: Diagonal stride | DI | SP | ");
  }
}
