package holdfast.extractor.tuple.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import org.junit.jupiter.api.Test;

class GroupTestTest {

  private static final String STATISTICS =
      "Means were compared by independent t-test or one-way ANOVA with Tukey post hoc tests, "
          + "changes within groups by paired t-test, skewed data by the Mann-Whitney U test, "
          + "shares by chi-square test, Fisher's exact test or McNemar's test.";

  @Test
  void testIsChosenByWhatItCompares() {
    assertEquals("independent t-test", test(EffectType.MEAN, 2, false));
    assertEquals("one-way ANOVA", test(EffectType.MEAN, 3, false));
    assertEquals("paired t-test", test(EffectType.MEAN, 2, true));
    assertEquals("Mann-Whitney U test", test(EffectType.MEDIAN, 2, false));
    assertEquals("chi-square test or Fisher's exact test", test(EffectType.PERCENT, 2, false));
  }

  @Test
  void testOfTwoOrManyIsNotGuessedWithoutTheGroups() {
    assertEquals("", test(EffectType.MEAN, 0, false));
  }

  @Test
  void testOfTwoGroupsDoesNotCompareThreeMedians() {
    assertEquals("", test(EffectType.MEDIAN, 3, false));
  }

  private static String test(EffectType described, int groups, boolean overTime) {
    return new GroupTest(described, groups, overTime)
        .among(Methods.in(Text.of(STATISTICS, new Line(1))))
        .map(Text::toString)
        .orElse("");
  }
}
