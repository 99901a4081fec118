package holdfast.binding.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.filler.CategoryEncoder;
import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.filler.LexicalEncoder;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final int DIMENSION = 384;
  private static final FillerEncoder LEXICAL = new LexicalEncoder(DIMENSION);

  /** 1,120 names of the kind that papers have; many share most of their words. */
  private static final List<String> NAMES = names();

  private static final Codebook CODEBOOK = Codebook.of(LEXICAL, NAMES);

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String kind :
        List.of("systolic", "diastolic", "mean", "resting", "peak", "baseline", "nocturnal")) {
      for (String what :
          List.of("blood pressure", "heart rate", "oxygen uptake", "skin temperature")) {
        for (String when :
            List.of(
                "at entry", "at discharge", "during exercise", "after surgery", "at follow-up")) {
          for (String who :
              List.of(
                  "women", "men", "smokers", "adults", "infants", "nurses", "cases", "siblings")) {
            names.add(kind + " " + what + " " + when + " in " + who);
          }
        }
      }
    }
    return names;
  }

  private static List<Role> roles(int count) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      roles.add(Role.of("role " + i));
    }
    return roles;
  }

  private static Map<Role, String> drawn(List<Role> roles, List<String> names, String seed) {
    NameStream stream = new NameStream(seed);
    Map<Role, String> drawn = new TreeMap<>();
    roles.forEach(role -> drawn.put(role, names.get((int) (stream.nextUniform() * names.size()))));
    return drawn;
  }

  private static BoundRecord record(FillerEncoder encoder, Map<Role, String> fillers) {
    Map<Role, List<String>> names = new TreeMap<>();
    fillers.forEach((role, name) -> names.put(role, List.of(name)));
    return TupleSpace.of(encoder, fillers.keySet()).record(names);
  }

  private static Decoder decoder(List<Role> roles, Codebook codebook) {
    Map<Role, Codebook> codebooks = new TreeMap<>();
    roles.forEach(role -> codebooks.put(role, codebook));
    return new Decoder(
        new Rotations(Rotations.Family.STRUCTURED, codebook.dimension()), codebooks, Map.of());
  }

  private static Map<Role, String> names(Decoding decoding) {
    Map<Role, String> names = new TreeMap<>();
    decoding.slots().forEach((role, slot) -> names.put(role, slot.name()));
    return names;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 12, 16})
  void cancellationRecoversEveryFiller(int slots) {
    List<Role> roles = roles(slots);
    Decoder decoder = decoder(roles, CODEBOOK);
    for (int trial = 0; trial < 5; trial++) {
      Map<Role, String> fillers = drawn(roles, NAMES, "trial " + slots + " " + trial);
      Decoding decoding = decoder.decode(record(LEXICAL, fillers).vector(), roles);
      assertEquals(fillers, names(decoding));
      assertTrue(decoding.residual() < 1e-5, "residual " + decoding.residual());
      assertEquals(fillers, decoding.certain());
    }
  }

  @Test
  void theNearestEntryAloneFailsWhereCancellationDoesNot() {
    List<Role> roles = roles(12);
    Decoder decoder = decoder(roles, CODEBOOK);
    int right = 0;
    for (int trial = 0; trial < 5; trial++) {
      Map<Role, String> fillers = drawn(roles, NAMES, "argmax " + trial);
      SortedMap<Role, String> found =
          decoder.argmax(record(LEXICAL, fillers).vector(), fillers.keySet());
      right += (int) roles.stream().filter(r -> fillers.get(r).equals(found.get(r))).count();
    }
    assertTrue(right < 54, "argmax found " + right + " of 60");
  }

  @Test
  void aFillerFromOutsideTheCodebookLeavesAResidual() {
    List<Role> roles = roles(4);
    Map<Role, String> fillers = drawn(roles, NAMES, "outside");
    fillers.put(roles.getFirst(), "serum ferritin");
    Decoding decoding = decoder(roles, CODEBOOK).decode(record(LEXICAL, fillers).vector(), roles);
    assertFalse(decoding.exact());
    assertTrue(decoding.residual() > 0.15, "residual " + decoding.residual());
    assertFalse(decoding.certain().containsKey(roles.getFirst()));
  }

  @Test
  void unknownRolesAreToldFromOpenOnes() {
    List<Role> all = roles(8);
    List<Role> filled = List.of(all.get(1), all.get(4), all.get(6));
    Map<Role, String> fillers = drawn(filled, NAMES, "unknown roles");
    Decoding decoding = decoder(all, CODEBOOK).decode(record(LEXICAL, fillers).vector());
    assertEquals(fillers, names(decoding));
    assertTrue(decoding.exact());
  }

  @Test
  void unrelatedFillersOverloadLate() {
    CategoryEncoder categories = new CategoryEncoder(DIMENSION);
    List<Role> roles = roles(24);
    Map<Role, String> fillers = drawn(roles, NAMES, "unrelated");
    Decoder decoder = decoder(roles, Codebook.of(categories, NAMES));
    Decoding decoding = decoder.decode(record(categories, fillers).vector(), roles);
    assertEquals(fillers, names(decoding));
  }

  @Test
  void namesOfOneMeaningAreOneEntry() {
    Codebook codebook = Codebook.of(new LabelEncoder(), List.of("SBP", "systolic blood pressure"));
    assertEquals(List.of("SBP"), codebook.names());
  }

  @Test
  void namesThatTheEncoderCannotTellApartAreNotCertain() {
    List<Role> roles = roles(2);
    Codebook codebook = Codebook.of(LEXICAL, List.of("dose 6, 12", "12, 6 dose", "age"));
    Map<Role, String> fillers = Map.of(roles.get(0), "12, 6 dose", roles.get(1), "age");
    Decoding decoding = decoder(roles, codebook).decode(record(LEXICAL, fillers).vector(), roles);
    assertTrue(decoding.exact());
    assertEquals(Map.of(roles.get(1), "age"), decoding.certain());
  }

  @Test
  void anOverloadedRecordIsNotCertified() {
    List<Role> roles = roles(64);
    Map<Role, String> fillers = drawn(roles, NAMES, "overload");
    Decoding decoding = decoder(roles, CODEBOOK).decode(record(LEXICAL, fillers).vector(), roles);
    assertFalse(decoding.exact());
    decoding.certain().forEach((role, name) -> assertEquals(fillers.get(role), name));
  }
}
