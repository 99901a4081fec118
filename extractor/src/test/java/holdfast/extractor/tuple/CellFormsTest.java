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
  void unadjustedAndAdjustedRatiosAreToldByTheirFirstLetters() {
    List<String> told =
        PipeTables.read(
            "Factors associated with anaemia",
            "",
            "Factor | UOR (95% CI) | AOR (95% CI)",
            "Farm size | 1.28 (1.04-1.56) | 1.30 (0.89-1.89)");
    assertEquals(
        List.of(
            "OR 1.28: anaemia | Farm size | - | unadjusted",
            "OR 1.30: anaemia | Farm size | - | adjusted"),
        told);
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

  @Test
  void tableOfProbabilitiesHoldsNoValues() {
    assertEquals(
        List.of("other p=0.11: MVC | Condition | - | ", "other p<0.001: MVC | Time | - | "),
        PipeTables.read(
            "p values from all ANOVA analyses.", "", " | Condition | Time", "MVC | 0.11 | <0.001"));
  }

  @Test
  void boundsUnderOneHeadAreTheIntervalOfTheEstimate() {
    assertEquals(
        1,
        PipeTables.read(
                "Predictors of overall survival",
                "",
                "Characteristic | HR | 95% CI<2> | p\n | | Low | High |",
                "MATH > 32 | 1.76 | 1.13 | 2.74 | 0.013")
            .size());
  }

  @Test
  void probabilityAfterCrudeAndAdjustedIsOfTheAdjusted() {
    assertEquals(
        List.of(
            "OR 0.4: mortality | Seropositive | - | Crude",
            "OR 0.5 p=0.05: mortality | Seropositive | - | Adjusted"),
        PipeTables.read(
            "Risk factors for mortality",
            "",
            "Variable | Crude OR (95% CI) | Adjusted OR (95% CI) | P",
            "Seropositive | 0.4 (0.2-0.8) | 0.5 (0.2-1.0) | 0.05"));
  }

  @Test
  void cellsOfAWholeComparisonTellBothSides() {
    assertEquals(
        List.of(
            "percent 90 p=0.004: SBVQ | PEG | clear liquid diet | Viazis (2004)",
            "percent 60 p=0.004: SBVQ | clear liquid diet | PEG | Viazis (2004)"),
        PipeTables.read(
                "Studies of bowel cleansing",
                "",
                "Author (year) | Number | PEG versus clear liquid diet<2>\n | | SBVQ | DY",
                "Viazis (2004) | 80 | 90% versus 60%p = 0.004 | 65% versus 30%p = 0.003\n"
                    + "Wi (2009) | 99 | 56% versus 43%p = NS | 50% versus 39%p = 0.111")
            .subList(0, 2));
  }

  @Test
  void shareOfVarianceInBracketsFollowsItsProbability() {
    assertEquals(
        List.of("eta2 0.14 p<0.001", "eta2 0.01 p=0.007"),
        PipeTables.read(
                "Performance",
                "",
                " | ANOVA (η2)<2>\n | Time | Interaction",
                "TTE (s) | < 0.001 (0.14) | 0.007 (0.01)")
            .stream()
            .map(line -> line.replaceFirst(":.*", ""))
            .toList());
  }

  @Test
  void levelsThatAddUpAreCounts() {
    assertEquals(
        List.of(
            "count 16",
            "count 14",
            "count 15",
            "count 17",
            "count 30",
            "count 29",
            "count 1",
            "count 2"),
        PipeTables.read(
                "Baseline characteristics",
                "",
                " | Stent | Control",
                "Sex<3>\nMale | 16 | 14\nFemale | 15 | 17\nStents<3>\nUnilateral | 30 | 29\nBilateral | 1 | 2")
            .stream()
            .map(line -> line.replaceFirst(":.*", ""))
            .toList());
  }

  @Test
  void meansWithIntervalsAreMeansAsTheNoteSays() {
    assertEquals(
        List.of("mean 121.25", "mean 109.44"),
        PipeTables.read(
                "Power output in efficient and inefficient groups",
                "Values are means (95% CI).",
                " | EF (n = 8) | IE (n = 9)",
                "PO (W) | 121.25 (114.38, 128.12) | 109.44 (100.73, 118.16)")
            .stream()
            .map(line -> line.replaceFirst(":.*", ""))
            .toList());
  }

  @Test
  void unitThatAnEstimateIsPerEndsItsNumber() {
    assertEquals(
        List.of("HR 1.02 p=0.011: overall survival | Age | - | "),
        PipeTables.read(
            "Predictors of overall survival",
            "",
            "Characteristic | HR | 95% CI | p",
            "Age | 1.02/y | 1.01–1.04 | 0.011"));
  }
}
