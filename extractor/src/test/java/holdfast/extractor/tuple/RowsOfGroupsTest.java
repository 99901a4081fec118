package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.statistic.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that say how many there were, in whom something was compared, and where a variable ends. */
class RowsOfGroupsTest {

  private static Tuple only(List<Tuple> tuples, String told) {
    List<Tuple> found =
        tuples.stream().filter(tuple -> PipeTables.told(tuple).startsWith(told)).toList();
    assertEquals(1, found.size(), () -> tuples.stream().map(PipeTables::told).toList().toString());
    return found.getFirst();
  }

  @Test
  void rowsOfSizesHoldForTheRowsBelowThem() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Medication at baseline and at 12-month follow-up",
            "",
            " | Drug | Placebo | p-value",
            """
            At baseline | n = 76 | n = 75 |
            Insulin | 22 (28.9%) | 21 (28.0%) | 0.90
            At the end of FU | n = 70 | n = 69 |
            Insulin | 17 (24.3%) | 19 (27.1%) | 0.70
            """);
    Tuple late = only(tuples, "count 17");
    assertEquals(
        "count 17 p=0.70: Insulin | Drug | Placebo | At the end of FU", PipeTables.told(late));
    assertNotNull(late.statistic().n());
    assertEquals("70", late.statistic().n().value());
  }

  @Test
  void aVariableEndsWhereItsLevelsAreEverybody() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug (n = 37) | Placebo (n = 40)",
            """
            Race | |
            Hispanic | 10 (27) | 12 (30)
            Black | 15 (41) | 14 (35)
            White | 12 (32) | 14 (35)
            Employed | 20 (54) | 22 (55)
            """);
    assertHas(told, "count 12: Race: White | Drug | Placebo | ");
    assertHas(told, "count 20: Employed | Drug | Placebo | ");
  }

  @Test
  void levelsThatAddUpToTheirGroupAreCounts() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Group A (n = 30) | Group B (n = 31)",
            """
            Age | 56.1 ± 12.9 | 55.6 ± 12.3
            Sex | |
            Males | 12 | 13
            Females | 18 | 18
            """);
    assertHas(told, "count 12: Sex: Males | Group A | Group B | ");
  }

  @Test
  void aVariableTestedAsAWholeHeadsTheLevelsThatAreCountedBelowIt() {
    List<String> told =
        PipeTables.read(
            "Relations of characteristics to survival",
            "",
            "Characteristic | Number | HR | 95% CI | p",
            """
            Tumor site | | | |
            Oral | 185 | 1.8 | 0.94–3.48 | 0.078
            Larynx | 78 | 1.7 | 0.84–3.45 | 0.14
            T classification | | 1.22 | 1.03–1.44 | 0.02
            T3 | 81 | 2.67 | 1.05–6.77 | 0.039
            T4 | 108 | 2.71 | 1.09–6.74 | 0.032
            """);
    assertTrue(
        told.stream().anyMatch(line -> line.contains("T classification: T4")), told::toString);
    assertTrue(told.stream().noneMatch(line -> line.contains("Tumor site: T")), told::toString);
  }

  @Test
  void rowsCountedOutOfTheirOwnWholesAreSubgroups() {
    List<String> told =
        PipeTables.read(
            "Subgroup analyses of prespecified factors for SVR",
            "",
            "Variable | Drug, n/N (%) | Placebo, n/N (%) | RD (95% CI)",
            """
            Sex | | |
            Male | 37/44 (84.1) | 22/44 (50.0) | 34.1 (15.5 to 52.7)
            Female | 30/50 (60.0) | 26/49 (53.1) | 6.9 (-13.5 to 26.2)
            Genotype | | |
            GG | 17/23 (73.9) | 2/24 (8.3) | 65.6 (44.5 to 86.7)
            TT | 50/71 (70.4) | 46/69 (66.7) | 3.7 (-11.5 to 19.2)
            """);
    assertHas(told, "count 37: SVR | Drug | Placebo | Sex: Male; Subgroup analyses");
    assertHas(told, "RD 65.6: SVR | Drug | Placebo | Genotype: GG; Subgroup analyses");
  }

  @Test
  void aBlankSecondLabelLeavesTheRowItsFirst() {
    List<String> told =
        PipeTables.read(
            "Treatment outcome",
            "",
            "Outcome | | CQ | | AQ | ",
            """
            14-day follow-up<6>
            ETF (%) | | 4/39 (10.3) | | 1/38 (2.6) |
            LCF (%) | OTF (%) | 7/39 (17.9) | 14/39 (35.9) | 2/38 (5.3) | 3/38 (7.9)
            LPF (%) | | 3/39 (7.7) | | 1/38 (2.6) |
            """);
    assertTrue(told.stream().anyMatch(line -> line.startsWith("count 4: ETF | ")), told::toString);
  }

  @Test
  void aLineOverAModelNamesItsDependentVariable() {
    List<String> told =
        PipeTables.read(
            "Models of eating behavior",
            "",
            "Independent variable | B | 95% CI | P",
            """
            Regression 1 (n = 60): dependent variable weight change<4>
            Restraint | −0.310 | −0.501, −0.120 | 0.002
            Hunger | 0.210 | 0.101, 0.420 | 0.012
            Regression 2 (n = 61): dependent variable fat mass<4>
            Restraint | −0.410 | −0.601, −0.220 | 0.001
            Hunger | 0.110 | 0.001, 0.320 | 0.022
            """);
    assertHas(told, "b -0.310 p=0.002: weight change | Restraint | - | Regression 1");
    assertHas(told, "b 0.110 p=0.022: fat mass | Hunger | - | Regression 2");
  }

  @Test
  void theRowOfObservationsIsTheSizeOfEachModelAndErrorsStandBelow() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Economic behaviour",
            "Standard errors in parentheses.",
            " | Trust game | Dictator game",
            """
            Poverty | 0.703*** | 0.403**
             | (0.048) | (0.148)
            Age | -0.010 | 0.020
             | (0.012) | (0.018)
            Observations | 1050 | 998
            """);
    Tuple trust = only(tuples, "other 0.703");
    assertNotNull(trust.statistic().n());
    assertEquals("1050", trust.statistic().n().value());
    assertNotNull(trust.statistic().spread());
    assertEquals(Spread.Kind.SE, trust.statistic().spread().kind());
    assertTrue(tuples.stream().noneMatch(t -> t.outcome().toString().contains("Observations")));
  }

  @Test
  void pairsOfCountsWithTheirShares() {
    List<String> told =
        PipeTables.read(
            "Patients",
            "",
            " | Drug (n = 23) | Placebo (n = 20)",
            """
            Male/Female, n (%) | 14/9 (60.9/39.1) | 11/9 (55.0/45.0)
            Sex (M/F) | 14 (60.9)/9 (39.1) | 11 (55.0)/9 (45.0)
            """);
    assertHas(told, "count 9: Female | Drug | Placebo | ");
    assertHas(told, "percent 39.1: Female | Drug | Placebo | ");
    assertHas(told, "count 14: Sex (M) | Drug | Placebo | ");
    assertHas(told, "percent 45.0: Sex (F) | Placebo | Drug | ");
  }

  @Test
  void fewOfManyAreCountedThoughTheirShareIsNotTold() {
    List<String> told =
        PipeTables.read(
            "Harms",
            "",
            " | Drug (n = 120) | Placebo (n = 121)",
            """
            Headache | 2 (<1%) | 11 (9%)
            Nausea | 12 (10%) | 1 (<1%)
            """);
    assertHas(told, "count 2: Headache | Drug | Placebo | ");
    assertTrue(told.stream().noneMatch(line -> line.startsWith("percent 1:")), told::toString);
  }

  @Test
  void clinicsByTheirLettersAreNoStatistics() {
    List<String> told =
        PipeTables.read(
            "Samples registered and rejected",
            "",
            "Clinic | Registered | Rejected n (%)",
            """
            A | 4973 | 55 (1.11)
            B | 3973 | 45 (1.13)
            C | 2973 | 35 (1.18)
            """);
    assertTrue(told.stream().noneMatch(line -> line.startsWith("b ")), told::toString);
  }

  @Test
  void numbersOfTheGroupsTellWhichWayRoundADifferenceIs() {
    List<String> told =
        PipeTables.read(
            "Blood pressure",
            "",
            " | Placebo (n = 50) | Drug (n = 51) | Difference (95% CI)",
            """
            Systolic, mmHg | 141.2 ± 9.1 | 132.0 ± 8.8 | -9.2 (-12.7 to -5.7)
            Diastolic, mmHg | 88.1 ± 6.0 | 82.9 ± 6.2 | -5.2 (-7.6 to -2.8)
            """);
    assertHas(told, "MD -9.2: Systolic, mmHg | Drug | Placebo | ");
  }
}
