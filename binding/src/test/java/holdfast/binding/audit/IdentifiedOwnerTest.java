package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims whose numbers, or whose kind of effect, one analysis of the paper alone has. */
class IdentifiedOwnerTest {

  private static final Tuple DIFFERENCE =
      HandMade.effect(
          "trial arm", null, "PHQ-9 depression", "ANCOVA", "-0.83", "-2.15", "0.49", "0.2");

  private static final Tuple MEAN =
      HandMade.mean("acupuncture at 9 months", "PHQ-9 depression", "9.2", "5.1", "240");

  /** The finding on a claim about acupuncture at nine months, with more fields. */
  private static Finding audit(Object... fields) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                Field.STUDY, "MacPherson 2013",
                Field.PREDICTOR, "acupuncture",
                Field.OUTCOME, "PHQ-9 depression",
                Field.CONDITION, "9 months",
                Field.VALUE, "-0.83"));
    all.addAll(List.of(fields));
    return new Auditor(
            List.of(HandMade.paper("MacPherson", 2013, "10.1000/m", List.of(DIFFERENCE, MEAN))))
        .audit(HandMade.claim(all.toArray()));
  }

  @Test
  void analysisWithoutAnIntervalIsNoRivalToTheOneThatHasIt() {
    Finding finding =
        audit(Field.EFFECT_TYPE, "mean", Field.CI_LOW, "-2.15", Field.CI_HIGH, "0.49");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void numberOfOneKindIsNotOneThatWasToBeOfAnother() {
    Finding finding = audit();
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void theMeanChangeOfAGroupMayBeReadAsADifference() {
    Tuple change =
        HandMade.test(EffectType.MD, "acupuncture", "PHQ-9 depression", "-4.1", List.of());
    Finding finding =
        new Auditor(List.of(HandMade.paper("MacPherson", 2013, "10.1000/m", List.of(change, MEAN))))
            .audit(
                HandMade.claim(
                    Field.STUDY, "MacPherson 2013",
                    Field.PREDICTOR, "acupuncture",
                    Field.OUTCOME, "PHQ-9 depression",
                    Field.CONDITION, "change from baseline",
                    Field.EFFECT_TYPE, "mean",
                    Field.VALUE, "-4.1"));
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }
}
