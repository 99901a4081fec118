package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
}
