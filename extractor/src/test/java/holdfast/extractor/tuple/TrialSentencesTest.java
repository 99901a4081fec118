package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Sentences of published trials: two arms, before and after, whom and when. */
class TrialSentencesTest {

  private static List<Tuple> tuples(Section.Kind kind, String... sentences) {
    List<Text> paragraphs = new java.util.ArrayList<>();
    for (String sentence : sentences) {
      paragraphs.add(Text.of(sentence, new Line(1)));
    }
    Section section = new Section(kind, Text.EMPTY, paragraphs);
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  @Test
  void aTestBehindTheValuesOfTwoArmsComparesThem() {
    List<Tuple> tuples =
        tuples(
            Section.Kind.RESULTS,
            "Mean BMI change was -1.65 kg/m2 (SD = 2.5; CI95%: -2.25; -1.06) in the intervention group and +0.05 kg/m2"
                + " (SD = 3.2; CI95%: -0.71; 0.81) in the control group, p = 0.0005.");
    assertEquals("intervention group", with(tuples, "-1.65").predictor().toString());
    assertEquals("control group", with(tuples, "0.05").predictor().toString());
    assertTrue(with(tuples, "-1.65").conditions().isEmpty());
    Tuple test = with(tuples, "0.0005");
    assertEquals("intervention group", test.predictor().toString());
    assertEquals("control group", String.valueOf(test.comparator()));
    assertEquals("BMI change", test.outcome().toString());
  }

  @Test
  void aNumberedYearIsATimeAndNoCount() {
    List<Tuple> tuples =
        tuples(
            Section.Kind.RESULTS,
            "Detection of phosmet in vehicles increased from year 1 (21%) to year 4 (48%).");
    assertEquals(2, tuples.size());
    assertEquals("[year 1]", with(tuples, "21").conditions().toString());
    assertEquals("[year 4]", with(tuples, "48").conditions().toString());
  }

  @Test
  void aTreatmentThatChangesComeAfterIsThePredictor() {
    List<Tuple> tuples =
        tuples(
            Section.Kind.RESULTS,
            "Serum P1NP increased significantly after Thai traditional massage (P <0.01).");
    assertEquals("Thai traditional massage", with(tuples, "0.01").predictor().toString());
    assertEquals("Serum P1NP", with(tuples, "0.01").outcome().toString());
  }

  @Test
  void anAmountIsNotWhatIsCompared() {
    Tuple tuple =
        with(
            tuples(
                Section.Kind.ABSTRACT,
                "In adjusted logistic regression the odds ratio for periodontal disease for participants who slept less"
                    + " than 7 hours was 1.00 [95% confidence interval: 0.83, 1.21; p = .9812]."),
            "1.00");
    assertEquals("participants who slept less than 7 hours", tuple.predictor().toString());
    assertEquals("periodontal disease", tuple.outcome().toString());
    assertEquals("null", String.valueOf(tuple.comparator()));
  }

  @Test
  void aPhraseInFrontOfWeFoundNamesTheOutcome() {
    Tuple tuple =
        with(
            tuples(
                Section.Kind.RESULTS,
                "Regarding anxiety symptoms, we found that the CZ group exhibited significantly greater anxiety than the"
                    + " PZ group, p < 0.001, r = 0.28, 95% CI [0.19, 0.36]."),
            "0.28");
    assertEquals("anxiety symptoms", tuple.outcome().toString());
    assertEquals("CZ group", tuple.predictor().toString());
    assertEquals("PZ group", String.valueOf(tuple.comparator()));
  }

  @Test
  void aPointerToATableIsNoPartOfTheOutcome() {
    List<Tuple> tuples =
        tuples(
            Section.Kind.RESULTS,
            "As shown in Table 2, the reduction in HbA1c levels was higher (p = 0.006) in the intervention group (-1.05"
                + " [sd = 2.0]) than in the control group (-0.15 [sd = 1.7]).");
    assertEquals("reduction in HbA1c levels", with(tuples, "-1.05").outcome().toString());
  }

  @Test
  void whomAStudyTookIsNoResult() {
    assertTrue(
        tuples(Section.Kind.RESULTS, "Adults with type 2 diabetes (HbA1c≥8%) took part.")
            .isEmpty());
  }

  @Test
  void whatAStudyWasPlannedForIsNoResult() {
    assertTrue(
        tuples(
                Section.Kind.METHODS,
                "The sample size was calculated based on a power of 80% to detect a minimum absolute difference of 1.0%"
                    + " in HbA1c.")
            .isEmpty());
  }

  @Test
  void anAbbreviationMayTurnItsWordsRound() {
    List<Tuple> tuples =
        tuples(
            Section.Kind.RESULTS,
            "People lived in the zone of confinement (CZ) or in the zone of partial confinement (PZ).",
            "Anxiety was higher in the CZ group than in the PZ group (p = 0.02).");
    assertEquals(
        "PZ group (zone of partial confinement)",
        String.valueOf(with(tuples, "0.02").comparator()));
  }
}
