package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that list the subjects of a study one by one. */
class SubjectTablesTest {

  @Test
  void aNumberedSubjectIsAConditionAndTheHeadsAreOutcomes() {
    List<String> told =
        PipeTables.read(
            "Stained cells in the untreated group",
            "ᵃ Age at diagnosis",
            """
            Case | Calendar year | Ageᵃ | Status | Stained cells (%)<2>
             | | | | Biopsy 1 | Biopsy 2
            """,
            """
            1 | 1991 | 43 | Neg | 57 | 67
            2 | 1986 | 75 | Pos | 22 | 0
            3 | 1990 | 42 | Pos | 7 | 1
            4 | 1993 | 33 | Neg | 22 | 37
            5 | 2010 | 6 | Neg | 2 | 1
            6 | 1991 | 24 | Pos | NA | 0
            """);
    assertHas(told, "percent 37: Stained cells | Biopsy 2 | - | Case 4; the untreated group");
    assertHas(told, "other 75: Age |  | - | Case 2; the untreated group");
    assertEquals(17, told.size(), told::toString);
  }

  @Test
  void aSubjectWithoutANumberIsToldByItsSexAndAge() {
    List<String> told =
        PipeTables.read(
            "Second tumours",
            "",
            "Disease | Sex | Age | Treatment (days) | Response",
            """
            AITL | F | 71 | 447 | CR
            AITL | F | 70 | 171 | PD
            PTCL | M | 72 | 353 | unknown
            """);
    assertEquals(
        List.of(
            "other 447: Treatment (days) |  | - | AITL; F; Age 71",
            "other 171: Treatment (days) |  | - | AITL; F; Age 70",
            "other 353: Treatment (days) |  | - | PTCL; M; Age 72"),
        told);
  }

  @Test
  void numberedItemsAreNoSubjects() {
    List<String> told =
        PipeTables.read(
            "Items of the scale",
            "",
            "No. | Item | Mean | SD",
            """
            1 | Happy | 3.2 | 0.4
            2 | Sad | 2.2 | 0.4
            3 | Calm | 1.2 | 0.4
            4 | Tense | 3.9 | 0.5
            5 | Tired | 3.1 | 0.4
            6 | Awake | 3.5 | 0.6
            """);
    assertHas(told, "mean 3.9: Tense |  | - | ");
  }

  private static String numbered(String cells) {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 8; row++) {
      rows.append(row).append(" | ").append(cells.replace("#", Integer.toString(row))).append('\n');
    }
    return rows.toString();
  }

  private static List<String> listed(String head, String cells) {
    return PipeTables.read("Results", "", head, numbered(cells));
  }

  @Test
  void whatIsCountedPerPatientNamesNoSubjects() {
    for (String head :
        List.of(
            "Patient items",
            "Item for patients",
            "Missed visits per patient",
            "Number of persons",
            "Patients with relapses")) {
      List<String> told = listed(head + " | Drug | Placebo", "1# | 4#");
      assertTrue(
          told.stream().noneMatch(line -> line.contains("| " + head + " 1")), told::toString);
    }
  }

  @Test
  void effectsInEachPatientAreKept() {
    List<String> told =
        listed(
            "Patient | Weight | Placebo, mean (SD) | Drug, mean (SD) | Difference (95% CI) | p",
            "7# | 7.# (2.0) | 5.# (1.0) | 2.0 (0.# to 3.5) | 0.0#");
    assertEquals(8, told.stream().filter(line -> line.startsWith("MD 2.0 p=0.0")).count());
  }

  @Test
  void differencesByNumberOfPersonsAreKept() {
    List<String> told =
        PipeTables.read(
            "Cost by household",
            "",
            "Number of persons | Rural | Urban | Difference (95% CI)",
            numbered("1# | 20 | 10 (3 to 12)"));
    assertHas(told, "MD 10: Cost: 1 | Rural | Urban | ");
  }

  @Test
  void strataOfSexAndAgeGroupAreNoSubjects() {
    List<String> told =
        PipeTables.read(
            "Characteristics",
            "",
            "Sex | Age group | Drug (n = 30) | Placebo (n = 30)",
            """
            M | 18 | 12 | 14
            F | 18 | 11 | 13
            M | 40 | 10 | 12
            F | 40 | 9 | 11
            """);
    assertTrue(told.stream().noneMatch(line -> line.contains("age 18")), told::toString);
  }

  @Test
  void meansBelowTheSubjectsAreRead() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 20; row++) {
      rows.append(row).append(" | ").append(40 + row).append(" | ").append(row).append(".5\n");
    }
    List<String> told =
        PipeTables.read(
            "Individual results",
            "",
            "Patient | Age | Pain",
            rows + "Mean | 50.5 | 10.7\nSD | 5.9 | 5.8");
    assertHas(told, "other 43: Age |  | - | Patient 3");
    assertTrue(told.stream().anyMatch(line -> line.startsWith("mean 10.7: ")), told::toString);
  }
}
