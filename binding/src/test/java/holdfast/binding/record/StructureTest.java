package holdfast.binding.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.filler.CategoryEncoder;
import holdfast.binding.filler.LexicalEncoder;
import holdfast.binding.filler.NumberEncoder;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import holdfast.binding.rotation.Vectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Records in records, sequences, identity and energy. */
class StructureTest {
  private static final int DIMENSION = 512;
  private static final Role ARM = Role.of("arm");
  private static final Role MEAN = Role.of("mean");
  private static final Role GROUP = Role.of("group");
  private static final Role TIMES = Role.of("times");
  private static final Role PAPER = Role.of("paper");
  private static final List<String> WORDS =
      List.of("baseline", "discharge", "follow-up", "placebo", "metformin", "12.5", "14.1");
  private static final TupleSpace SPACE =
      TupleSpace.of(new LexicalEncoder(DIMENSION), List.of(MEAN, GROUP, TIMES));

  private static Decoder decoder(Role... roles) {
    Codebook codebook = Codebook.of(new LexicalEncoder(DIMENSION), WORDS);
    Map<Role, Codebook> codebooks = new TreeMap<>();
    for (Role role : roles) {
      codebooks.put(role, codebook);
    }
    return new Decoder(SPACE.rotations(), codebooks, Map.of());
  }

  private static BoundRecord arm(String group, String mean) {
    return SPACE.record(Map.of(GROUP, List.of(group), MEAN, List.of(mean)));
  }

  @Test
  void aNestedRecordIsReadByThePathOfItsRoles() {
    Role treated = Role.of("treated");
    Role control = Role.of("control");
    BoundRecord trial =
        SPACE.joined(
            List.of(
                SPACE.nested(treated, arm("metformin", "12.5")),
                SPACE.nested(control, arm("placebo", "14.1"))));
    Decoding decoding =
        decoder(GROUP.in(treated), MEAN.in(treated), GROUP.in(control), MEAN.in(control))
            .decode(trial.vector());
    assertTrue(decoding.exact());
    assertEquals("12.5", decoding.certain().get(MEAN.in(treated)));
    assertEquals("placebo", decoding.certain().get(GROUP.in(control)));
    assertEquals(trial.names(), SPACE.record(trial.names()).names());
    assertArrayEquals(trial.vector(), SPACE.record(trial.names()).vector());
  }

  @Test
  void theInnerRecordComesBackOutOfTheOuterOne() {
    BoundRecord inner = arm("metformin", "12.5");
    BoundRecord outer =
        SPACE.joined(List.of(SPACE.nested(ARM, inner), SPACE.sequence(TIMES, List.of("baseline"))));
    float[] back = SPACE.unbind(outer.vector(), ARM);
    assertTrue(Vectors.cosine(back, inner.vector()) > 0.7);
  }

  @Test
  void aRoleIsFilledOnce() {
    BoundRecord inner = arm("metformin", "12.5");
    assertThrows(IllegalArgumentException.class, () -> SPACE.joined(List.of(inner, inner)));
  }

  @Test
  void sequencesKeepTheirOrder() {
    BoundRecord forth = SPACE.sequence(TIMES, List.of("baseline", "discharge", "follow-up"));
    BoundRecord back = SPACE.sequence(TIMES, List.of("follow-up", "discharge", "baseline"));
    assertTrue(SPACE.compare(forth, back).gap() > 0.4);
    Decoding decoding = decoder(TIMES.at(0), TIMES.at(1), TIMES.at(2)).decode(forth.vector());
    assertEquals("discharge", decoding.certain().get(TIMES.at(1)));
    assertEquals("follow-up", decoding.certain().get(TIMES.at(2)));
  }

  @Test
  void whatOneRoleHoldsIsMovedIntoAnotherInOneTurn() {
    BoundRecord record = arm("metformin", "12.5");
    float[] moved = SPACE.moved(record.vector(), GROUP, MEAN.in(ARM));
    float[] twice =
        SPACE.rotations().of(MEAN.in(ARM).path()).apply(SPACE.unbind(record.vector(), GROUP));
    assertArrayEquals(twice, moved, 1e-5f);
  }

  @Test
  void equalAnalysesOfTwoPapersAreToldApartByTheirIdentity() {
    TupleSpace space = withIdentity();
    BoundRecord here = space.record(named("doi 10.1/a", "1"));
    BoundRecord there = space.record(named("doi 10.1/b", "1"));
    assertEquals(1, space.compare(here, there).role(GROUP), 1e-6);
    assertEquals(0, space.compare(here, there).role(PAPER), 0.2);
    Codebook papers =
        Codebook.of(new CategoryEncoder(DIMENSION), List.of("doi 10.1/a", "doi 10.1/b"));
    assertEquals(
        "doi 10.1/b", papers.nearest(space.unbind(there.vector(), PAPER), 1).getFirst().name());
  }

  @Test
  void aRecordDoesNotDependOnTheOrderOfItsParts() {
    Map<Role, List<String>> forth = new HashMap<>(named("doi 10.1/a", "1"));
    Map<Role, List<String>> back = new TreeMap<Role, List<String>>().descendingMap();
    back.putAll(forth);
    TupleSpace space = withIdentity();
    assertArrayEquals(space.record(forth).vector(), space.record(back).vector());
  }

  @Test
  void groupsOfRolesCarryTheSameEnergy() {
    TupleSpace space = withIdentity();
    BoundRecord record = space.record(named("doi 10.1/a", "1"));
    double numbers = energy(space, record, MEAN);
    double variables = energy(space, record, GROUP) + energy(space, record, TIMES);
    double identity = energy(space, record, PAPER) + energy(space, record, Role.of("analysis"));
    assertEquals(1, numbers, 1e-5);
    assertEquals(1, variables, 1e-5);
    assertEquals(1, identity, 1e-5);
  }

  private static double energy(TupleSpace space, BoundRecord record, Role role) {
    double length = space.weight(role) * Vectors.norm(space.bound(record, role));
    return length * length;
  }

  private static Map<Role, List<String>> named(String paper, String analysis) {
    return Map.of(
        GROUP,
        List.of("metformin"),
        TIMES,
        List.of("baseline"),
        MEAN,
        List.of("12.5"),
        PAPER,
        List.of(paper),
        Role.of("analysis"),
        List.of(analysis));
  }

  private static TupleSpace withIdentity() {
    LexicalEncoder labels = new LexicalEncoder(DIMENSION);
    CategoryEncoder names = new CategoryEncoder(DIMENSION);
    return TupleSpace.balanced(
        new Rotations(Family.STRUCTURED, DIMENSION),
        List.of(
            Map.of(GROUP, labels, TIMES, labels),
            Map.of(MEAN, new NumberEncoder(DIMENSION)),
            Map.of(PAPER, names, Role.of("analysis"), names)));
  }
}
