package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.EffectFamily;
import holdfast.extractor.statistic.EffectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a row on its own, paper or no paper. */
public final class Lint {

  /**
   * An estimate further from the middle of its interval than this, as a share of half the width and
   * on the kinder of two scales, is not from the usual methods; exact and profile intervals of
   * small samples stay below.
   */
  private static final double LOPSIDED = 0.5;

  private Lint() {}

  /** Names of faults, in a fixed order. */
  public static List<String> of(Claim claim) {
    List<String> faults = new ArrayList<>();
    double value = number(claim, Field.VALUE);
    double p = number(claim, Field.P);
    Reported result = Reported.of(claim);
    Optional<Fault> interval = IntervalLint.impossible(result);
    interval.ifPresent(fault -> faults.add(fault.name()));
    if (interval.isEmpty() && IntervalLint.skew(result).orElse(0.0) > LOPSIDED) {
      faults.add("ci-lopsided");
    }
    if (interval.isEmpty() && Significance.gap(result) > 0) {
      faults.add("p-does-not-fit-interval");
    }
    Significance.againstTest(result).ifPresent(fault -> faults.add(fault.name()));
    if (p < 0 || p > 1) {
      faults.add("p-out-of-range");
    }
    if (number(claim, Field.SE) < 0 || number(claim, Field.SD) < 0 || number(claim, Field.VI) < 0) {
      faults.add("negative-spread");
    }
    EffectFamily family = EffectFamily.of(claim.get(Field.EFFECT_TYPE));
    Set<EffectType> types = family.types();
    boolean correlation = types.contains(EffectType.R) && !types.contains(EffectType.B);
    if (correlation && Math.abs(value) > 1) {
      faults.add("correlation-above-one");
    }
    boolean ratio = !types.isEmpty() && types.stream().allMatch(EffectType::isRatio);
    if (ratio && family.scale() == EffectFamily.Scale.PRINTED && value < 0) {
      faults.add("negative-ratio");
    }
    faults.addAll(Samples.faults(claim));
    if (exceeds(claim, Field.AI, Field.N1I) || exceeds(claim, Field.CI, Field.N2I)) {
      faults.add("count-above-total");
    } else if (CountedShare.isOff(claim)) {
      faults.add(CountedShare.NAME);
    }
    return List.copyOf(faults);
  }

  /** More events than people: false where one of the two is missing. */
  private static boolean exceeds(Claim claim, Field events, Field size) {
    return number(claim, events) > number(claim, size);
  }

  /** A field's number, or NaN, which compares false with everything. */
  private static double number(Claim claim, Field field) {
    try {
      return claim.has(field) ? Double.parseDouble(Digits.of(claim.get(field))) : Double.NaN;
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
