package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table cell holds.
 *
 * @param form how the cell is written
 * @param value its first number outside brackets, or null
 * @param relation sign before the value ("&gt; 0.05"), EQUAL when there is none
 * @param interval confidence interval, or two bounds of which nothing says that they are another
 *     range; null when there are none
 * @param range interquartile range or smallest to largest value, when cell or header says so, or
 *     null
 * @param spread number after ± or in brackets that is no percentage, p or interval, or null
 * @param total the denominator of n/N, or null
 * @param percent percentage beside a count, or null
 * @param p p-value, or null; in a column of p-values it is the cell's number
 * @param percentSign whether the value itself is followed by a percent sign
 * @param stars stars of significance, empty when there are none
 * @param marks footnote marks other than stars, each with its place
 * @param text the whole cell
 */
public record CellContent(
    Form form,
    @Nullable PrintedNumber value,
    PValue.Relation relation,
    @Nullable Interval interval,
    @Nullable Interval range,
    @Nullable Spread spread,
    @Nullable PrintedNumber total,
    @Nullable PrintedNumber percent,
    @Nullable PValue p,
    boolean percentSign,
    String stars,
    List<Text> marks,
    Text text) {

  /** How a cell is written. */
  public enum Form {
    EMPTY,
    /** A dash, NA or dots: nothing, or the level that others are compared with. */
    DASH,
    /** "Reference", "ref", "1 (reference)", or a bare 1 under a ratio. */
    REFERENCE,
    /** One number. */
    NUMBER,
    /** A number with two bounds. */
    VALUE_INTERVAL,
    /** Two bounds alone. */
    INTERVAL,
    /** Mean ± SD, estimate ± SE. */
    VALUE_SPREAD,
    /** A number and one more in brackets that nothing explains: SD, SE, or a percentage. */
    VALUE_BRACKET,
    /** A number in brackets alone, as a standard error under its estimate. */
    BRACKET,
    /** n (%). */
    COUNT_PERCENT,
    /** n/N, events/person-time, 92.1/7.9. */
    RATIO,
    P,
    NOT_SIGNIFICANT,
    /** Stars alone. */
    STARS,
    /** Words, with or without numbers among them. */
    WORDS
  }

  public CellContent {
    marks = List.copyOf(marks);
  }

  /** Whether there is any number to bind. */
  public boolean hasNumber() {
    return value != null || interval != null || range != null || spread != null || p != null;
  }

  /** The same cell with its numbers as a count and a share of it. */
  public CellContent withCount(PrintedNumber count, PrintedNumber share) {
    return with(Form.COUNT_PERCENT, count, total, share, false);
  }

  /** The same cell with its numbers as a share and what it is a share of. */
  public CellContent withTotal(PrintedNumber share, PrintedNumber whole) {
    return with(Form.NUMBER, share, whole, null, true);
  }

  private CellContent with(
      Form as,
      PrintedNumber first,
      @Nullable PrintedNumber whole,
      @Nullable PrintedNumber share,
      boolean sign) {
    return new CellContent(
        as, first, relation, interval, range, null, whole, share, p, sign, stars, marks, text);
  }
}
