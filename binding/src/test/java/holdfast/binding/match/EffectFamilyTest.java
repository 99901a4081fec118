package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.statistic.EffectType;
import org.junit.jupiter.api.Test;

class EffectFamilyTest {

  @Test
  void whatIsToldOfOneGroupMayGoByAnotherName() {
    EffectFamily percent = EffectFamily.of("percent");
    assertTrue(percent.resembles(EffectType.MEDIAN));
    assertFalse(percent.admits(EffectType.MEDIAN));
    assertFalse(percent.resembles(EffectType.OR));
    assertFalse(percent.resembles(EffectType.COUNT));
  }

  @Test
  void effectOfTwoGroupsResemblesNothingToldOfOne() {
    assertFalse(EffectFamily.of("MD").resembles(EffectType.MEAN));
    assertFalse(EffectFamily.of("").resembles(EffectType.MEAN));
  }

  @Test
  void meanChangeOfOneGroupIsAMean() {
    EffectFamily change = EffectFamily.of("LS mean change");
    assertFalse(change.names(EffectType.MEAN));
    assertTrue(change.ofChangedGroup().names(EffectType.MEAN));
    assertTrue(change.ofChangedGroup().names(EffectType.MD));
    assertFalse(EffectFamily.of("OR").ofChangedGroup().names(EffectType.MEAN));
  }

  @Test
  void theLevelOfAnIntervalMakesNoShare() {
    assertTrue(EffectFamily.of("effect size (90% CL)").types().isEmpty());
    assertFalse(EffectFamily.of("ratio, 95 % confidence limits").isShare());
    assertTrue(EffectFamily.of("% (95% CI)").isShare());
  }
}
