package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One group's number claimed for the group beside it. */
class GroupsBesideTest {

  private static final String OUTCOME = "serum iron binding";

  private static Tuple against(Tuple tuple, String comparator) {
    return new Tuple(
        tuple.predictor(),
        tuple.outcome(),
        Text.of(comparator, new Line(3)),
        tuple.conditions(),
        tuple.method(),
        tuple.statistic(),
        tuple.where(),
        tuple.confidence());
  }

  private static Finding mean(List<Tuple> printed, String group, String value) {
    Auditor auditor = new Auditor(List.of(HandMade.paper("Ruiz", 2012, "10.1000/r", printed)));
    return auditor.audit(
        HandMade.claim(
            Field.STUDY, "Ruiz 2012",
            Field.PREDICTOR, group,
            Field.OUTCOME, OUTCOME,
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, value));
  }

  private static void assertCrossed(Finding finding) {
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.CROSS_ANALYSIS, verdict.kinds().getFirst(), finding.why());
    assertEquals(List.of(Slot.PREDICTOR), verdict.slots(), finding.why());
  }

  @Test
  void groupsThatAreEachOthersComparatorAreToldByTheirOwnNames() {
    Tuple zinc = against(HandMade.mean("zinc sulfate", OUTCOME, "447", "78", "51"), "iron complex");
    Tuple iron = against(HandMade.mean("iron complex", OUTCOME, "452", "68", "52"), "zinc sulfate");
    List<Tuple> printed = List.of(zinc, HandMade.together(zinc, iron));
    assertCrossed(mean(printed, "iron complex", "447"));
    assertInstanceOf(Verdict.Bound.class, mean(printed, "iron complex", "452").verdict());
  }

  @Test
  void numbersOfPeopleInTheHeadsOfGroupsTellNothing() {
    Tuple girls = HandMade.mean("Girls (2,636; 49.1%)", OUTCOME, "447", "78", "51");
    Tuple boys = HandMade.mean("Boys (2,728; 50.9%)", OUTCOME, "452", "68", "52");
    List<Tuple> printed = List.of(girls, HandMade.together(girls, boys));
    assertCrossed(mean(printed, "boys", "447"));
    assertInstanceOf(Verdict.Bound.class, mean(printed, "boys", "452").verdict());
  }

  @Test
  void analysesOfAnotherKindTakeNoRivalsPlace() {
    Tuple wanted = HandMade.percent("iron complex", OUTCOME, "17.3");
    Tuple owner = HandMade.percent("zinc sulfate", OUTCOME, "17.6");
    List<Tuple> printed = new ArrayList<>(List.of(owner, HandMade.together(owner, wanted)));
    for (int i = 0; i < 10; i++) {
      printed.add(HandMade.mean("iron complex", OUTCOME, "45" + i, "68", "52"));
    }
    Auditor auditor = new Auditor(List.of(HandMade.paper("Ruiz", 2012, "10.1000/r", printed)));
    assertCrossed(
        auditor.audit(
            HandMade.claim(
                Field.STUDY, "Ruiz 2012",
                Field.PREDICTOR, "iron complex",
                Field.OUTCOME, OUTCOME,
                Field.VALUE, "17.6")));
  }
}
