package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a number of a sentence is, where the groups are numbered, counted or told apart. */
class GroupsInSentencesTest {

  private static List<Tuple> tuples(String sentence) {
    Section section =
        new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(Text.of(sentence, new Line(1))));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  private static void assertCompares(Tuple tuple, String first, String second, String outcome) {
    assertEquals(first, tuple.predictor().toString());
    assertEquals(second, String.valueOf(tuple.comparator()));
    assertEquals(outcome, tuple.outcome().toString());
  }

  @Test
  void aNumberedGroupIsAName() {
    List<Tuple> tuples =
        tuples(
            "Comorbid disease was significantly more frequent in group 2 than group 1 (87.2% versus"
                + " 40.7%, p = 0.0001).");
    assertEquals("group 2", with(tuples, "87.2").predictor().toString());
    assertEquals("group 1", with(tuples, "40.7").predictor().toString());
    assertEquals("[]", with(tuples, "40.7").conditions().toString());
    assertEquals("group 2", with(tuples, "0.0001").predictor().toString());
    assertEquals("group 1", String.valueOf(with(tuples, "0.0001").comparator()));
  }

  @Test
  void peopleCountedAmongATotalAreThoseOfTheGroupBehindIt() {
    List<Tuple> tuples =
        tuples(
            "Falls occurred in 16 of 302 patients (5.3%) in the exercise group and in 26 of 302"
                + " patients (8.6%) in the control group (p = 0.04).");
    assertEquals("exercise group", with(tuples, "5.3").predictor().toString());
    assertEquals("control group", with(tuples, "8.6").predictor().toString());
    assertCompares(with(tuples, "0.04"), "exercise group", "control group", "Falls");
  }

  @Test
  void onePatientIsNoGroup() {
    List<Tuple> tuples =
        tuples(
            "EPS-related AEs were found in 1 (2.2%) patient in the placebo group and in 3 (6.4%)"
                + " patients in the aripiprazole group.");
    assertEquals("placebo group", with(tuples, "2.2").predictor().toString());
    assertEquals("aripiprazole group", with(tuples, "6.4").predictor().toString());
    assertEquals("EPS-related AEs", with(tuples, "6.4").outcome().toString());
  }

  @Test
  void aMeanDifferenceIsOneInWhatWasMeasured() {
    Tuple tuple =
        with(
            tuples(
                "The adjusted mean difference in pain between the exercise group and the control"
                    + " group at 12 weeks was −1.2 (95% CI −2.0 to −0.4; p = 0.003)."),
            "-1.2");
    assertCompares(tuple, "exercise group", "control group", "pain");
  }

  @Test
  void thoseWithoutAreNotThoseWith() {
    Tuple tuple =
        with(
            tuples(
                "Patients with obesity had a higher risk of falls than those without obesity (HR"
                    + " 1.75, 95% CI 1.60 to 1.94)."),
            "1.75");
    assertCompares(tuple, "Patients with obesity", "those without obesity", "risk of falls");
  }
}
