package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Field;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed in one group is its mean change; a difference from another group is not. */
class ChangeOfOneGroupTest {

  private static final List<Tuple> PRINTED =
      List.of(
          HandMade.mean("zinc", "ADAS-cog", "-0.7", "2.1", "277"),
          HandMade.mean("placebo", "ADAS-cog", "1.4", "2.3", "294"));

  private static Finding audit(Object... arms) {
    List<Object> claim = new ArrayList<>(List.of(arms));
    claim.addAll(
        List.of(
            Field.OUTCOME, "ADAS-cog",
            Field.EFFECT_TYPE, "LS mean change",
            Field.VALUE, "-0.7"));
    return HandMade.audit(PRINTED, claim.toArray());
  }

  @Test
  void meanChangeOfAGroupIsItsMean() {
    Finding finding = audit(Field.PREDICTOR, "zinc");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void meanChangeAgainstAnotherGroupIsNotTheMeanOfOne() {
    Finding finding = audit(Field.PREDICTOR, "zinc", Field.COMPARATOR, "placebo");
    assertTrue(finding.verdict().isFlagged(), finding.why());
  }
}
