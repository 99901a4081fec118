package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of coefficients between the variables of the rows and those of the heads. */
class RelationsOfVariablesTest {

  @Test
  void percentSignsOfVariablesAreUnits() {
    List<String> told =
        PipeTables.read(
            "Correlations between yield and soil (with corresponding significance P-values)",
            "",
            """
            | Yield <3>
            Soil | Seed weight (g) | Germination % | Length (mm)
            """,
            """
            Moisture (%) | 0.132 (0.479) | 0.427 (0.159) | 0.148 (0.451)
            % carbon | 0.061 (0.637) | 0.339 (0.225) | 0.041 (0.699)
            Depth (cm) | 0.883 (0.005) | 0.665 (0.048) | 0.793 (0.017)
            """);
    assertHas(told, "r 0.427 p=0.159: Germination | Moisture (%) | - | ");
    assertHas(told, "r 0.041 p=0.699: Length (mm) | % carbon | - | ");
    assertHas(told, "r 0.883 p=0.005: Seed weight (g) | Depth (cm) | - | ");
  }

  @Test
  void aSquaredCoefficientIsNamedBehindTheWord() {
    List<String> told =
        PipeTables.read(
            "Correlation values (R²) and P-values (in parentheses)",
            "",
            "Soil | Seed weight (g) | Length (mm)",
            """
            Moisture (%) | 0.132 (0.479) | 0.148 (0.451)
            Depth (cm) | 0.883 (0.005) | 0.793 (0.017)
            pH | 0.412 (0.170) | 0.164 (0.426)
            """);
    assertHas(told, "R2 0.793 p=0.017: Length (mm) | Depth (cm) | - | ");
  }

  @Test
  void sharesUnderSuchACaptionStayShares() {
    List<String> told =
        PipeTables.read(
            "Correlation between carriers and households",
            "",
            "Village | Carriers (%) | Households",
            """
            North | 12.1 | 0.35
            South | 14.2 | 0.45
            East | 9.8 | 0.55
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("percent 12.1")), () -> told.toString());
  }

  @Test
  void armsAreNoVariables() {
    List<String> told =
        PipeTables.read(
            "Pearson correlation coefficients by group",
            "",
            " | Treatment | Control",
            """
            Pain and sleep | 0.41 | 0.22
            Pain and mood | -0.35 | -0.12
            Sleep and mood | 0.15 | -0.02
            """);
    assertFalse(
        told.stream().anyMatch(line -> line.contains(": Control |")), () -> told.toString());
  }
}
