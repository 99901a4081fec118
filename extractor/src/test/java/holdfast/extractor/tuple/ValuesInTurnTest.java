package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that a sentence lists in the same order as their groups, times or measures. */
class ValuesInTurnTest {

  private static List<Tuple> tuples(String sentence) {
    Text text = Text.of(sentence, new Line(1));
    Section section = new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(text));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  private static void assertGroup(List<Tuple> tuples, String number, String group, String outcome) {
    Tuple tuple = with(tuples, number);
    assertEquals(group, tuple.predictor().toString());
    assertEquals(outcome, tuple.outcome().toString());
  }

  @Test
  void valuesInABracketAreHandedOutToTheGroupsBehindThem() {
    List<Tuple> tuples =
        tuples(
            "The reduction in temperature was larger in Post (-0.31±0.15°C vs. -0.07±0.12°C for WBC and PBC,"
                + " respectively).");
    assertGroup(tuples, "-0.31", "WBC", "reduction in temperature");
    assertGroup(tuples, "-0.07", "PBC", "reduction in temperature");
  }

  @Test
  void groupsInFrontOfTheirValuesAreHandedOut() {
    List<Tuple> tuples =
        tuples(
            "The median serum levels in the placebo and vitamin D groups were 21.22 (10.4–30.2) ng/mL, 45.93 (14.5–81.1)"
                + " ng/mL, respectively.");
    assertEquals("placebo", with(tuples, "21.22").predictor().toString());
    assertEquals("vitamin D groups", with(tuples, "45.93").predictor().toString());
  }

  @Test
  void aValueStandsInFrontOfItsGroup() {
    List<Tuple> tuples =
        tuples(
            "PgR H-scores were significantly reduced by all treatments: -34% with fulvestrant 500 mg, -45% with fulvestrant"
                + " 500 mg plus anastrozole and -37% with anastrozole alone.");
    assertGroup(tuples, "-34", "fulvestrant 500 mg", "PgR H-scores");
    assertGroup(tuples, "-45", "fulvestrant 500 mg plus anastrozole", "PgR H-scores");
    assertGroup(tuples, "-37", "anastrozole alone", "PgR H-scores");
  }

  @Test
  void aValueInABracketStandsBehindItsGroup() {
    List<Tuple> tuples =
        tuples(
            "There was a significant difference in the percentage of parameters improved after treatment in pioglitazone"
                + " (15 %) and metformin (16.2 %) groups as compared to placebo (3.5 %).");
    assertEquals("pioglitazone", with(tuples, "15").predictor().toString());
    assertEquals("metformin", with(tuples, "16.2").predictor().toString());
    assertEquals("placebo", with(tuples, "3.5").predictor().toString());
  }

  @Test
  void measuresOfChangesAreNoGroups() {
    List<Tuple> tuples =
        tuples(
            "Mean reduction in SBP and DBP of 5.1 and 4.1 mmHg respectively was measured in the pioglitazone group.");
    assertEquals("SBP", with(tuples, "5.1").outcome().toString());
    assertEquals("DBP", with(tuples, "4.1").outcome().toString());
  }

  @Test
  void numberedGroupsShareTheirNoun() {
    List<Tuple> tuples =
        tuples(
            "Mean ages were 35.23 ± 12.37 years and 37.71 ± 11.08 years in group I and II respectively.");
    assertEquals("group I", with(tuples, "35.23").predictor().toString());
    assertEquals("group II", with(tuples, "37.71").predictor().toString());
  }

  @Test
  void aDayIsATimeAndAUnitIsNoGroup() {
    List<Tuple> tuples =
        tuples(
            "The temperature decreased after the WBC sessions by -0.28±0.18°C on day 1 and -0.34±0.25°C on day 5.");
    assertGroup(tuples, "-0.28", "WBC sessions", "temperature");
    assertTrue(with(tuples, "-0.28").conditions().toString().contains("day 1"));
    assertTrue(with(tuples, "-0.34").conditions().toString().contains("day 5"));
  }

  @Test
  void estimatesAreOfTheMeasuresBehindThem() {
    List<Tuple> tuples =
        tuples(
            "The overall difference between the succimer and placebo groups is 0.24 mmHg (95% CI, -0.79 to 1.28 mmHg) for"
                + " systolic blood pressure and 0.46 mmHg (95% CI, -0.44 to 1.36 mmHg) for diastolic blood pressure.");
    assertEquals("systolic blood pressure", with(tuples, "0.24").outcome().toString());
    assertEquals("diastolic blood pressure", with(tuples, "0.46").outcome().toString());
  }

  @Test
  void twoValuesInABracketAreThoseOfTheTwoGroups() {
    List<Tuple> tuples =
        tuples(
            "Image quality was rated significantly higher for short-bore images than for open images (1.92 [SD, 0.74]"
                + " versus 3.16 [SD, 0.77]; P<0.0001).");
    assertGroup(tuples, "1.92", "short-bore images", "Image quality");
    assertGroup(tuples, "3.16", "open images", "Image quality");
    Tuple test = with(tuples, "0.0001");
    assertEquals("short-bore images", test.predictor().toString());
    assertEquals("open images", String.valueOf(test.comparator()));
  }

  @Test
  void theIntervalOfADifferenceIsNotThatOfAValue() {
    List<Tuple> tuples =
        tuples(
            "The level was decreased significantly in the vitamin D group, as compared to the increased level in the placebo"
                + " group, -133.8 vs 83.27 pg/mL; 95% CI [-326.910, -40.758], p = 0.0125.");
    assertEquals("vitamin D group", with(tuples, "-133.8").predictor().toString());
    assertEquals("placebo group", with(tuples, "83.27").predictor().toString());
    Tuple test = with(tuples, "0.0125");
    assertNotNull(test.statistic().interval());
    assertEquals("placebo group", String.valueOf(test.comparator()));
  }

