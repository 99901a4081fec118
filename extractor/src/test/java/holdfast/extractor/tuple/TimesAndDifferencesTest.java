package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sentences of published trials: changes in time, differences in points, groups in brackets. */
class TimesAndDifferencesTest {

  private static List<Tuple> tuples(String paragraph) {
    Section section =
        new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(Text.of(paragraph, new Line(1))));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  private static String roles(Tuple tuple) {
    return tuple.predictor() + " | " + tuple.outcome() + " | " + tuple.comparator();
  }

  @Test
  void theLaterTimeIsComparedWithTheEarlierOne() {
    List<Tuple> tuples =
        tuples(
            "McNemar's test revealed a significant decrease in the proportion of women binge eating from the pre- to"
                + " postintervention visits (P=.01).");
    assertEquals(
        "postintervention visits | proportion of women binge eating | preintervention",
        roles(with(tuples, "0.01")));
  }

  @Test
  void timesAreComparedInTurn() {
    List<Tuple> tuples =
        tuples(
            "General mental health improved significantly from pre- to postintervention with a further improvement"
                + " postintervention to 3-month follow-up (mean change 5.07 [SD 6.31], P<.001; mean change 3.45 [SD 7.71],"
                + " P=.03, respectively).");
    assertEquals(
        "postintervention | General mental health | preintervention", roles(with(tuples, "5.07")));
    assertEquals(
        "3-month follow-up | General mental health | postintervention",
        roles(with(tuples, "3.45")));
    assertEquals(EffectType.MD, with(tuples, "5.07").statistic().type());
  }

  @Test
  void groupsComparedOverTimeStayWhatIsCompared() {
    List<Tuple> tuples =
        tuples(
            "There was an increase in malathion in both intervention and control communities in year 4 compared with"
                + " year 1; however, there was no significant difference between intervention and control communities"
                + " after adjusting for year, p = 0.10.");
    assertEquals(
        "intervention communities | malathion | control communities", roles(with(tuples, "0.10")));
  }

  @Test
  void percentagePointsAreADifference() {
    List<Tuple> tuples =
        tuples(
            "The intervention increased the coverage of any type of IHL facility by 20 percentage points (95% CI"
                + " 13%–27%; p-value<0.001) in intervention villages compared to control villages (44.1% intervention"
                + " versus 24.2% control).");
    assertEquals(EffectType.RD, with(tuples, "20").statistic().type());
    assertEquals("control villages", String.valueOf(with(tuples, "20").comparator()));
  }

  @Test
  void anIntervalForADifferenceMakesOne() {
    Tuple tuple =
        with(
            tuples(
                "The intervention decreased open defecation among adults by an average of 10% (95% CI for difference:"
                    + " 4%–15%; group means: 73% intervention versus 84% control)."),
            "10");
    assertEquals(EffectType.RD, tuple.statistic().type());
    assertEquals("4", Objects.requireNonNull(tuple.statistic().interval()).low().value());
  }

  @Test
  void testsInABracketNameTheirGroups() {
    List<Tuple> tuples =
        tuples("ATP5B (P = 0.013 DH+ TO vs SHAM; P = 0.012 TO vs SHAM) was upregulated in lungs.");
    assertEquals("DH+ TO | ATP5B | SHAM", roles(with(tuples, "0.013")));
    assertEquals("TO | ATP5B | SHAM", roles(with(tuples, "0.012")));
  }

  @Test
  void foldChangesInBracketsAreCompared() {
    List<Tuple> tuples =
        tuples(
            "The fold change of increase in stiffness was much greater in lateral bending (×19.46) than in"
                + " flexion-extension (×11.43) and rotation (×7.29).");
    assertEquals(3, tuples.size());
    assertEquals("flexion-extension", with(tuples, "11.43").predictor().toString());
  }

  @Test
  void armsNamedInGeneralAreNotWhatWasMeasured() {
    List<Tuple> tuples =
        tuples(
            "We report no significant difference across treatments in neutrality (p = .9873), sadness (p = 0.1591) or"
                + " disgust (p = .6738).");
    assertEquals("sadness", with(tuples, "0.1591").outcome().toString());
  }

