package holdfast.binding.audit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of a paper that no result has: the words around them say what was copied rightly. */
class UnreadPlacesTest {

  private static final String SENTENCE =
      "In hospital, elderly users of warfarin stayed for 9.97 of the days that were paid for,"
          + " against 5.05 in adults.";

  private static Finding audit(Object... fields) {
    Extraction read = HandMade.bloodPressureCohort();
    Section section =
        new Section(
            Section.Kind.RESULTS,
            Text.unplaced("Results"),
            List.of(Text.of(SENTENCE, new Line(9))));
    Paper paper =
        new Paper(read.paper().source(), read.paper().metadata(), List.of(section), List.of(), 0);
    return new Auditor(List.of(new Extraction(paper, read.tuples()))).audit(HandMade.claim(fields));
  }

  @Test
  void numberOfNoResultIsBoundWhereItsOwnSentenceHasTheClaimsWords() {
    Finding finding =
        audit(
            Field.STUDY, "Guo 2021",
            Field.PREDICTOR, "elderly warfarin users",
            Field.OUTCOME, "hospital days",
            Field.VALUE, "9.97");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
    assertEquals(
        "9.97 is what the paper reports for \"In hospital, elderly users of warfarin stayed for 9.97 of"
            + " the days that were paid for, aga…\".",
        finding.why());
  }

  @Test
  void numberUnderOtherWordsWasTakenFromThere() {
    Finding finding =
        audit(
            Field.STUDY, "Guo 2021",
            Field.PREDICTOR, "prehypertension",
            Field.OUTCOME, "stroke mortality",
            Field.VALUE, "9.97");
    Verdict.Misbound misbound = assertInstanceOf(Verdict.Misbound.class, finding.verdict());
    assertEquals(List.of(Kind.CROSS_ANALYSIS), misbound.kinds(), finding.why());
  }

  @Test
  void numberOfNoPlaceIsContradicted() {
    Finding finding =
        audit(
            Field.STUDY, "Guo 2021",
            Field.PREDICTOR, "prehypertension",
            Field.OUTCOME, "stroke mortality",
            Field.VALUE, "9.41");
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
  }

  @Test
  void digitsChangedInAPlaceThatWasNotUnderstoodAreContradicted() {
    Finding finding =
        audit(
            Field.STUDY, "Guo 2021",
            Field.PREDICTOR, "elderly warfarin users",
            Field.OUTCOME, "hospital days",
            Field.VALUE, "99.7");
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
  }

  @Test
  void placeWithoutTheOtherClaimedNumbersIsNotTheClaimsOwn() {
    Finding finding =
        audit(
            Field.STUDY, "Guo 2021",
            Field.PREDICTOR, "elderly warfarin users",
            Field.OUTCOME, "hospital days",
            Field.VALUE, "9.97",
            Field.P, "0.031");
    assertInstanceOf(Verdict.Unsupported.class, finding.verdict(), finding.why());
  }

  private static Row row(Row.Kind kind, int at, String name, String number) {
    return new Row(
        kind,
        List.of(
            new Cell(Text.of(name, new Line(at + 1)), at, 0, 1, 1),
            new Cell(Text.of(number, new Line(at + 1)), at, 1, 1, 1)),
        0);
  }

  @Test
  void numberOfAnotherRowThatWasNotUnderstoodIsMisbound() {
    Auditor auditor = ofUnread("", "Fewest teeth", "Yellow vegetables", "Green vegetables");
    List<String> words = new ArrayList<>();
    for (String number : List.of("62.4", "71.3")) {
      words.add(
          auditor
              .audit(
                  HandMade.claim(
                      Field.STUDY, "Guo 2021",
                      Field.PREDICTOR, "fewest teeth",
                      Field.OUTCOME, "green vegetables",
                      Field.VALUE, number))
              .verdict()
              .word());
    }
    assertEquals(List.of("bound", "misbound"), words);
  }

  /** A paper with a table of two numbers, 71.3 above 62.4, that was not read. */
  private static Auditor ofUnread(String names, String head, String first, String second) {
    Extraction read = HandMade.bloodPressureCohort();
    Table table =
        new Table(
            "Table 4",
            Text.unplaced("Measured"),
            List.of(
                row(Row.Kind.HEADER, 0, names, head),
                row(Row.Kind.DATA, 1, first, "71.3"),
                row(Row.Kind.DATA, 2, second, "62.4")),
            List.of());
    Paper paper =
        new Paper(read.paper().source(), read.paper().metadata(), List.of(), List.of(table), 0);
    return new Auditor(List.of(new Extraction(paper, read.tuples())));
  }

  private static Finding taken(String names, String first, String second) {
    return ofUnread(names, "Age (y)", first, second)
        .audit(
            HandMade.claim(
                Field.STUDY, "Guo 2021",
                Field.PREDICTOR, "prehypertension",
                Field.OUTCOME, "stroke mortality",
                Field.VALUE, "71.3"));
  }

  @Test
  void whatTheNumberBelongsToIsNamedByItsRowAndColumn() {
    Tuple subject = requireNonNull(taken("Subject", "7", "8").boundTo());
    assertEquals("Age (y)", subject.outcome().toString());
    assertEquals("[Subject 7]", subject.conditions().toString());

    Tuple variable = requireNonNull(taken("", "Yellow vegetables", "Greens").boundTo());
    assertEquals("Yellow vegetables", variable.outcome().toString());
    assertEquals("Age (y)", variable.predictor().toString());
  }
}
