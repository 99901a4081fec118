package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.NumberFit.State;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalFitTest {

  // Altman and Bland 2011: 0.81 (0.70 to 0.94) has p = 0.005
  private static final Statistic RATIO =
      statistic(EffectType.RR, "0.81", new Interval(number("0.70"), number("0.94"), null), null);
  private static final Statistic SLOPE =
      statistic(EffectType.B, "1.20", null, new Spread(Spread.Kind.SE, number("0.30")));

  @Test
  void pFollowsFromAnIntervalOfTheClaimedEstimate() {
    assertEquals(State.DERIVED, fit(RATIO, "0.81", Field.P, "0.005"));
    assertEquals(State.DERIVED, fit(RATIO, "0.81", Field.P, "<0.01"));
  }

  @Test
  void pThatDoesNotFollowStaysUnknown() {
    assertEquals(State.ABSENT, fit(RATIO, "0.81", Field.P, "0.05"));
  }

  @Test
  void intervalOfAnotherEstimateGivesNoP() {
    assertEquals(State.ABSENT, fit(RATIO, "0.75", Field.P, "0.005"));
  }

  @Test
  void intervalFollowsFromAnEstimateAndItsError() {
    assertEquals(State.DERIVED, fit(SLOPE, "1.20", Field.CI_LOW, "0.61"));
    assertEquals(State.DERIVED, fit(SLOPE, "1.20", Field.CI_HIGH, "1.79"));
    assertEquals(State.ABSENT, fit(SLOPE, "1.20", Field.CI_HIGH, "1.99"));
  }

  @Test
  void boundsThatChangedPlacesGiveNoDeviation() {
    Statistic mean =
        statistic(
            EffectType.MEAN, "5.0", new Interval(number("5.600"), number("4.400"), null), null);
    Part part =
        Part.of(new Claim(1, Map.of(Field.VALUE, "5.0", Field.SD, "1.1", Field.N, "15")))
            .getFirst();
    assertEquals(State.ABSENT, NumberFit.of(part, mean).of(Field.SD).state());
  }

  private static State fit(Statistic statistic, String value, Field field, String written) {
    Part part = Part.of(new Claim(1, Map.of(Field.VALUE, value, field, written))).getFirst();
    return NumberFit.of(part, statistic).of(field).state();
  }

  private static Statistic statistic(
      EffectType type, String value, @Nullable Interval interval, @Nullable Spread spread) {
    return new Statistic(
        type,
        type.symbol(),
        number(value),
        List.of(),
        interval,
        null,
        null,
        spread,
        Text.unplaced(value));
  }

  private static PrintedNumber number(String digits) {
    return new PrintedNumber(digits, Text.unplaced(digits));
  }
}
