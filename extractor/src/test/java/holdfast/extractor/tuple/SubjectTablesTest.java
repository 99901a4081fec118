package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that list the subjects of a study one by one. */
class SubjectTablesTest {

  private static void assertHas(List<String> told, String expected) {
    assertTrue(told.contains(expected), () -> expected + " in\n" + String.join("\n", told));
  }

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
            "other 447: Treatment (days) |  | - | AITL; F; age 71",
            "other 171: Treatment (days) |  | - | AITL; F; age 70",
            "other 353: Treatment (days) |  | - | PTCL; M; age 72"),
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
}
