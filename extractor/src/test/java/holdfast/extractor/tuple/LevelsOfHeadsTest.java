package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two levels of heads: arms over or under times, grades, outcomes and kinds of numbers. */
class LevelsOfHeadsTest {

  @Test
  void besideTimesUnderEveryArmItsSisterIsATime() {
    List<String> told =
        PipeTables.read(
            "Disability and endurance",
            "",
            """
             | Ultrasound (n = 24)<3> | Placebo ultrasound (n = 24)<3>
            Outcome | Before treatment | After the course | After 1 month | Before treatment | After the course | After 1 month
            """,
            """
            Disability score | 33.1 (6.2) | 23.4 (6.9) | 22.0 (7.0) | 34.1 (6.1) | 28.4 (6.2) | 29.0 (6.6)
            Endurance (s) | 53.1 (16.2) | 73.4 (16.9) | 82.0 (17.0) | 54.1 (16.1) | 58.4 (16.2) | 59.0 (16.6)
            """);
    assertHas(
        told, "mean 23.4: Disability score | Ultrasound | Placebo ultrasound | After the course");
    assertHas(
        told, "mean 34.1: Disability score | Placebo ultrasound | Ultrasound | Before treatment");
  }

  @Test
  void sessionsByTheirPlaceAreTimes() {
    List<String> told =
        PipeTables.read(
            "Running speed",
            "",
            """
             | Short rest<2> | Long rest<2>
             | First training session | Last training session | First training session | Last training session
            """,
            """
            Speed (m/s) | 7.1 ± 0.2 | 7.3 ± 0.2 | 6.9 ± 0.2 | 7.0 ± 0.2
            Lactate (mmol/L) | 11.1 ± 1.2 | 12.3 ± 1.2 | 13.9 ± 1.2 | 13.0 ± 1.2
            """);
    assertHas(told, "mean 7.1: Speed (m/s) | Short rest | Long rest | First training session");
  }

  @Test
  void gradesUnderTwoArmsLeaveTheArmsToBeCompared() {
    List<String> told =
        PipeTables.read(
            "Adverse events",
            "",
            """
             | Drug A (n = 42)<2> | Drug B (n = 44)<2>
             | Grade 1–2 | Grade 3 | Grade 1–2 | Grade 3
            """,
            """
            Alopecia | 27 (64%) | 1 (2%) | 20 (45%) | 2 (5%)
            Anaemia | 17 (40%) | 3 (7%) | 22 (50%) | 4 (9%)
            """);
    assertHas(told, "count 27: Alopecia | Drug A | Drug B | Grade 1–2; Adverse events");
  }

  @Test
  void headsOverSizedArmsAreOutcomesWhereTheRowsAreTimes() {
    List<String> told =
        PipeTables.read(
            "Number of patients exceeding cut off points",
            "",
            """
             | Total antigen >2.5<2> | Free antigen <0.25<2>
             | Study group (n = 62) n (%) | Control group (n = 36) n (%) | Study group (n = 62) n (%) | Control group (n = 36) n (%)
            """,
            """
            Before | 26 (42) | 14 (39) | 13 (21) | 8 (22)
            After 1 hour | 29 (47) | 15 (42) | 15 (24) | 8 (22)
            """);
    assertHas(told, "count 26: Total antigen >2.5 | Study group | Control group | Before");
    assertHas(told, "percent 22: Free antigen <0.25 | Control group | Study group | After 1 hour");
  }

  @Test
  void theOneMeasureUnderBothArmsIsTheOutcome() {
    List<String> told =
        PipeTables.read(
            "Depression",
            "",
            """
             | Texting condition Mean<2> | Control condition Mean<2>
            Session | PHQ-9 (SD) | n | PHQ-9 (SD) | n
            """,
            """
            2 | 9.90 (6.15) | 21 | 10.20 (5.55) | 23
            3 | 8.90 (6.25) | 20 | 10.10 (5.65) | 21
            """);
    assertHas(told, "mean 9.90: PHQ-9 | Texting condition | Control condition | Session 2");
  }

  @Test
  void groupsOfOneNameAndOtherSizesAreCellsOfACross() {
    List<String> told =
        PipeTables.read(
            "Symptoms",
            "",
            """
             | Positive training<2> | Neutral training<2>
             | Faces (n = 16) | Words (n = 16) | Faces (n = 14) | Words (n = 15)
            """,
            """
            Anxiety score | 34.6 (6.2) | 40.9 (6.9) | 37.8 (7.0) | 40.9 (6.1)
            Mood score | 14.6 (6.2) | 20.9 (6.9) | 17.8 (7.0) | 20.9 (6.1)
            """);
    assertFalse(told.toString().contains("| Words | Positive"), told::toString);
  }

