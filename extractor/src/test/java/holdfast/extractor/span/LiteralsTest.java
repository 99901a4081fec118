package holdfast.extractor.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several groups of words a text has. */
class LiteralsTest {

  private final Literals literals =
      new Literals(List.of(List.of("cox", "hazard"), List.of("χ²"), List.of("cochran")));

  @Test
  void eachGroupIsToldByAnyOfItsWordsWhateverTheCase() {
    assertEquals(0b001, literals.groups("Cox regression"));
    assertEquals(0b011, literals.groups("proportional HAZARDS and Χ² tests"));
    assertEquals(0b100, literals.groups("a coCHRAN test"));
  }

  @Test
  void whatIsFoundIsAskedGroupByGroup() {
    long found = literals.groups("a Cochran test of hazards");
    assertTrue(Literals.has(found, 0));
    assertFalse(Literals.has(found, 1));
    assertTrue(Literals.has(found, 2));
  }

  @Test
  void aWordThatTheTextBreaksOffIsNotThere() {
    assertEquals(0, literals.groups("co"));
    assertEquals(0, literals.groups("by Cochr"));
    assertFalse(literals.in(""));
  }

  @Test
  void anyGroupWillDoWhereOnlyThePresenceIsAsked() {
    assertTrue(literals.in("by χ² test"));
    assertFalse(literals.in("by t-test"));
  }
}
