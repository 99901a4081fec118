package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Range;
import holdfast.binding.match.Digits;
import holdfast.binding.match.Part;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One group of a comparison, as an input of an effect: events among people, or a mean.
 *
 * @param kind what the group is described by
 * @param written the mean, the events or the share, as printed
 * @param value the means, events or shares that this can be; a count that was printed as a percent
 *     of a known number is an events
 * @param deviation the SD as printed or as made of an SE, null when unknown
 * @param sd its values
 * @param size number of people, or the time under observation of a rate, 0 when unknown
 */
record Arm(
    Kind kind,
    String written,
    Range value,
    @Nullable String deviation,
    @Nullable Range sd,
    double size) {

  /** What a group is described by. */
  enum Kind {
    MEAN,
    EVENTS,
    /** Events over a time under observation, which is the size. */
    RATE,
    /** A percent of people whose number is not known. */
    SHARE
  }

  private static final double PERCENT = 100;

  /** An arm's columns of a claim. */
  static Optional<Arm> of(Part part) {
    String value = Digits.of(part.numbers().getOrDefault(Field.VALUE, ""));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String time = part.numbers().getOrDefault(Field.T1I, part.numbers().get(Field.T2I));
    if (time != null) {
      double span = Double.parseDouble(Digits.of(time));
      return events(value, Double.MAX_VALUE)
          .map(arm -> new Arm(Kind.RATE, arm.written, arm.value, null, null, span));
    }
    String n = part.numbers().get(Field.N);
    double size = n == null ? 0 : Double.parseDouble(Digits.of(n));
    if (part.label(Field.EFFECT_TYPE).equals("count")) {
      return size == 0 ? Optional.empty() : events(value, size);
    }
    String sd = part.numbers().get(Field.SD);
    String digits = sd == null ? null : Digits.of(sd);
    return Optional.of(
        new Arm(
            Kind.MEAN,
            value,
            Range.ofWritten(value),
            digits,
            digits == null ? null : Range.ofWritten(digits),
            size));
  }

  /** A printed result that describes a group; empty when it describes none. */
  static Optional<Arm> of(Statistic statistic) {
    PrintedNumber value = statistic.value();
    if (value == null) {
      return Optional.empty();
    }
    PrintedNumber n = statistic.n();
    double size = n == null ? 0 : n.decimal().doubleValue();
    return switch (statistic.type()) {
      case MEAN -> Optional.of(mean(value, statistic.spread(), size));
      case COUNT -> size > 0 ? events(value.value(), size) : Optional.empty();
      case PERCENT -> share(value.value(), PERCENT, size);
      case PROPORTION -> share(value.value(), 1, size);
      default -> Optional.empty();
    };
  }

  private static Arm mean(PrintedNumber value, @Nullable Spread spread, double size) {
    Range mean = Range.ofWritten(value.value());
    if (spread == null || spread.kind() == Spread.Kind.VARIANCE) {
      return new Arm(Kind.MEAN, value.value(), mean, null, null, size);
    }
    String printed = spread.number().value();
    Range range = Range.ofWritten(printed);
    if (spread.kind() != Spread.Kind.SE) {
      return new Arm(Kind.MEAN, value.value(), mean, printed, range, size);
    }
    return size > 0
        ? new Arm(
            Kind.MEAN,
            value.value(),
            mean,
            printed + " * sqrt(" + whole(size) + ")",
            range.times(Math.sqrt(size)),
            size)
        : new Arm(Kind.MEAN, value.value(), mean, null, null, size);
  }

  private static Optional<Arm> events(String written, double size) {
    double events = Double.parseDouble(written);
    boolean counted = events == Math.rint(events) && events >= 0 && events <= size;
    return counted
        ? Optional.of(new Arm(Kind.EVENTS, written, Range.exact(events), null, null, size))
        : Optional.empty();
  }

  /**
   * A share of a known number is a whole number of people; where none rounds to it, the number is
   * not what it is a share of.
   */
  private static Optional<Arm> share(String written, double whole, double size) {
    Range share = Range.ofWritten(written).times(1 / whole);
    if (share.high() < 0 || share.low() > 1) {
      return Optional.empty();
    }
    if (size == 0) {
      return Optional.of(new Arm(Kind.SHARE, written, share, null, null, 0));
    }
    double least = Math.ceil(Math.max(0, share.low()) * size - 1e-9);
    double most = Math.floor(Math.min(1, share.high()) * size + 1e-9);
    if (least > most) {
      return Optional.empty();
    }
    String events = whole(least) + (most > least ? " to " + whole(most) : "");
    return Optional.of(new Arm(Kind.EVENTS, events, new Range(least, most), null, null, size));
  }

  /** Whether everything that a variance needs is known. */
  boolean isComplete() {
    return size > 0 && (kind != Kind.MEAN || sd != null);
  }

  String sizeWritten() {
    return whole(size);
  }

  private static String whole(double number) {
    return new java.math.BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