  @Test
  void aPUnderEachArmBesideItsTimesComparesTheTimesAndNoArms() {
    List<String> told =
        PipeTables.read(
            "Strength",
            "",
            """
             | Training group (n = 16)<3> | Control group (n = 10)<3> | Both groups
            Measure | Pre | Post | P value | Pre | Post | P value | Between-groups P value
            """,
            """
            Leg press (kg) | 153.8 ± 13.3 | 185.3 ± 13.5 | <.001 | 140.0 ± 11.3 | 161.4 ± 13.9 | .03 | .20
            Bench press (kg) | 50.8 ± 3.3 | 55.3 ± 3.5 | .02 | 49.0 ± 1.3 | 51.4 ± 1.9 | .13 | .41
            """);
    assertHas(told, "mean 153.8: Leg press (kg) | Training group | Control group | Pre");
    assertHas(told, "mean 185.3 p<0.001: Leg press (kg) | Training group | Pre | Post");
    assertHas(told, "mean 161.4 p=0.03: Leg press (kg) | Control group | Pre | Post");
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("other p=0.20: Leg press (kg) | Training")),
        told::toString);
  }

  @Test
  void twoArmsInTheRowsUnderTimesStandAgainstEachOther() {
    List<String> told =
        PipeTables.read(
            "Outcomes at 6-monthly intervals",
            "",
            " | Baseline | 6 months | 12 months",
            """
            Strength score | | |
            AZA, mean | 20.0 | 7.0 | 6.0
            MTX, mean | 19.5 | 7.5 | 6.5
            Daily life score | | |
            AZA, mean | 10.0 | 3.0 | 2.0
            MTX, mean | 9.5 | 4.5 | 3.5
            """);
    assertHas(told, "mean 7.0: Strength score | AZA | MTX | 6 months");
    assertHas(told, "mean 3.5: Daily life score | MTX | AZA | 12 months");
  }

  @Test
  void aPThatANoteLimitsToOneTimeStandsOnItAlone() {
    String head =
        """
         | Baseline<2> | 12 months<2> | p value
        Score | Drug A | Placebo | Drug A | Placebo |
        """;
    String body =
        """
        Pain score | 6.1 (1.2) | 6.0 (1.1) | 3.1 (1.2) | 5.0 (1.1) | 0.34
        Sleep score | 4.1 (1.2) | 4.0 (1.1) | 7.1 (1.2) | 5.0 (1.1) | 0.44
        """;
    List<String> start =
        PipeTables.read(
            "Scores", "p values are for baseline differences between the groups.", head, body);
    assertHas(start, "mean 6.1 p=0.34: Pain score | Drug A | Placebo | Baseline");
    assertHas(start, "mean 3.1: Pain score | Drug A | Placebo | 12 months");
    List<String> end = PipeTables.read("Scores", "p: 1-year results only.", head, body);
    assertHas(end, "mean 6.1: Pain score | Drug A | Placebo | Baseline");
    assertHas(end, "mean 3.1 p=0.34: Pain score | Drug A | Placebo | 12 months");
  }

  @Test
  void remarkThatNothingDifferedAtBaselineLeavesThePWhereItStands() {
    List<String> told =
        PipeTables.read(
            "Pain",
            "There were no significant differences between the groups at baseline.",
            """
             | Baseline<2> | 12 months<2> | P value
            Measure | Drug | Placebo | Drug | Placebo
            """,
            """
            Pain score | 6.1 ± 1.2 | 6.0 ± 1.1 | 3.2 ± 1.0 | 4.9 ± 1.4 | 0.001
            Sleep score | 4.1 ± 1.2 | 4.0 ± 1.1 | 6.2 ± 1.0 | 5.1 ± 1.4 | 0.02
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("mean 3.2 p=0.001")), told::toString);
  }

  @Test
  void eachOfSeveralPUnderAnArmIsOfALaterTimeInItsTurn() {
    List<String> told =
        PipeTables.read(
            "Pain",
            "",
            """
             | Exercise<5> | Control<5>
            Measure | Pre | Post | Follow-up | p (pre-post) | p (pre-follow-up) | Pre | Post | Follow-up | p (pre-post) | p (pre-follow-up)
            """,
            """
            Pain score | 6.1 ± 1.2 | 4.0 ± 1.1 | 4.2 ± 1.0 | 0.011 | 0.020 | 6.0 ± 1.2 | 5.8 ± 1.1 | 5.7 ± 1.0 | 0.61 | 0.52
            Sleep score | 4.1 ± 1.2 | 6.0 ± 1.1 | 6.2 ± 1.0 | 0.012 | 0.021 | 4.0 ± 1.2 | 4.8 ± 1.1 | 4.7 ± 1.0 | 0.31 | 0.42
            """);
    assertHas(told, "mean 4.0 p=0.011: Pain score | Exercise | Pre | Post");
    assertFalse(told.toString().contains("mean 4.2 p=0.011"), told::toString);
  }
}
