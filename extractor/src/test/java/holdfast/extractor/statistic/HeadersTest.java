package holdfast.extractor.statistic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters in headers: units of a quantity, or symbols of an effect. */
class HeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Unwashed plants (μg/g)", "Yield, t/ha", "Weight (g)", "Stay (d)", "Dose of 5 g"})
  void aUnitIsNoEffect(String header) {
    assertTrue(HeaderMeaning.of(Text.unplaced(header)).effect().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"Effect size (d), COHEN_D", "g, HEDGES_G", "Effect (g), HEDGES_G", "t, T"})
  void aLetterWithoutAQuantityIsAnEffect(String header, EffectType type) {
    assertTrue(HeaderMeaning.of(Text.unplaced(header)).names(type));
  }

  @Test
  void socioeconomicStatusIsNoStandardError() {
    assertFalse(HeaderMeaning.of(Text.unplaced("Low SES (N = 2142)")).has(HeaderMeaning.Role.SE));
    assertTrue(HeaderMeaning.of(Text.unplaced("Mean (SEs)")).has(HeaderMeaning.Role.SE));
    assertFalse(HeaderMeaning.of(Text.unplaced("Height SDS")).has(HeaderMeaning.Role.SD));
  }
}