  @Test
  void whatPeopleDidIsTheOutcome() {
    List<Tuple> tuples =
        tuples(
            "108 patients (90 %) in group I responded to lidocaine successfully, whereas 84 patients (70 %) in group II did.");
    assertGroup(tuples, "108", "group I", "responded to lidocaine");
    tuples =
        tuples(
            "86% of patients in the A group and 77% of patients in the B group experienced a decrease in the score.");
    assertGroup(tuples, "86", "A group", "decrease in the score");
    assertGroup(tuples, "77", "B group", "decrease in the score");
  }

  @Test
  void aMainEffectIsOfItsFactor() {
    Tuple tuple =
        with(
            tuples("A significant main effect for condition was observed for REE (p = 0.021)."),
            "0.021");
    assertEquals("condition", tuple.predictor().toString());
    assertEquals("REE", tuple.outcome().toString());
    tuple =
        with(
            tuples(
                "A significant condition x time interaction for focus was observed (p = 0.046)."),
            "0.046");
    assertEquals("condition x time", tuple.predictor().toString());
    assertEquals("focus", tuple.outcome().toString());
  }

  @Test
  void anAmountIsNotWhatChanged() {
    Tuple tuple =
        with(
            tuples(
                "The study revealed a mean fall of 20.5 mg/dl in plasma glucose with pioglitazone."),
            "20.5");
    assertEquals("plasma glucose", tuple.outcome().toString());
  }

  @Test
  void strengthsLoadsAndLevelsAreNoResults() {
    assertTrue(
        tuples("The whitening treatment with 35% hydrogen peroxide was done twice.").isEmpty());
    assertTrue(tuples("The bench press was done at 85% of the 5RM.").isEmpty());
    assertTrue(tuples("The level of significance was set at 5%.").isEmpty());
    assertTrue(
        tuples("Significant differences were seen in patients achieving 75% reduction in PASI.")
            .isEmpty());
  }

  @Test
  void labelsThatComeAgainNameTheMeasure() {
    List<Tuple> tuples =
        tuples(
            "HRV indices were increased after PBC (RMSSD:+49.1%, HF: +123.3%) and WBC (RMSSD: +38.8%, HF:+70.3%).");
    assertGroup(tuples, "123.3", "PBC", "HF");
    assertGroup(tuples, "38.8", "WBC", "RMSSD");
  }

  @Test
  void complementsStayWithTheOutcome() {
    Tuple tuple =
        with(
            tuples(
                "Younger people were more likely to want to know about risk factors than older people (OR 1.61, 95% CI"
                    + " 1.23–2.12, P=.001)."),
            "1.61");
    assertEquals("want to know about risk factors", tuple.outcome().toString());
    assertEquals("older people", String.valueOf(tuple.comparator()));
  }

  @Test
  void thoseWhoReceivedSomethingAreComparedAsThat() {
    Tuple tuple =
        with(
            tuples(
                "There was no difference in pain on days 4 and 7 between those who received morphine versus lidocaine (p ="
                    + " 0.30)."),
            "0.30");
    assertEquals("morphine", tuple.predictor().toString());
    assertEquals("lidocaine", String.valueOf(tuple.comparator()));
    assertTrue(tuple.conditions().toString().contains("days 4 and 7"));
  }

  @Test
  void groupsListedWithCommasInFrontOfTheVerbHideNoValue() {
    List<Tuple> tuples =
        tuples(
            "The mean tumor diameter of MC, WMDC, and PDC was 6.81 cm, 5.18 cm, and 6.31 cm, respectively.");
    assertEquals(3, tuples.size(), tuples.toString());
    assertEquals("6.31", with(tuples, "6.31").statistic().value().value());
  }

  @Test
  void prepositionThatComesAgainNamesTheSecondGroup() {
    List<Tuple> tuples = tuples("The mean score was 5.3 for group A and 8.6 for group B.");
    assertGroup(tuples, "5.3", "group A", "mean score");
    assertGroup(tuples, "8.6", "group B", "mean score");
  }

  @Test
  void eachValueOfAListMayHaveItsSpread() {
    List<Tuple> tuples =
        tuples(
            "The mean (SD) baseline glucose was 5.1 (0.7), 5.2 (0.5), and 5.3 (0.6) mmol/L for the water, rice, and"
                + " kiwifruit treatments, respectively.");
    assertGroup(tuples, "5.1", "water", "mean (SD) baseline glucose");
    assertGroup(tuples, "5.2", "rice", "mean (SD) baseline glucose");
    assertGroup(tuples, "5.3", "kiwifruit treatments", "mean (SD) baseline glucose");
  }

  @Test
  void secondValueBehindVersusIsOfTheSameMeasure() {
    List<Tuple> tuples =
        tuples("Median OS was 14.3 vs. 11.5 months in patients with and without HAI (P = 0.006).");
    assertEquals("Median OS", with(tuples, "11.5").outcome().toString());
  }

  @Test
  void placesByTheirLettersStandBehindTheirValuesWithHowManyTheyWere() {
    List<Tuple> told =
        tuples(
            "Rejection rates were 0.79% (n = 60) at clinic A, 1.13% (n = 45) at clinic B and 1.64%"
                + " (n = 38) at clinic C.");
    assertGroup(told, "0.79", "clinic A", "Rejection rates");
    assertGroup(told, "1.13", "clinic B", "Rejection rates");
    assertGroup(told, "1.64", "clinic C", "Rejection rates");
    assertGroup(told, "45", "clinic B", "Rejection rates");
    assertEquals("count", with(told, "45").statistic().type().symbol());
  }
}
