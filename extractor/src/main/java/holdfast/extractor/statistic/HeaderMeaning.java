package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a header says the numbers under it are, in the order of its words: "Adjusted odds ratio [95%
 * CI]" is an odds ratio, then an interval; "n (%)" a count, then a percentage.
 *
 * @param parts the kinds of number named, in printed order, each kind once; empty when it names
 *     none
 * @param groupSize N printed in the header itself ("Placebo (n = 45)"), or null
 */
public record HeaderMeaning(List<Part> parts, @Nullable PrintedNumber groupSize) {

  /** A header that says nothing of its numbers. */
  public static final HeaderMeaning NOTHING = new HeaderMeaning(List.of(), null);

  /** The part that a number plays in a result. */
  public enum Role {
    /** The effect itself; its type says which. */
    EFFECT,
    /** Both bounds of a confidence interval. */
    INTERVAL,
    INTERVAL_LOW,
    INTERVAL_HIGH,
    P,
    SD,
    SE,
    VARIANCE,
    /** A number of units: sample size, or events. */
    N,
    /** The denominator of n/N. */
    TOTAL,
    DF,
    /** Interquartile range. */
    IQR,
    /** Smallest and largest value. */
    RANGE,
    /** Sum of squares, mean square and other steps of a calculation. */
    AUXILIARY
  }

  /**
   * One kind of number.
   *
   * @param role the part it plays
   * @param type the effect, for {@link Role#EFFECT} only
   * @param label the words that say so
   * @param level of an interval in percent, or null
   */
  public record Part(
      Role role, @Nullable EffectType type, Text label, @Nullable BigDecimal level) {}

  public HeaderMeaning {
    parts = List.copyOf(parts);
  }

  /** What one header cell, stub or caption says. */
  public static HeaderMeaning of(Text header) {
    return HeaderReader.read(header);
  }

  /**
   * What a header path says: outermost first. The innermost cell that names a kind of number
   * decides; kinds that only outer cells name are added after it, unless they name another effect
   * than it does.
   */
  public static HeaderMeaning of(List<Text> path) {
    List<Part> parts = new ArrayList<>();
    PrintedNumber groupSize = null;
    for (int i = path.size() - 1; i >= 0; i--) {
      HeaderMeaning outer = of(path.get(i));
      if (parts.isEmpty()) {
        parts.addAll(outer.parts());
      }
      if (groupSize == null) {
        groupSize = outer.groupSize();
      }
    }
    return new HeaderMeaning(parts, groupSize);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether a kind of number is named. */
  public boolean has(Role role) {
    return part(role).isPresent();
  }

  /** The first part of a role. */
  public Optional<Part> part(Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst();
  }

  /** The first effect named, if any. */
  public Optional<Part> effect() {
    return part(Role.EFFECT);
  }

  /** Whether an effect of this type is named. */
  public boolean names(EffectType type) {
    return parts.stream().anyMatch(part -> part.type() == type);
  }

  /** What a number behind a mean is, as the header has it. */
  public Spread.Kind spreadKind() {
    if (has(Role.SD)) {
      return Spread.Kind.SD;
    }
    if (has(Role.SE)) {
      return Spread.Kind.SE;
    }
    return has(Role.VARIANCE) ? Spread.Kind.VARIANCE : Spread.Kind.UNSTATED;
  }

  /** "% change ± 90% CI": what stands behind ± is half an interval. */
  public boolean hasHalfWidths() {
    return has(Role.INTERVAL) && spreadKind() == Spread.Kind.UNSTATED;
  }
}
