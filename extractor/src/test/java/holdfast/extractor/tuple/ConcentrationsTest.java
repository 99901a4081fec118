package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas under curves of concentrations are measured in people; that of a test is its quality. */
class ConcentrationsTest {

  private static List<String> read(String label, String first, String second) {
    return PipeTables.read(
        "Parameters",
        "",
        "Parameter | Zinc | Placebo",
        """
        Peak (ng/mL) | 33.75 (10.00) | 35.83 (9.35)
        Half-life (h) | 7.37 (3.42) | 6.95 (3.53)
        %s | %s | %s
        """
            .formatted(label, first, second));
  }

  private static void assertType(String type, List<String> told, String value) {
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith(type + " " + value + ": ")), told::toString);
  }

  @Test
  void areaOverTimesOrInAUnitWithATimeIsAMean() {
    for (String label :
        List.of(
            "AUC0–48 h (h·ng/mL)",
            "AUCinf (ng·h/mL)",
            "AUC (h·ng/mL)",
            "AUC(0–t)",
            "AUC0–9 h (% of A0 × h)")) {
      assertType("mean", read(label, "302.6 (106.7)", "315.1 (94.0)"), "302.6");
    }
  }

  @Test
  void areaUnderTheCurveOfATestIsItsOwnKind() {
    for (String label : List.of("AUC", "AUC (95% CI)")) {
      assertType("AUC", read(label, "0.81 (0.74–0.88)", "0.77 (0.70–0.84)"), "0.81");
    }
  }
}
