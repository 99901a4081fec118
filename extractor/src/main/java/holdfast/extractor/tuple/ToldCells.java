package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.layout.NamedNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells written like a sentence: "t(1267) 20.1", "Mean 61 (range 19–92)". Under the head of a group
 * only those are results that no words about the group hold by chance.
 */
final class ToldCells {

  private ToldCells() {}

  /**
   * The one result that a cell tells, or each that it names: "mean 30.7, SD 14.2, median 27".
   *
   * @param use what its column is for
   * @param p of its row, or null
   * @param size of its group, or null
   */
  static List<Statistic> in(Text cell, Use use, @Nullable PValue p, @Nullable PrintedNumber size) {
    List<Statistic> found = Statistics.in(cell);
    List<Statistic> told =
        found.stream()
            .filter(one -> one.value() != null)
            .map(one -> completed(one, p, size, cell))
            .toList();
    if (NamedNumber.is(cell)) {
      return told.stream().allMatch(one -> one.type().isDescriptive()) ? told : List.of();
    }
    boolean one = told.size() == 1 && found.size() == 1;
    return one && (use == Use.ESTIMATE || isTest(told.getFirst())) ? told : List.of();
  }

  private static Statistic completed(
      Statistic one, @Nullable PValue p, @Nullable PrintedNumber size, Text cell) {
    return new Statistic(
        one.type(),
        one.label(),
        one.value(),
        one.df(),
        one.interval(),
        one.p() == null ? p : one.p(),
        one.n() == null ? size : one.n(),
        one.spread(),
        cell);
  }

  /** A test with its degrees of freedom or its p. */
  private static boolean isTest(Statistic statistic) {
    return !statistic.df().isEmpty()
        || statistic.p() != null && statistic.type() != EffectType.OTHER;
  }
}
