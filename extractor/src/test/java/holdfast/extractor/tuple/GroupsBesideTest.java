package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of groups that stand beside each other, and what is tested of them. */
class GroupsBesideTest {

  @Test
  void eachOfTwoGroupsStandsAgainstTheOther() {
    List<String> found =
        PipeTables.read(
            "Pain",
            "",
            "Variable | Hip group (n = 20) | Knee group (n = 21) | Total (n = 41)",
            "Pain score | 4.1 ± 1.2 | 4.0 ± 1.1 | 4.1 ± 1.2");
    assertEquals("mean 4.1: Pain score | Hip group | Knee group | ", found.getFirst());
    assertEquals("mean 4.0: Pain score | Knee group | Hip group | ", found.get(1));
    assertTrue(found.get(2).contains("| - | "), found::toString);
  }

  @Test
  void aChangeBesideBothTimesIsWhatWasTestedInItsGroup() {
    List<String> found =
        PipeTables.read(
            "Pain before and after",
            "",
            """
            | Drug<4> | Placebo<4> | P
            | Pre | Post | Change | P | Pre | Post | Change | P |
            """,
            "Pain score | 5.1 ± 1.1 | 3.1 ± 1.0 | -2.0 ± 0.9 | 0.001 | 5.2 ± 1.2 | 4.2 ± 1.2 | -1.0"
                + " ± 1.0 | 0.03 | 0.02");
    assertEquals("mean 5.1: Pain score | Drug | Placebo | Pre", found.getFirst());
    assertTrue(
        found.contains("mean -2.0 p=0.001: Pain score | Drug | - | Change; Pre to Post"),
        found::toString);
    assertTrue(
        found.stream()
            .anyMatch(line -> line.startsWith("other p=0.02: Pain score | Drug | Placebo |")),
        found::toString);
  }

  @Test
  void responsesOfTumoursAreNoKindsOfNumber() {
    List<String> found =
        PipeTables.read(
            "Best response",
            "",
            "Response | Drug A (n = 30) | Drug B (n = 31)",
            """
            CR | 3 (10.0) | 4 (12.9)
            PR | 9 (30.0) | 4 (12.9)
            SD | 10 (33.3) | 4 (12.9)
            DCR (CR + PR + SD) | 22 (73.3) | 12 (38.7)
            """);
    assertTrue(found.contains("count 9: PR | Drug A | Drug B | "), found::toString);
    assertTrue(found.contains("percent 33.3: SD | Drug A | Drug B | "), found::toString);
    assertTrue(
        found.contains("count 22: DCR (CR + PR + SD) | Drug A | Drug B | "), found::toString);
  }

  @Test
  void aWholeNumberWithoutARangeBesideMediansIsACount() {
    List<String> found =
        PipeTables.read(
            "Patients",
            "",
            "| Median (range)",
            """
            Age, years | 37 (20-62)
            Sex |
            Male | 18
            Female | 14
            """);
    assertTrue(found.contains("count 18: Sex: Male |  | - | "), found::toString);
    assertTrue(found.getFirst().startsWith("median 37: Age"), found::toString);
  }

  @Test
  void aHeadOverAllArmsIsNoArm() {
    List<String> found =
        PipeTables.read(
            "Pressures",
            "",
            """
            | Mode<2> | P
            | Bilevel, median (IQR) | Assisted, median (IQR) |
            """,
            "Vital capacity | 975 (900-1550) | 1200 (900-1900) | 0.683");
    assertEquals(
        "median 975 p=0.683: Vital capacity | Mode: Bilevel | Assisted | ", found.getFirst());
  }

  @Test
  void theStartAndTheEndOfSomethingAreTimes() {
    List<String> found =
        PipeTables.read(
            "Pressures",
            "",
            """
            | Start of weaning<2> | End of weaning<2>
            | Bilevel mode | Assisted mode | Bilevel mode | Assisted mode
            | Median (IQR) | Median (IQR) | Median (IQR) | Median (IQR)
            """,
            "PEEP | 8 (7-9) | 9 (8-10) | 5 (4-6) | 6 (5-7)");
    assertEquals(
        "median 8: PEEP | Bilevel mode | Assisted mode | Start of weaning", found.getFirst());
    assertEquals("median 6: PEEP | Assisted mode | Bilevel mode | End of weaning", found.getLast());
  }

  @Test
  void countsStandBesideTheirShares() {
    List<String> found =
        PipeTables.read(
            "Distress",
            "",
            """
            | Girls<2> | Boys<2> | Total<2>
            | N | % | N | % | N | %
            """,
            """
            Distress | | | | | |
            Severe | 104 | 20.2 | 22 | 9.4 | 126 | 16.8
            Mild | 405 | 78.5 | 210 | 89.7 | 615 | 82.0
            Missing | 7 | 1.4 | 2 | 0.9 | 9 | 1.2
            """);
    assertTrue(found.contains("count 104: Distress: Severe | Girls | Boys | "), found::toString);
    assertTrue(found.contains("percent 9.4: Distress: Severe | Boys | Girls | "), found::toString);
    assertTrue(found.contains("count 126: Distress: Severe | Total | - | "), found::toString);
  }

  @Test
  void sizesBesideSharesAreNoCounts() {
    List<String> found =
        PipeTables.read(
            "Distress",
            "",
            """
            | Girls<2> | Boys<2>
            | N | % | N | %
            """,
            """
            Distress | 500 | 20.2 | 240 | 9.4
            Pain | 510 | 78.5 | 238 | 89.7
            """);
    assertEquals(
        List.of(
            "percent 20.2: Distress | Girls | Boys | ",
            "percent 9.4: Distress | Boys | Girls | ",
            "percent 78.5: Pain | Girls | Boys | ",
            "percent 89.7: Pain | Boys | Girls | "),
        found);
  }

  @Test
  void theSignOfAMeanIsNoPartOfAGroup() {
    List<String> found =
        PipeTables.read(
            "Cortisol", "", "| Girls X(SD) | BoysX(SD)", "Hair cortisol | 5.49 (.94) | 5.08 (.56)");
    assertEquals("mean 5.49: Hair cortisol | Girls | Boys | ", found.getFirst());
  }

  @Test
  void oneRowOfLettersMakesNoResponses() {
    List<String> found =
        PipeTables.read(
            "Patients",
            "",
            "Variable | Drug A (n = 30) | Drug B (n = 31)",
            """
            Age, mean (SD) | 61 (10) | 62 (12)
            PD, mm, mean (SD) | 3 (2) | 4 (1)
            """);
    assertTrue(found.getFirst().startsWith("mean 61: Age"), found::toString);
  }

  @Test
  void aVariantIsNoChange() {
    List<String> found =
        PipeTables.read(
            "Patients by variant",
            "",
            "Variable | Alpha | Delta | Omicron",
            "Age, mean (SD) | 61.2 (10.1) | 62.1 (12.3) | 55.4 (11.0)");
    assertTrue(found.stream().anyMatch(line -> line.contains("| Delta |")), found::toString);
  }
}
