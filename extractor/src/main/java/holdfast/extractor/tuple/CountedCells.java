package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells that count members of a group: n, n (%), n/N. */
final class CountedCells {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A percentage in brackets may be off the count by this much (rounding, missing answers). */
  private static final BigDecimal PERCENT_SLACK = BigDecimal.valueOf(2);

  /** Three digits behind a stop may be thousands. */
  private static final int THOUSANDS = 3;

  private final TableContext context;

  CountedCells(TableContext context) {
    this.context = context;
  }

  /** A count and a bracket that nothing explains: a percentage when it is one of the group. */
  static boolean isShare(CellContent cell, HeaderMeaning meaning, @Nullable PrintedNumber size) {
    PrintedNumber value = cell.value();
    Spread spread = cell.spread();
    if (cell.form() != CellContent.Form.VALUE_BRACKET || value == null || spread == null) {
      return false;
    }
    BigDecimal share = spread.number().decimal();
    if (value.places() > 0
        || value.decimal().signum() < 0
        || cell.text().toString().indexOf('±') >= 0
        || share.compareTo(HUNDRED) > 0
        || meaning.names(EffectType.MEAN)
        || meaning.names(EffectType.MEDIAN)) {
      return false;
    }
    if (meaning.has(Role.N) || meaning.names(EffectType.PERCENT)) {
      return true;
    }
    if (size == null || size.decimal().signum() <= 0) {
      return meaning.isEmpty() && spread.number().places() == 1;
    }
    return isOf(value, size, share, PERCENT_SLACK);
  }

  /**
   * A count with its share, each a statistic of its own.
   *
   * @param behind what stands in brackets: a percentage, or the rate that the head says
   */
  List<Statistic> of(
      CellContent cell,
      EffectType behind,
      @Nullable Interval interval,
      @Nullable EffectType named,
      String label,
      @Nullable PValue p,
      @Nullable PrintedNumber n,
      Text whole) {
    List<Statistic> results = new ArrayList<>();
    PrintedNumber value = cell.value();
    PrintedNumber total = cell.total() != null && isTotal(cell) ? cell.total() : n;
    PrintedNumber share =
        cell.percent() != null
            ? cell.percent()
            : cell.spread() != null ? cell.spread().number() : null;
    if (value != null && value.places() > 0 && share != null) {
      Spread spread = context.ofMean(new Spread(context.spreadKind(), share));
      return List.of( // nobody is counted in parts
          new Statistic(EffectType.MEAN, label, value, List.of(), null, p, n, spread, whole));
    }
    if (value != null) {
      boolean two = cell.form() == CellContent.Form.RATIO && !isTotal(cell);
      EffectType type = two && named != null ? named : EffectType.COUNT;
      results.add(new Statistic(type, label, value, List.of(), null, p, total, null, whole));
    }
    if (share != null) {
      results.add(new Statistic(behind, label, share, List.of(), interval, p, total, null, whole));
    }
    return results;
  }

  /**
   * A cell whose share stands before its count, "59% (53)" of 90 or "58.9 (53)" under "% (n)", the
   * usual way round, or before what it is a share of, "37 (516)" under "% (N)"; any other cell as
   * it is.
   *
   * @param totals whether the numbers in brackets of the column are what its shares are of
   */
  static CellContent countFirst(
      CellContent cell, HeaderMeaning meaning, @Nullable PrintedNumber size, boolean totals) {
    PrintedNumber share = cell.value();
    boolean headed = meaning.has(Role.N) && meaning.parts().getFirst().type() == EffectType.PERCENT;
    PrintedNumber bracket =
        cell.spread() != null && cell.form() == CellContent.Form.VALUE_BRACKET
            ? cell.spread().number()
            : headed && cell.form() == CellContent.Form.COUNT_PERCENT ? cell.percent() : null;
    if (share == null || bracket == null || bracket.places() > 0) {
      return cell;
    }
    boolean told = size != null && isOf(bracket, size, share.decimal(), BigDecimal.ONE);
    if (headed && !told && totals) {
      return cell.withTotal(share, bracket);
    }
    return headed || told && cell.percentSign() ? cell.withCount(bracket, share) : cell;
  }

  /** Whether a count of a group's size comes to a percentage, give or take the slack. */
  private static boolean isOf(
      PrintedNumber count, PrintedNumber size, BigDecimal share, BigDecimal slack) {
    if (size.decimal().signum() <= 0) {
      return false;
    }
    BigDecimal expected =
        count.decimal().multiply(HUNDRED).divide(size.decimal(), 4, RoundingMode.HALF_UP);
    return expected.subtract(share).abs().compareTo(slack) <= 0;
  }

  /** Nobody is counted in parts: a decimal under a head of counts is a share or a mean. */
  static EffectType plausible(EffectType type, CellContent cell) {
    PrintedNumber value = cell.value();
    boolean parts = value != null && value.places() > 0 && value.places() < THOUSANDS;
    return type != EffectType.COUNT || !parts
        ? type
        : cell.percentSign() ? EffectType.PERCENT : EffectType.MEAN;
  }

  /**
   * Under "mean ± SD" or "median (range)", a whole number with nothing around it counts members of
   * the group.
   *
   * @param ranged other cells of the column print a range behind their medians
   */
  static boolean isCount(
      CellContent cell, HeaderMeaning meaning, boolean scattered, boolean ranged) {
    boolean mean = meaning.names(EffectType.MEAN) && meaning.has(Role.SD);
    boolean median =
        ranged
            && meaning.names(EffectType.MEDIAN)
            && (meaning.has(Role.RANGE) || meaning.has(Role.IQR));
    return !scattered
        && (mean || median)
        && cell.form() == CellContent.Form.NUMBER
        && cell.value() != null
        && cell.value().places() == 0;
  }

  /** Whether the second number of x/N is what the first is counted out of. */
  private static boolean isTotal(CellContent cell) {
    return cell.total() != null
        && cell.value() != null
        && cell.value().places() == 0
        && cell.total().places() == 0
        && cell.value().decimal().compareTo(cell.total().decimal()) <= 0;
  }
}
