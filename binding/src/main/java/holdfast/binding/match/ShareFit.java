package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Range;
import holdfast.binding.match.NumberFit.Match;
import holdfast.binding.match.NumberFit.State;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Events among people computed from a printed share of them: trials print "44 %" of an arm, and
 * tables of a meta-analysis want 673 of 1,525.
 */
public final class ShareFit {

  private static final double PERCENT = 100;

  private ShareFit() {}

  /** Whether a part asks for events among a number of people that it says. */
  public static boolean isCount(Part part, EffectFamily family) {
    return family.names(EffectType.COUNT)
        && part.numbers().containsKey(Field.VALUE)
        && part.numbers().containsKey(Field.N);
  }

  /**
   * How the claimed events agree with a printed share of people.
   *
   * @param part events and people, see {@link #isCount}
   * @return empty where the statistic is no share of people or says another number of them
   */
  public static Optional<NumberFit> of(Part part, Statistic statistic) {
    PrintedNumber share = statistic.value();
    double whole =
        switch (statistic.type()) {
          case PERCENT -> PERCENT;
          case PROPORTION -> share != null && share.decimal().doubleValue() > 1 ? PERCENT : 1;
          default -> 0;
        };
    if (share == null || whole == 0 || share.decimal().doubleValue() > whole) {
      return Optional.empty();
    }
    String events = Digits.of(part.numbers().getOrDefault(Field.VALUE, ""));
    BigDecimal people = new BigDecimal(Digits.of(part.numbers().getOrDefault(Field.N, "")));
    if (statistic.n() != null && statistic.n().decimal().compareTo(people) != 0) {
      return Optional.empty();
    }
    Range made = Range.ofWritten(share.value()).times(people.doubleValue() / whole);
    // people round up or down, and the share may be of a few less than were allocated
    Range counted = new Range(made.low() - 0.5, made.high() + 0.5);
    boolean meets = counted.meets(Range.exact(Double.parseDouble(events)));
    String formula =
        "%s = %s%s of %s"
            .formatted(events, share.value(), whole == 1 ? "" : " %", people.toPlainString());
    Map<Field, Match> matches = new EnumMap<>(Field.class);
    matches.put(
        Field.VALUE,
        new Match(meets ? State.DERIVED : State.OTHER, share.text(), meets ? formula : ""));
    return Optional.of(new NumberFit(matches));
  }
}
