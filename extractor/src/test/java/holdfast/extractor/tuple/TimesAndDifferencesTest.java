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
}
