package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.NumberFit.State;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberFitTest {

  private static final Statistic HAZARD =
      statistic(
          EffectType.HR,
          "0.61",
          new Interval(number("0.41"), number("0.89"), null),
          "<0.001",
          null,
          null);
  private static final Statistic MEAN_SE =
      statistic(
          EffectType.MEAN, "12.9", null, null, "22", new Spread(Spread.Kind.SE, number("1.70")));
  private static final Statistic MEAN_SD =
      statistic(
          EffectType.MEAN, "46.4", null, null, "22", new Spread(Spread.Kind.SD, number("14.9")));

  @Test
  void roundedNumbersAreTheSame() {
    assertEquals(State.SAME, fit(HAZARD, "HR", Field.VALUE, "0.6"));
    assertEquals(State.OTHER, fit(HAZARD, "HR", Field.VALUE, "0.62"));
    assertEquals(State.SAME, fit(HAZARD, "HR", Field.CI_HIGH, "0.890"));
  }

  @Test
  void anEffectOfNoKnownTypeIsTheRatioThatIsAskedFor() {
    Statistic unnamed =
        statistic(
            EffectType.OTHER,
            "0.61",
            new Interval(number("0.41"), number("0.89"), null),
            null,
            null,
            null);
    assertEquals(State.DERIVED, fit(unnamed, "log OR", Field.SE, "0.1977"));
    assertEquals(State.OTHER, fit(unnamed, "mean difference", Field.SE, "0.1977"));
  }

  @Test
  void whatIsNoRatioHasNoLogarithm() {
    Statistic count = statistic(EffectType.COUNT, "1", null, null, null, null);
    assertEquals(State.OTHER, fit(count, "log RR", Field.VALUE, "-0.4308"));
  }

  @Test
  void logarithmsAndTheirErrorsAreDerived() {
    assertEquals(State.DERIVED, fit(HAZARD, "log HR", Field.VALUE, "-0.4943"));
    // (ln 0.89 - ln 0.41) / 3.92 = 0.1977
    assertEquals(State.DERIVED, fit(HAZARD, "log HR", Field.SE, "0.1977"));
    assertEquals(State.OTHER, fit(HAZARD, "log HR", Field.SE, "0.2977"));
    assertEquals(State.DERIVED, fit(HAZARD, "log HR", Field.VI, "0.0391"));
  }

  @Test
  void percentReductionIsDerivedFromAHazardRatio() {
    assertEquals(State.DERIVED, fit(HAZARD, "percent reduction in hazard", Field.VALUE, "39"));
    assertEquals(State.OTHER, fit(HAZARD, "percent reduction in hazard", Field.VALUE, "42"));
  }

  @Test
  void deviationFollowsFromErrorAndSize() {
    // 1.70 * sqrt(22) = 7.97
    assertEquals(State.DERIVED, fit(MEAN_SE, "mean", Field.SD, "7.97"));
    assertEquals(State.OTHER, fit(MEAN_SE, "mean", Field.SD, "1.70"));
    // 14.9 / sqrt(22) = 3.18
    assertEquals(State.DERIVED, fit(MEAN_SD, "mean", Field.SE, "3.18"));
    assertEquals(State.OTHER, fit(MEAN_SD, "mean", Field.SE, "14.9"));
  }

  @Test
  void deviationFollowsFromErrorAndTheSizeThatTheClaimTells() {
    Statistic unsized =
        statistic(
            EffectType.MEAN, "12.9", null, null, null, new Spread(Spread.Kind.SE, number("1.70")));
    assertEquals(State.DERIVED, ofArm(unsized, "7.97", "22"));
    assertEquals(State.OTHER, ofArm(unsized, "7.97", "40"));
    assertEquals(State.OTHER, ofArm(unsized, "1.70", "22"));
  }

  @Test
  void deviationFollowsFromTheIntervalOfAMean() {
    Statistic mean =
        statistic(
            EffectType.MEAN,
            "65.4",
            new Interval(number("61.2"), number("69.6"), null),
            null,
            null,
            null);
    // sqrt(36) (69.6 - 61.2) / 3.92 = 12.86
    assertEquals(State.DERIVED, ofArm(mean, "12.86", "36"));
    assertEquals(State.ABSENT, ofArm(mean, "20.1", "36"));
  }

  @Test
  void exactPFitsInsideAPrintedBound() {
    assertEquals(State.SAME, fit(HAZARD, "HR", Field.P, "0.0004"));
    assertEquals(State.SAME, fit(HAZARD, "HR", Field.P, "<0.05"));
    assertEquals(State.OTHER, fit(HAZARD, "HR", Field.P, "0.03"));
  }

  @Test
  void statisticWithoutARoleHasItAbsent() {
    assertEquals(State.ABSENT, fit(MEAN_SD, "mean", Field.CI_LOW, "40.2"));
  }

  @Test
  void zeroIsNotARoundedNumber() {
    assertFalse(Digits.agree("0", "0.3"));
    assertTrue(Digits.agree("0.0", "0.00"));
  }

  private static State fit(Statistic statistic, String type, Field field, String written) {
    Map<Field, String> fields =
        new java.util.EnumMap<>(Map.of(Field.EFFECT_TYPE, type, field, written));
    fields.putIfAbsent(Field.VALUE, "9");
    Claim claim = new Claim(1, fields);
    Part part = Part.of(claim).getFirst();
    return NumberFit.of(part, statistic).of(field).state();
  }

  /** What becomes of an arm's SD, with its mean as printed. */
  private static State ofArm(Statistic statistic, String sd, String n) {
    Claim claim =
        new Claim(
            1,
            Map.of(
                Field.M1I,
                java.util.Objects.requireNonNull(statistic.value()).value(),
                Field.SD1I,
                sd,
                Field.N1I,
                n));
    return NumberFit.of(Part.of(claim).getFirst(), statistic).of(Field.SD).state();
  }

  private static Statistic statistic(
      EffectType type,
      String value,
      @Nullable Interval interval,
      @Nullable String p,
      @Nullable String n,
      @Nullable Spread spread) {
    return new Statistic(
        type,
        type.symbol(),
        number(value),
        List.of(),
        interval,
        p == null ? null : new PValue(PValue.Relation.LESS, number(p.substring(1))),
        n == null ? null : number(n),
        spread,
        Text.unplaced(value));
  }

  private static PrintedNumber number(String digits) {
    return new PrintedNumber(digits, Text.unplaced(digits));
  }
}
