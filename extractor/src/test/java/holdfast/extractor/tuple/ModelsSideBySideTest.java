package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimates of two models beside the counts that they are made of. */
class ModelsSideBySideTest {

  private static List<String> read(String notes, String first, String second) {
    return PipeTables.read(
        "Association of thyroxine with prostate cancer",
        notes,
        "Thyroxine | # Cases/# Controls | OR (95%% CI)%s | OR (95%% CI)%s".formatted(first, second),
        """
        Low | 75/163 | 1.0 (ref) | 1.0 (ref)
        High | 86/157 | 1.22 (0.82–1.83) | 1.15 (0.75–1.77)
        """);
  }

  @Test
  void noteIsOfTheColumnsWhoseHeadsHaveItsMark() {
    List<String> told =
        read(
            "† Conditioned on age at blood draw.</p><p>‡ Further adjusted for smoking and diet.",
            "†",
            "‡");
    assertHas(
        told,
        "OR 1.22: prostate cancer | Thyroxine: High | Low | Conditioned on age at blood draw");
    assertHas(
        told, "OR 1.15: prostate cancer | Thyroxine: High | Low | adjusted for smoking and diet");
  }

  @Test
  void columnWithoutTheMarkIsNotOfTheNote() {
    List<String> told = read("† Adjusted for smoking.", "", "†");
    assertHas(told, "OR 1.22: prostate cancer | Thyroxine: High | Low | ");
    assertHas(told, "OR 1.15: prostate cancer | Thyroxine: High | Low | Adjusted for smoking");
  }

  @Test
  void noteWithoutAMarkIsOfAllColumns() {
    List<String> told = read("Adjusted for smoking.", "", "†");
    assertHas(told, "OR 1.22: prostate cancer | Thyroxine: High | Low | Adjusted for smoking");
  }

  @Test
  void casesAndControlsInOneCellAreTwoCounts() {
    List<String> told = read("", "", "†");
    assertHas(told, "count 86: prostate cancer | Thyroxine: High | - | Cases");
    assertHas(told, "count 157: prostate cancer | Thyroxine: High | - | Controls");
  }

  @Test
  void eventsOutOfAllAreOneCount() {
    List<String> told =
        PipeTables.read(
            "Deaths",
            "",
            "Dose | Deaths/participants | OR (95% CI)",
            """
            Low | 7/163 | 1.0 (ref)
            High | 6/157 | 1.22 (0.82–1.83)
            """);
    long counts = told.stream().filter(line -> line.contains(" 157: ")).count();
    assertEquals(0, counts, told.toString());
  }
}