  @Test
  void changesOfTwoVariablesAreCorrelated() {
    Tuple tuple =
        with(
            tuples(
                "There was a statistically significant inverse relationship between pre- to postintervention change in"
                    + " total intuitive eating scores and pre- to postintervention change in BMI (rs=−.43, P=.03)."),
            "-0.43");
    assertEquals("change in total intuitive eating scores | change in BMI | null", roles(tuple));
  }

  @Test
  void aMeasureIsToldOfEachMemberOfItsList() {
    List<Tuple> tuples =
        tuples(
            "In comparison with DH lungs, DH+ TO lungs exhibited restored mRNA levels for ELN (P < 0.001), FBLN5 (P <"
                + " 0.001), TNC (P = 0.009), and ITGA6 (P = 0.012).");
    assertEquals(
        "DH+ TO lungs | restored mRNA levels for TNC | DH lungs", roles(with(tuples, "0.009")));
    assertEquals(
        "DH+ TO lungs | restored mRNA levels for ITGA6 | DH lungs", roles(with(tuples, "0.012")));
  }

  @Test
  void twoDescribedGroupsAreWhatTheNextSentenceTests() {
    List<Tuple> tuples =
        tuples(
            "On average, subjects in the Poverty treatment solved 165.2 sliders as compared to 179.3 sliders in the"
                + " Neutral treatment. This difference is borderline significant (t(97) = 1.534, p = 0.063).");
    assertEquals("Poverty treatment", with(tuples, "165.2").predictor().toString());
    assertEquals("Neutral treatment", with(tuples, "179.3").predictor().toString());
    assertEquals("Poverty treatment | sliders | Neutral treatment", roles(with(tuples, "1.534")));
  }

  @Test
  void sharesOfSamplesAreToldOfBothGroups() {
    List<Tuple> tuples =
        tuples(
            "In control villages, 82% (331/403) of household drinking water samples tested positive for E. coli compared"
                + " to 77% (310/404) of samples in intervention villages (mean difference: 5.5%; p-value = 0.050).");
    assertEquals("control villages", with(tuples, "82").predictor().toString());
    assertEquals("intervention villages", with(tuples, "77").predictor().toString());
    assertEquals(
        "control villages | tested positive for E. coli | intervention villages",
        roles(with(tuples, "5.5")));
  }

  @Test
  void aDifferenceWithAGroupIsOneOfWhatTheClauseBeforeWasAbout() {
    Tuple tuple =
        with(
            tuples(
                "TO also tended to reduce the percentage of elastic fiber within the alveolar walls, but differences with"
                    + " SHAM lungs were not significant (P = 0.161)."),
            "0.161");
    assertEquals("TO | percentage of elastic fiber | SHAM lungs", roles(tuple));
  }

  @Test
  void aTestIsOfTheChangeThatAGroupCameWith() {
    Tuple tuple =
        with(
            tuples(
                "After ventilation, elastin showed abnormal deposition in DH lungs with a reduced percentage of"
                    + " elastin-containing crests (P = 0.025)."),
            "0.025");
    assertEquals("DH lungs | percentage of elastin-containing crests | null", roles(tuple));
  }

  @Test
  void aSecondVerbBehindABracketOpensAClause() {
    List<Tuple> tuples =
        tuples(
            "The intervention increased coverage of latrines by an average of 19% (95% CI for difference: 12%–26%; group"
                + " means: 22% control versus 41% intervention) and decreased open defecation among adults by an average"
                + " of 10% (95% CI for difference: 4%–15%).");
    assertEquals("open defecation", with(tuples, "10").outcome().toString());
    assertEquals("control", with(tuples, "22").predictor().toString());
    assertEquals("intervention", with(tuples, "41").predictor().toString());
  }

  @Test
  void whatIsToBeCalledSignificantIsNoResult() {
    Section section =
        new Section(
            Section.Kind.METHODS,
            Text.of("Statistical analysis", new Line(1)),
            List.of(Text.of("Groups were compared by t tests at P < 0.05.", new Line(2))));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    assertEquals(
        List.of(), Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0)));
  }
}
