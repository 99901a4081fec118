package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Derivation;
import holdfast.binding.derive.Range;
import holdfast.binding.derive.Tests;
import holdfast.binding.match.NumberFit.Match;
import holdfast.binding.match.NumberFit.State;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A p-value made of an estimate and its interval, and an interval made of an estimate and its SE,
 * where the paper does not print them. Only for an analysis that has the claimed estimate: some
 * interval of a paper gives any p.
 */
final class IntervalFit {

  /** Standard errors to both sides of an estimate. */
  private static final double Z95 = 1.959964;

  private IntervalFit() {}

  /** Fills in what follows; what does not follow stays as it is. */
  static void complete(Part part, Statistic statistic, Map<Field, Match> matches) {
    PrintedNumber value = statistic.value();
    Match key = matches.get(Field.VALUE);
    if (value == null || key == null || !key.agrees()) {
      return;
    }
    String p = part.numbers().get(Field.P);
    if (p != null && statistic.p() == null && statistic.interval() != null) {
      significance(p, statistic, value, statistic.interval())
          .ifPresent(match -> matches.put(Field.P, match));
    }
    // a deviation beside a group's mean is no error of an estimate
    Spread spread = statistic.spread();
    if (spread != null
        && spread.kind() == Spread.Kind.SE
        && statistic.interval() == null
        && key.state() == State.SAME) {
      bound(part.numbers().get(Field.CI_LOW), statistic, value, spread.number(), -Z95)
          .ifPresent(match -> matches.put(Field.CI_LOW, match));
      bound(part.numbers().get(Field.CI_HIGH), statistic, value, spread.number(), Z95)
          .ifPresent(match -> matches.put(Field.CI_HIGH, match));
    }
  }

  private static Optional<Match> significance(
      String written, Statistic statistic, PrintedNumber value, Interval interval) {
    List<Range> inputs =
        List.of(
            Range.ofWritten(value.value()),
            Range.ofWritten(interval.low().value()),
            Range.ofWritten(interval.high().value()));
    boolean ratio = statistic.type().isRatio();
    boolean usual = interval.level() == null || interval.level().intValue() == 95;
    if (!usual || (ratio && !inputs.stream().allMatch(Range::isPositive))) {
      return Optional.empty();
    }
    double claimed = Double.parseDouble(Digits.of(written));
    PValue.Relation relation = Digits.relation(written);
    String formula =
        "p of %s (%s to %s)"
            .formatted(value.value(), interval.low().value(), interval.high().value());
    return Derivation.ofValue(formula, inputs, x -> Tests.pOfInterval(x[0], x[1], x[2], ratio))
        .filter(
            made ->
                switch (relation) {
                  case EQUAL -> Range.ofWritten(Digits.of(written)).meets(made.value());
                  case LESS -> made.value().low() <= claimed;
                  case GREATER -> made.value().high() >= claimed;
                })
        .map(made -> new Match(State.DERIVED, statistic.text(), written + ": " + formula));
  }

  private static Optional<Match> bound(
      @Nullable String written,
      Statistic statistic,
      PrintedNumber value,
      PrintedNumber error,
      double quantile) {
    if (written == null || statistic.type().isRatio()) {
      return Optional.empty();
    }
    Range made =
        Range.ofWritten(value.value()).plus(Range.ofWritten(error.value()).times(quantile));
    String formula =
        "%s = %s %s 1.96 * %s"
            .formatted(written, value.value(), quantile < 0 ? "-" : "+", error.value());
    return Range.ofWritten(Digits.of(written)).meets(made)
        ? Optional.of(new Match(State.DERIVED, statistic.text(), formula))
        : Optional.empty();
  }
}
