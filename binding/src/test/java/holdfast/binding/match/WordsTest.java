package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The comparable words of labels. */
class WordsTest {

  @Test
  void levelYesSaysNoMoreThanItsVariable() {
    assertEquals(Words.of("Warfarin use"), Words.of("Warfarin use: Yes"));
  }

  @Test
  void levelNoIsAWordOfItsOwn() {
    assertNotEquals(Words.of("Warfarin use"), Words.of("Warfarin use: No"));
    assertNotEquals(Words.of("Yes"), Words.of("No"));
  }

  @Test
  void powerOfTenInAUnitIsOneWordHoweverItIsRaised() {
    assertEquals(Words.of("ANC (×10^9/L)"), Words.of("ANC (×10⁹/L)"));
    assertEquals(Words.of("ANC (×10^9/L)"), Words.of("ANC (×109/L)"));
    assertFalse(Words.of("ANC (×10^9/L)").contains("10"));
    assertTrue(Words.of("10 μg/kg").contains("10"));
    assertTrue(Words.of("109 patients").contains("109"));
  }
}
