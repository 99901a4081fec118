package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What cells, captions and notes of a table say: one small table for each class, from articles. */
class CellFormsTest {

  @Test
  void lineDrawingSignBetweenBoundsIsADash() {
    List<String> told =
        PipeTables.read(
            "Risk of urogenital schistosomiasis",
            "",
            "Risk factors | COR (95%CI)",
            "Male | 7.21(2.73─24.08)\nFemale | Ref");
    assertEquals(List.of("OR 7.21: urogenital schistosomiasis | Male | Female | crude"), told);
  }

  @Test
  void headsOwnAnalysisGoesBeforeTheCaptions() {
    List<String> told =
        PipeTables.read(
            "Univariate and multivariate analysis of overall survival",
            "",
            "Factor | Univariate analysis<2> | Multivariate analysis<2>\n"
                + " | HR (95% CI) | P | HR (95% CI) | P",
            "Diabetes | 2.06 (1.15-3.68) | 0.015 | 1.90 (1.02-3.11) | 0.04");
    assertEquals(
        List.of(
            "HR 2.06 p=0.015: overall survival | Diabetes | - | Univariate analysis",
            "HR 1.90 p=0.04: overall survival | Diabetes | - | Multivariate analysis"),
        told);
  }

  @Test
  void modelsOfANoteAreToldOnlyOfTheirOwnColumn() {
    List<String> told =
        PipeTables.read(
            "Odds ratios for metabolic syndrome",
            "Model 1 adjusted for sex and age; Model 2 further adjusted for smoking.",
            "Intake | Model 1 | Model 2\n | OR (95% CI) | OR (95% CI)",
            "Red meat | 1.77 (1.63-2.15) | 1.28 (1.10-1.70)");
    assertEquals(
        List.of(
            "OR 1.77: metabolic syndrome | Red meat | - | Model 1; adjusted for sex and age",
            "OR 1.28: metabolic syndrome | Red meat | - | Model 2; further adjusted for smoking"),
        told);
  }
}
