package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of a row of claims stand together in the paper's table, or the row joins two. */
class StandingTogetherTest {

  private static final Table WARDS =
      new Table(
          "Table 3",
          Text.of("Outcomes of the two wards", new Line(4)),
          List.of(
              HandMade.row(
                  Row.Kind.HEADER, 0, List.of("", "Quiet ward", "Open ward", "Difference", "P")),
              HandMade.row(
                  Row.Kind.DATA, 1, List.of("Hours of sleep", "6.42", "5.31", "1.11", "0.021")),
              HandMade.row(
                  Row.Kind.DATA, 2, List.of("Calls a night", "3.77", "4.86", "-1.09", "0.134"))),
          List.of());

  private static Tuple at(Tuple tuple, int row, int column) {
    return HandMade.in(WARDS, tuple, row, column);
  }

  private static final List<Tuple> MEANS =
      List.of(
          at(HandMade.mean("Quiet ward", "Hours of sleep", "6.42", "1.0", "40"), 1, 1),
          at(HandMade.mean("Open ward", "Hours of sleep", "5.31", "1.2", "41"), 1, 2),
          at(HandMade.mean("Quiet ward", "Calls a night", "3.77", "1.1", "40"), 2, 1),
          at(HandMade.mean("Open ward", "Calls a night", "4.86", "1.3", "41", "0.134"), 2, 2));

  private static Finding arms(String outcome, String first, String second) {
    return HandMade.arms(MEANS, "Quiet ward", "Open ward", outcome, first, second);
  }

  private static Finding slept(String p) {
    return slept(MEANS, p);
  }

  private static Finding slept(List<Tuple> printed, String p) {
    return HandMade.audit(
        printed,
        Field.PREDICTOR,
        "Quiet ward",
        Field.OUTCOME,
        "Hours of sleep",
        Field.EFFECT_TYPE,
        "mean",
        Field.VALUE,
        "6.42",
        Field.P,
        p);
  }

  private static void assertJoined(Finding finding) {
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.INSTANCE_COMPRESSION, verdict.kinds().getFirst(), finding.why());
  }

  @Test
  void armsOfTwoRowsAreJoinedWhateverTheOutcomeIsCalled() {
    Finding finding = arms("amount of rest", "6.42", "4.86");
    assertJoined(finding);
    assertEquals("4.86", finding.boundTo().statistic().value().value(), finding.why());
  }

  @Test
  void armsOfOneRowArePassedUnderTheSameWords() {
    Finding finding = arms("amount of rest", "6.42", "5.31");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void pOfAnotherRowIsNotThatOfAResultWhosePWasNotRead() {
    assertJoined(slept("0.134"));
  }

  @Test
  void pOfItsRowIsPassedThoughItWasNotRead() {
    assertInstanceOf(Verdict.Bound.class, slept("0.021").verdict());
  }

  @Test
  void pBelowABoundMayBeToldByAStar() {
    assertInstanceOf(Verdict.Bound.class, slept("<0.134").verdict());
  }

  @Test
  void pOfTheRowOfItsVariableIsPassed() {
    Table blocks =
        new Table(
            "Table 4",
            Text.of("Mean values", new Line(4)),
            List.of(
                HandMade.row(Row.Kind.HEADER, 0, List.of("", "Mean", "P")),
                HandMade.row(Row.Kind.DATA, 1, List.of("Hours of sleep", "", "0.134")),
                HandMade.row(Row.Kind.DATA, 2, List.of("Quiet ward", "6.42", "")),
                HandMade.row(Row.Kind.DATA, 3, List.of("Open ward", "5.31", ""))),
            List.of());
    List<Tuple> printed =
        List.of(
            HandMade.in(
                blocks, HandMade.mean("Quiet ward", "Hours of sleep", "6.42", "1.0", "40"), 2, 1),
            HandMade.in(
                blocks, HandMade.mean("Open ward", "Hours of sleep", "5.31", "1.2", "41"), 3, 1),
            HandMade.mean("Open ward", "Calls a night", "4.86", "1.3", "41", "0.134"));
    assertInstanceOf(Verdict.Bound.class, slept(printed, "0.134").verdict());
  }

  @Test
  void armsNamedByRowAndColumnAreNotJoined() {
    Table sexes =
        new Table(
            "Table 5",
            Text.of("Hours of sleep", new Line(4)),
            List.of(
                HandMade.row(Row.Kind.HEADER, 0, List.of("", "Men", "Women")),
                HandMade.row(Row.Kind.DATA, 1, List.of("Quiet ward", "6.42", "6.13")),
                HandMade.row(Row.Kind.DATA, 2, List.of("Open ward", "5.31", "5.55"))),
            List.of());
    List<Tuple> printed =
        List.of(
            HandMade.in(
                sexes, HandMade.mean("Quiet ward men", "Hours of sleep", "6.42", "1", "40"), 1, 1),
            HandMade.in(
                sexes,
                HandMade.mean("Quiet ward women", "Hours of sleep", "6.13", "1", "40"),
                1,
                2),
            HandMade.in(
                sexes, HandMade.mean("Open ward men", "Hours of sleep", "5.31", "1", "40"), 2, 1),
            HandMade.in(
                sexes,
                HandMade.mean("Open ward women", "Hours of sleep", "5.55", "1", "40"),
                2,
                2));
    Finding finding =
        HandMade.arms(
            printed, "Quiet ward men", "Open ward women", "Hours of sleep", "6.42", "5.55");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }
}
