package holdfast.binding.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.filler.LexicalEncoder;
import holdfast.binding.rotation.Rotations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final int DIMENSION = 128;
  private static final Codebook CODEBOOK =
      Codebook.of(
          new LexicalEncoder(DIMENSION),
          IntStream.range(0, 400).mapToObj(n -> "measure" + Integer.toString(n, 36)).toList());
  private static final Capacity CAPACITY =
      new Capacity(new Rotations(Rotations.Family.STRUCTURED, DIMENSION), CODEBOOK);

  @Test
  void theFormulaGivesTheKnownTailOfTheNormalDistribution() {
    // d(1 − ρ)/(2(k − 1)) = 1.96², so the only rival wins with 0.025
    double likeness = 1 - 1.96 * 1.96 * 2 * 4 / 100;
    assertEquals(0.975, Capacity.formula(100, 5, 1, likeness), 1e-4);
    assertEquals(1, Capacity.formula(100, 1, 1000, 0.9));
  }

  @Test
  void moreSlotsAreReadWithLessCertainty() {
    assertTrue(CAPACITY.nearest(2) > CAPACITY.nearest(8));
    assertTrue(CAPACITY.nearest(8) > CAPACITY.nearest(32));
  }

  @Test
  void cancellationHoldsOutLongerThanTheNearestEntry() {
    assertTrue(CAPACITY.joint(6) > CAPACITY.nearest(6));
  }

  @Test
  void theMostSlotsAreThoseThatStillDecode() {
    int most = CAPACITY.most(0.99);
    assertTrue(most > 2, "most " + most);
    assertTrue(CAPACITY.joint(most) >= 0.99);
    assertTrue(CAPACITY.joint(most + 1) < 0.99);
  }

  @Test
  void aRecordOverItsCapacityIsSplitAndNothingIsLost() {
    Role paper = Role.of("paper");
    Map<Role, List<String>> names = new TreeMap<>();
    names.put(paper, List.of("doi 10.1/2"));
    for (int slot = 0; slot < 11; slot++) {
      names.put(Role.of("slot " + slot), List.of(CODEBOOK.names().get(slot)));
    }
    TupleSpace space = TupleSpace.of(new LexicalEncoder(DIMENSION), names.keySet());
    List<BoundRecord> parts = space.split(names, Set.of(paper), 5);
    assertEquals(3, parts.size());
    Set<Role> met = new HashSet<>();
    List<String> fillers = new ArrayList<>();
    for (BoundRecord part : parts) {
      assertTrue(part.roles().size() <= 5);
      assertEquals(List.of("doi 10.1/2"), part.names().get(paper));
      met.addAll(part.roles());
      part.names().values().forEach(fillers::addAll);
    }
    assertEquals(names.keySet(), met);
    assertEquals(11 + 3, fillers.size());
  }

  @Test
  void sharedRolesMustLeaveRoom() {
    Role paper = Role.of("paper");
    TupleSpace space = TupleSpace.of(new LexicalEncoder(DIMENSION), List.of(paper));
    assertThrows(
        IllegalArgumentException.class,
        () -> space.split(Map.of(paper, List.of("a")), Set.of(paper), 1));
  }
}
