package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tables of a prevalence or a mean by factors, and tables that describe groups by the same rows.
 */
class LevelRowsTest {

  @Test
  void sharesThatLeaveAHundredOpenAreOfTheRows() {
    List<String> found =
        PipeTables.read(
            "Asthma and its factors",
            "",
            "Variable | Prevalence of asthma, % (95% CI) | P",
            """
            Sex | | 0.03
            Male | 7.5 (7.0-7.9) |
            Female | 13.8 (13.3-14.4) |
            Region | | 0.41
            North | 11.3 (10.5-12.2) |
            South | 12.7 (11.8-13.7) |
            """);
    assertTrue(
        found.contains("proportion 7.5: Prevalence of asthma | Sex: Male | - | "), found::toString);
    assertTrue(
        found.contains("proportion 12.7: Prevalence of asthma | Region: South | - | "),
        found::toString);
    assertTrue(
        found.contains("other p=0.41: Prevalence of asthma | Region | - | "), found::toString);
  }

  @Test
  void sharesThatMakeAHundredDescribeTheirColumn() {
    List<String> found =
        PipeTables.read(
            "Characteristics of respondents",
            "",
            "Variable | Number (%) | Asthma, n (%)",
            """
            Sex | |
            Male | 400 (48) | 24 (6)
            Female | 430 (52) | 33 (8)
            Smoking | |
            Yes | 300 (36) | 30 (10)
            No | 530 (64) | 27 (5)
            """);
    assertTrue(found.contains("percent 48: Sex: Male |  | - | "), found::toString);
    assertTrue(found.contains("percent 6: Asthma | Sex: Male | - | "), found::toString);
    assertTrue(found.contains("count 27: Asthma | Smoking: No | - | "), found::toString);
  }

  @Test
  void aLevelHasNoMeanOfItsOwn() {
    List<String> found =
        PipeTables.read(
            "Hormones of the children",
            "",
            "Variable | Hair cortisol, mean (SD)",
            """
            Sex |
            Boys | 24.5 (3.9)
            Girls | 23.8 (3.4)
            """);
    assertEquals("mean 24.5: Hair cortisol | Sex: Boys | - | ", found.getFirst());
  }

  @Test
  void underArmsTheSameRowsAreNotTheGroups() {
    List<String> found =
        PipeTables.read(
            "Characteristics",
            "",
            "Variable | Placebo (n = 20) | Drug (n = 30)",
            """
            Sex | |
            Male | 4 (20.0) | 9 (30.0)
            Female | 8 (40.0) | 12 (40.0)
            """);
    assertTrue(found.contains("percent 20.0: Sex: Male | Placebo | Drug | "), found::toString);
  }

  @Test
  void rowsByAgeUnderColumnsBySexAreBothOfWhom() {
    List<String> found =
        PipeTables.read(
            "Urinary sodium by age and sex",
            "",
            "Age | Men | Women",
            """
            25-44 | 2580 (300.1) | 2480 (310.5)
            45-64 | 2500 (302.2) | 2400 (311.9)
            """);
    assertEquals("mean 2580: Urinary sodium | Men | Women | Age: 25–44", found.getFirst());
  }

  @Test
  void agesAcrossAreNoOutcome() {
    List<String> found =
        PipeTables.read(
            "Overall and age-specific prevalence of specific allergies",
            "",
            """
            Specific allergy | Prevalence, % (95% CI)<3>
            | All ages | 18-39 y | ≥40 y
            """,
            """
            Peanut | 1.8 (1.7-1.9) | 2.5 (2.2-2.8) | 0.8 (0.7-1.0)
            Milk | 1.2 (1.1-1.3) | 1.6 (1.3-1.9) | 0.6 (0.4-0.7)
            """);
    assertTrue(found.get(1).contains("Peanut"), found::toString);
    assertTrue(found.get(1).contains("| 18–39 y |"), found::toString);
  }

  @Test
  void menAndWomenOfOneMeasurePartOnlyThatMeasure() {
    List<String> found =
        PipeTables.read(
            "Characteristics",
            "",
            "Variable | Sarcopenia, mean (SD)",
            """
            Age | 70.1 (6.2)
            Handgrip, kg |
            Men | 32.1 (4.4)
            Women | 21.2 (3.3)
            """);
    assertTrue(found.getFirst().startsWith("mean 70.1: Age |"), found::toString);
    assertTrue(found.get(1).startsWith("mean 32.1: Handgrip, kg: Men |"), found::toString);
  }

  @Test
  void boundsThatOverlapAreNoLevels() {
    List<String> found =
        PipeTables.read(
            "Outcomes",
            "",
            "Variable | Sarcopenia, %",
            """
            Pain relief |
            ≥50% | 60.2
            ≥75% | 22.1
            """);
    assertTrue(found.getFirst().startsWith("percent 60.2: Pain relief: ≥50%"), found::toString);
  }
}
