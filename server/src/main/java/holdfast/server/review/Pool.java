package holdfast.server.review;

import holdfast.binding.derive.Estimate;
import holdfast.binding.pool.Mean;
import holdfast.binding.pool.Pooled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meta-analysis of one group of rows before and after what was decided.
 *
 * @param groups all groups of the table, the largest first
 * @param chosen the one that is pooled, or null in a table without rows
 * @param scale {@code log}, {@code identity} or {@code fisher-z}: of all effects here
 * @param rows the rows of the group
 * @param before of the claimed effects, or null where none can be weighed
 * @param after of the effects as decided, likewise
 * @param left rows that were left out before or after, with why
 */
public record Pool(
    List<Group> groups,
    @Nullable Group chosen,
    String scale,
    List<Row> rows,
    @Nullable Models before,
    @Nullable Models after,
    List<Left> left) {

  public Pool {
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
    left = List.copyOf(left);
  }

  /**
   * Rows that answer one question in one measure.
   *
   * @param rows how many
   */
  public record Group(String predictor, String outcome, String type, int rows) {}

  /**
   * A row of the group.
   *
   * @param claimed its effect as claimed, or null
   * @param corrected as decided, or null where the decision changes nothing or leaves it out
   * @param weightBefore percent in the random-effects mean, or null where it is left out
   * @param weightAfter likewise
   */
  public record Row(
      int row,
      String study,
      @Nullable Effect claimed,
      @Nullable Effect corrected,
      @Nullable Double weightBefore,
      @Nullable Double weightAfter) {}

  /** An effect with its sampling variance and 95 % interval. */
  public record Effect(double yi, double vi, double lo, double hi) {

    static Effect of(Estimate estimate) {
      Mean mean = Mean.of(estimate.yi(), estimate.se());
      return new Effect(estimate.yi(), estimate.vi(), mean.low(), mean.high());
    }
  }

  /** A row that is left out. */
  public record Left(int row, String why) {}

  /** The common-effect model. */
  public record Common(double estimate, double lo, double hi, double p) {}

  /** The random-effects model by REML, with the test of heterogeneity. */
  public record Random(
      double estimate,
      double lo,
      double hi,
      double p,
      double tau2,
      double i2,
      double h2,
      double q,
      double qp) {}

  /**
   * Both models.
   *
   * @param k number of effects
   */
  public record Models(int k, Common common, Random random) {

    static Models of(Pooled pooled) {
      Mean common = pooled.common();
      Mean random = pooled.random();
      return new Models(
          pooled.k(),
          new Common(common.estimate(), common.low(), common.high(), common.p()),
          new Random(
              random.estimate(),
              random.low(),
              random.high(),
              random.p(),
              pooled.tau2(),
              pooled.i2(),
              pooled.h2(),
              pooled.q(),
              pooled.qp()));
    }
  }
}
