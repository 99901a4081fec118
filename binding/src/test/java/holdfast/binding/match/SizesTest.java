package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of people in the heads of rows and columns. */
class SizesTest {

  @Test
  void bracketOfPeopleAndSharesIsNoName() {
    assertEquals("Girls", Sizes.without("Girls (2,636; 49.1%)"));
    assertEquals("Placebo", Sizes.without("Placebo (n = 45)"));
    assertEquals("Control group", Sizes.without("Control group n = 76"));
    assertEquals("Drug", Sizes.without("Drug, N=1,120"));
    assertEquals("Pattern: Mixed: Share", Sizes.without("Pattern: Mixed [1,200 (22.4%)]: Share"));
    assertEquals("Boys", Sizes.without("Boys (120; 51%)"));
    assertEquals("Boys", Sizes.without("Boys [120 (51.0%)]"));
    assertEquals("Boys", Sizes.without("Boys (51%, 120)"));
    assertEquals("Boys", Sizes.without("Boys (842; 31,9%)"));
    assertEquals("Risk: High", Sizes.without("Risk (%): High"));
  }

  @Test
  void bracketThatNamesStays() {
    for (String label :
        List.of(
            "Model (2)",
            "Survey (2013–2015)",
            "Smokers (%, any)",
            "Dose (5 mg)",
            "Ethanol (70%)",
            "Ethanol (96%)",
            "HbA1c (<7%)",
            "HbA1c (>7%)",
            "Stenosis (50-69%)",
            "(n = 45)")) {
      assertEquals(label, Sizes.without(label));
    }
  }
}
