package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Sentences of published articles, one for each form. */
class SentenceFormsTest {

  private static List<Tuple> tuples(String sentence) {
    Text text = Text.of(sentence, new Line(1));
    Section section = new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(text));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  private static Tuple with(List<Tuple> tuples, String value) {
    Tuple found =
        tuples.stream()
            .filter(tuple -> tuple.statistic().value() != null)
            .filter(
                tuple -> Objects.requireNonNull(tuple.statistic().value()).value().equals(value))
            .findFirst()
            .orElse(null);
    assertNotNull(found, value + " in " + tuples);
    return found;
  }

  @Test
  void associationNamesPredictorThenOutcome() {
    Tuple tuple =
        with(
            tuples(
                "A multiple analysis was performed by stepwise logistic regression; the results suggested that rs2232618"
                    + " polymorphism was related to higher risk of sepsis (OR = 2.11, 95% CI = 1.24–3.58, P = 0.006)."),
            "2.11");
    assertEquals("rs2232618 polymorphism", tuple.predictor().toString());
    assertEquals("risk of sepsis", tuple.outcome().toString());
    assertEquals("stepwise logistic regression", String.valueOf(tuple.method()));
  }

  @Test
  void comparisonNamesOutcomeThenBothGroups() {
    Tuple tuple =
        with(
            tuples(
                "The plasma oxytocin concentrations were not significantly different after stranger trials compared to"
                    + " those taken after familiar trials (GAMM: t = 1.9, p = 0.06)."),
            "1.9");
    assertEquals("stranger trials", tuple.predictor().toString());
    assertEquals("familiar trials", String.valueOf(tuple.comparator()));
    assertTrue(tuple.outcome().toString().endsWith("plasma oxytocin concentrations"));
  }

  @Test
  void wordsBehindAnEffectNameItsOutcome() {
    List<Tuple> tuples =
        tuples(
            "The pooled hazard ratios were 1.54 (95% CI 1.17–2.02, P = 0.005) for overall survival and 1.43 (1.12–1.83,"
                + " P = 0.008) for disease free survival in univariate analysis.");
    assertEquals("overall survival", with(tuples, "1.54").outcome().toString());
    assertEquals("disease free survival", with(tuples, "1.43").outcome().toString());
    assertTrue(
        with(tuples, "1.43").conditions().stream()
            .anyMatch(text -> text.toString().equals("univariate analysis")));
  }

  @Test
  void laterMembersOfAListRenewTheirSlot() {
    List<Tuple> tuples =
        tuples(
            "There were significant improvements in ratings of attention (p = 0.03, d = 0.74), hyperactivity (p = 0.00,"
                + " d = 1.13) and learning problems (p = 0.03, d = 0.78).");
    assertEquals("hyperactivity", with(tuples, "1.13").outcome().toString());
    assertEquals("learning problems", with(tuples, "0.78").outcome().toString());
  }

  @Test
  void aBareStatisticStillMakesATuple() {
    List<Tuple> tuples = tuples("F(1, 56) = 4.21, p = .045");
    assertEquals(1, tuples.size());
    assertEquals(EffectType.F, tuples.getFirst().statistic().type());
    assertEquals(2, tuples.getFirst().statistic().df().size());
  }
}
