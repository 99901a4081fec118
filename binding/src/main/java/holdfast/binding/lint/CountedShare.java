package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.EffectFamily;
import holdfast.extractor.statistic.EffectType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A percentage or proportion against the events and the size of the group in the same row. */
final class CountedShare {

  /** The name of the fault. */
  static final String NAME = "share-does-not-fit-count";

  private static final Set<EffectType> SHARES =
      EnumSet.of(EffectType.PERCENT, EffectType.PROPORTION);

  private static final double PERCENT = 100;

  private CountedShare() {}

  /** Whether a row's share is another one than its counts give, in percent or as a proportion. */
  static boolean isOff(Claim claim) {
    Set<EffectType> types = EffectFamily.of(claim.get(Field.EFFECT_TYPE)).types();
    if (types.isEmpty() || !SHARES.containsAll(types)) {
      return false;
    }
    Optional<Written> value = Optional.ofNullable(Reported.written(claim, Field.VALUE));
    Optional<Written> events = Optional.ofNullable(Reported.written(claim, Field.AI));
    Optional<Written> size = Optional.ofNullable(Reported.written(claim, Field.N1I));
    if (value.isEmpty() || events.isEmpty() || size.isEmpty() || size.get().value() <= 0) {
      return false;
    }
    double share = events.get().value() / size.get().value();
    return !fits(value.get(), share) && !fits(value.get(), PERCENT * share);
  }

  /** Cut off or rounded. */
  private static boolean fits(Written value, double exact) {
    return Math.abs(value.value() - exact) <= 2 * value.half() + 1e-9;
  }
}
