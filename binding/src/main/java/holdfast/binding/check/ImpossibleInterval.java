package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Fault;
import holdfast.binding.lint.IntervalLint;
import holdfast.binding.lint.Reported;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Estimates outside their interval, and intervals too lopsided for the method that the rest of the
 * paper uses.
 */
final class ImpossibleInterval implements Rule {

  /**
   * Wald intervals are symmetric but for rounding. An estimate off the middle by more than this
   * share of half the width has one wrong number in ten thousand printed at most.
   */
  private static final double LOPSIDED = 0.2;

  /** Below this, an interval counts as symmetric when a paper's usual method is looked for. */
  private static final double SYMMETRIC = 0.08;

  /** So many symmetric intervals tell a paper's method, when nearly all are. */
  private static final int TELLING = 4;

  private static final double NEARLY_ALL = 0.8;

  /** Words that say the sign of a difference, so that its number may go without. */
  private static final Pattern LESS =
      Pattern.compile(
          "(?i)\\b(?:decreas|reduc|declin|low|less|few|fell\\b|fall|drop|los[ts]|short|small|worse|improv|diminish|attenuat)");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Tuple> intervals =
        paper.tuples().stream()
            .filter(tuple -> tuple.statistic().value() != null)
            .filter(tuple -> tuple.statistic().interval() != null)
            .toList();
    Peers possible = new Peers(intervals, tuple -> impossible(tuple).isPresent());
    boolean symmetric = usesSymmetric(intervals);
    List<Remark> remarks = new ArrayList<>();
    for (Tuple tuple : intervals) {
      Optional<Fault> fault = impossible(tuple);
      if (fault.isPresent()) {
        if (possible.believe(tuple) && !lostSign(tuple, paper) && !saidOtherwise(tuple)) {
          remarks.add(remark(paper, tuple, fault.get()));
        }
      } else if (symmetric) {
        lopsided(tuple).ifPresent(skewed -> remarks.add(remark(paper, tuple, skewed)));
      }
    }
    return remarks;
  }

  private static Optional<Fault> impossible(Tuple tuple) {
    Reported result = Reported.of(tuple.statistic());
    Optional<Fault> fault = IntervalLint.impossible(result);
    boolean turned =
        fault.isPresent() && fault.get().name().equals("ci-inverted") && IntervalLint.holds(result);
    // bounds of negative effects are printed from zero outwards by some: a custom, no slip
    return turned ? Optional.empty() : fault;
  }

  /** A minus that a page's font has lost makes an estimate seem to lie outside. */
  private static boolean lostSign(Tuple tuple, PaperView paper) {
    if (!paper.isPage()) {
      return false;
    }
    return Reported.of(tuple.statistic())
        .bracketed()
        .filter(
            found -> {
              double low = Math.min(found.low().value(), found.high().value());
              double high = Math.max(found.low().value(), found.high().value());
              return -found.value().value() >= low && -found.value().value() <= high;
            })
        .isPresent();
  }

  /**
   * Whether the estimate is told in other words or units than its interval: "decreased by 3.3 (-5.6
   * to -1.1)", or a percentage with an interval of shares.
   */
  private static boolean saidOtherwise(Tuple tuple) {
    Optional<Reported.Bracketed> bracketed = Reported.of(tuple.statistic()).bracketed();
    if (bracketed.isEmpty()) {
      return false;
    }
    Reported.Bracketed found = bracketed.get();
    double low = Math.min(found.low().value(), found.high().value());
    double high = Math.max(found.low().value(), found.high().value());
    if (tuple.statistic().type() == EffectType.PERCENT && low >= 0 && high <= 1) {
      return found.value().value() > 1;
    }
    double turned = -found.value().value();
    return tuple.where() instanceof Where.InSentence place
        && turned >= low
        && turned <= high
        && LESS.matcher(place.sentence()).find();
  }

  /**
   * Whether nearly all intervals of ratios are symmetric: the method of the paper makes them so.
   */
  private static boolean usesSymmetric(List<Tuple> intervals) {
    Map<String, Double> skews = new HashMap<>();
    for (Tuple tuple : intervals) {
      if (tuple.statistic().type().isRatio()) {
        Reported result = Reported.of(tuple.statistic());
        // an abstract tells its results again: each counts once
        IntervalLint.skew(result).ifPresent(skew -> skews.put(digits(result), skew));
      }
    }
    long symmetric = skews.values().stream().filter(skew -> skew <= SYMMETRIC).count();
    return symmetric >= TELLING && symmetric >= NEARLY_ALL * skews.size();
  }

  private static String digits(Reported result) {
    return result
        .bracketed()
        .map(found -> found.value().digits() + found.low().digits() + found.high().digits())
        .orElse("");
  }

  private static Optional<Fault> lopsided(Tuple tuple) {
    if (!tuple.statistic().type().isRatio()) {
      return Optional.empty();
    }
    Reported result = Reported.of(tuple.statistic());
    Optional<Double> skew = IntervalLint.skew(result);
    if (skew.isEmpty() || skew.get() < LOPSIDED) {
      return Optional.empty();
    }
    return result
        .bracketed()
        .map(
            found ->
                new Fault(
                    "ci-lopsided",
                    Set.of(Field.VALUE, Field.CI_LOW, Field.CI_HIGH),
                    String.format(
                        Locale.ROOT,
                        "The interval %s to %s does not belong to the estimate %s: its middle is"
                            + " %.2f on the log scale, while the other intervals of the paper lie"
                            + " around their estimates. One of the three numbers is a misprint.",
                        found.low().digits(),
                        found.high().digits(),
                        found.value().digits(),
                        Math.sqrt(found.low().value() * found.high().value()))));
  }

  private static Remark remark(PaperView paper, Tuple tuple, Fault fault) {
    return RemarkBuilder.on(paper, tuple, fault.fields(), "contradicted")
        .evidence(tuple.statistic().text())
        .fault(fault.name(), fault.why());
  }
}
