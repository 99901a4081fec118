package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Statistic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result with what it is a result of. Slots keep the printed words with their places; {@link
 * Text#EMPTY} or null where the paper does not say.
 *
 * @param predictor intervention, exposure, independent variable, or the group that a within-group
 *     value describes
 * @param outcome dependent variable
 * @param comparator what the predictor is compared with, or null
 * @param conditions subgroup, time point, model, adjustment, population, dose
 * @param method statistical method, or null
 * @param statistic the result
 * @param where the structure it stands in
 * @param confidence chance that all slots are right, 0 to 1
 * @param beside other numbers printed for the same analysis, each behind its head: "S.E. 0.374",
 *     "Wald 1.122"; a reader lists them with the result, not as results
 */
public record Tuple(
    Text predictor,
    Text outcome,
    @Nullable Text comparator,
    List<Text> conditions,
    @Nullable Text method,
    Statistic statistic,
    Where where,
    double confidence,
    List<Text> beside) {

  /**
   * @throws IllegalArgumentException when the confidence is not between 0 and 1
   */
  public Tuple {
    conditions = List.copyOf(conditions);
    beside = List.copyOf(beside);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
  }

  /** A result with no further numbers beside it. */
  public Tuple(
      Text predictor,
      Text outcome,
      @Nullable Text comparator,
      List<Text> conditions,
      @Nullable Text method,
      Statistic statistic,
      Where where,
      double confidence) {
    this(
        predictor,
        outcome,
        comparator,
        conditions,
        method,
        statistic,
        where,
        confidence,
        List.of());
  }

  /** The same result of other groups. */
  Tuple wired(Text first, @Nullable Text second) {
    return new Tuple(
        first, outcome, second, conditions, method, statistic, where, confidence, beside);
  }

  /** The same result of another group and measure. */
  Tuple told(Text group, Text measured) {
    return new Tuple(
        group, measured, comparator, conditions, method, statistic, where, confidence, beside);
  }

  /** The same result under other conditions. */
  Tuple under(List<Text> others) {
    return new Tuple(
        predictor, outcome, comparator, others, method, statistic, where, confidence, beside);
  }

  /** The same result by a method. */
  Tuple by(Text test) {
    return new Tuple(
        predictor, outcome, comparator, conditions, test, statistic, where, confidence, beside);
  }
}
