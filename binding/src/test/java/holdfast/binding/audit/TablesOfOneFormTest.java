package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Analyses whose own labels are the same are told apart by captions, and by what they deny. */
class TablesOfOneFormTest {

  private static final Extraction HORMONES =
      HandMade.paper(
          "Dalton",
          2018,
          "10.1000/hair",
          List.of(
              correlation("male", 0, "0.29"),
              correlation("male", 1, "-0.37"),
              correlation("female", 0, "0.07"),
              correlation("female", 1, "-0.15")));

  private static final Extraction DIETS =
      HandMade.paper(
          "Gitagia",
          2019,
          "10.1000/diets",
          List.of(
              diversity("unadjusted", "5.18", "2.57", "10.49"),
              diversity(
                  "adjusted for sex of the head of household, income, farm zone, schooling and years",
                  "5.32",
                  "2.27",
                  "12.46")));

  private static Tuple diversity(String model, String value, String low, String high) {
    return HandMade.effect(
        "schooling: high", null, "varied meals", model, value, low, high, "0.01");
  }

  /** A cell of the table of correlations in one of the two samples. */
  private static Tuple correlation(String sample, int column, String value) {
    List<String> variables = List.of("testosterone", "overconfidence");
    Tuple bare = HandMade.test(EffectType.R, "cortisol", variables.get(column), value, List.of());
    Table table =
        new Table(
            "Table 1",
            Text.of("Correlations of all variables in the " + sample + " sample", new Line(4)),
            List.of(
                HandMade.row(Row.Kind.HEADER, 0, List.of("", "testosterone", "overconfidence")),
                HandMade.row(Row.Kind.DATA, 1, List.of("cortisol", value, value))),
            List.of());
    return HandMade.in(table, bare, 1, column + 1);
  }

  private static Finding correlation(String value) {
    return new Auditor(List.of(HORMONES))
        .audit(
            HandMade.claim(
                Field.STUDY, "Dalton 2018",
                Field.PREDICTOR, "cortisol",
                Field.OUTCOME, "testosterone",
                Field.CONDITION, "male sample",
                Field.EFFECT_TYPE, "r",
                Field.VALUE, value));
  }

  @Test
  void numberOfTheTableWhoseCaptionNamesTheOtherSampleIsItsOwn() {
    Verdict.Misbound misbound =
        assertInstanceOf(Verdict.Misbound.class, correlation("0.07").verdict());
    assertEquals(Kind.CROSS_ANALYSIS, misbound.kinds().getFirst());
  }

  @Test
  void numberOfTheTableWhoseCaptionNamesTheSampleIsRight() {
    assertInstanceOf(Verdict.Bound.class, correlation("0.29").verdict());
  }

  @Test
  void crudeEstimateIsNotTheAdjustedOne() {
    Finding finding =
        new Auditor(List.of(DIETS))
            .audit(
                HandMade.claim(
                    Field.STUDY, "Gitagia 2019",
                    Field.PREDICTOR, "schooling: high",
                    Field.OUTCOME, "varied meals",
                    Field.CONDITION, "adjusted",
                    Field.EFFECT_TYPE, "OR",
                    Field.VALUE, "5.18",
                    Field.CI_LOW, "2.57",
                    Field.CI_HIGH, "10.49"));
    assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
  }
}
