package holdfast.binding.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.filler.LexicalEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TupleSpaceTest {
  private static final Role PREDICTOR = Role.of("predictor");
  private static final Role OUTCOME = Role.of("outcome");
  private static final Role CONDITION = Role.of("condition");

  private final TupleSpace space =
      TupleSpace.of(new LexicalEncoder(512), List.of(PREDICTOR, OUTCOME, CONDITION));

  private BoundRecord record(String predictor, String outcome, String... conditions) {
    return space.record(
        Map.of(
            PREDICTOR,
            List.of(predictor),
            OUTCOME,
            List.of(outcome),
            CONDITION,
            List.of(conditions)));
  }

  @Test
  void equalTuplesScoreOne() {
    BoundRecord a = record("sleep duration", "body mass index", "Model 2", "women");
    BoundRecord b = record("sleep duration", "body mass index", "women", "Model 2");
    Comparison comparison = space.compare(a, b);
    assertEquals(1, comparison.bound(), 1e-5);
    assertEquals(1, comparison.bag(), 1e-5);
    assertEquals(1, comparison.agreement(), 1e-5);
    assertEquals(Set.of(PREDICTOR, OUTCOME, CONDITION), comparison.roles().keySet());
  }

  @Test
  void exchangedRolesKeepTheBagAndLoseTheBinding() {
    BoundRecord claim = record("depression", "insomnia severity", "12 months");
    BoundRecord tuple = record("insomnia severity", "depression", "12 months");
    Comparison comparison = space.compare(claim, tuple);
    assertEquals(1, comparison.bag(), 1e-5);
    assertTrue(comparison.gap() > 0.4, "gap " + comparison.gap());
    BoundRecord swapped = space.swapped(claim, PREDICTOR, OUTCOME);
    assertEquals(1, space.compare(swapped, tuple).bound(), 1e-5);
  }

  @Test
  void swappingTwiceIsTheIdentity() {
    BoundRecord claim = record("depression", "insomnia severity");
    BoundRecord twice =
        space.swapped(space.swapped(claim, PREDICTOR, CONDITION), PREDICTOR, CONDITION);
    assertArrayEquals(claim.vector(), twice.vector());
    assertEquals(claim.names(), twice.names());
  }

  @Test
  void aMatrixProductGivesTheSingleComparisons() {
    List<BoundRecord> claims =
        List.of(record("age", "systolic blood pressure"), record("sex", "heart rate", "at rest"));
    List<BoundRecord> tuples =
        List.of(
            record("age", "diastolic blood pressure"),
            record("gender", "heart rate", "during exercise"),
            record("age (years)", "systolic blood pressure (mmHg)"));
    List<List<Comparison>> all = space.compareAll(claims, tuples);
    for (int i = 0; i < claims.size(); i++) {
      for (int j = 0; j < tuples.size(); j++) {
        Comparison one = space.compare(claims.get(i), tuples.get(j));
        assertEquals(one.bound(), all.get(i).get(j).bound(), 1e-6);
        assertEquals(one.bag(), all.get(i).get(j).bag(), 1e-6);
        Comparison together = all.get(i).get(j);
        assertEquals(one.roles().keySet(), together.roles().keySet());
        one.roles().forEach((role, score) -> assertEquals(score, together.role(role), 1e-12));
      }
    }
    assertTrue(all.get(0).get(2).bound() > all.get(0).get(0).bound());
  }

  @Test
  void openRolesAreNotComparedAndUnknownOnesRefused() {
    BoundRecord claim = space.record(Map.of(OUTCOME, List.of("mortality")));
    BoundRecord tuple = record("statins", "mortality", "5 years");
    Comparison comparison = space.compare(claim, tuple);
    assertEquals(1, comparison.agreement(), 1e-5);
    assertEquals(Set.of(OUTCOME), comparison.roles().keySet());
    assertEquals(0, space.record(Map.of(OUTCOME, List.of(" "))).roles().size());
    assertThrows(
        IllegalArgumentException.class,
        () -> space.record(Map.of(Role.of("dose"), List.of("20 mg"))));
  }

  @Test
  void unboundFillersLeadBackToTheirNames() {
    BoundRecord record = record("statins", "all-cause mortality", "5 years");
    Codebook outcomes =
        Codebook.of(
            new LexicalEncoder(512),
            List.of("cardiovascular mortality", "all-cause mortality", "stroke"));
    float[] unbound = space.unbind(record.vector(), OUTCOME);
    assertEquals("all-cause mortality", outcomes.nearest(unbound, 1).getFirst().name());
  }
}
