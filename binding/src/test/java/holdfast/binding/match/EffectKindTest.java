package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.statistic.EffectType;
import org.junit.jupiter.api.Test;

class EffectKindTest {

  @Test
  void everyEffectIsOfOneKind() {
    assertEquals(EffectKind.GROUP, EffectKind.of(EffectType.PERCENT));
    assertEquals(EffectKind.RATIO, EffectKind.of(EffectType.HR));
    assertEquals(EffectKind.TEST, EffectKind.of(EffectType.CHI2));
    assertEquals(EffectKind.RELATION, EffectKind.of(EffectType.SMD));
    assertEquals(EffectKind.UNKNOWN, EffectKind.of(EffectType.OTHER));
  }
}
