package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Written;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Percentages against the count and the whole that are printed with them: "twelve of the forty
 * patients (35%)", "12/40 (35%)" in a cell, a count and percentage in a column whose head has the
 * size of its group.
 */
final class CountedShares implements Rule {

  /** The name of the fault. */
  private static final String FAULT = "share-does-not-fit-count";

  /** Units of the last digit by which a percentage may be off: cut off instead of rounded. */
  private static final double CUT = 1;

  /** Fewer percentages of a table that fit may be chance. */
  private static final int FEWEST = 4;

  /** Percentages of a table that may be off before its wholes are doubted. */
  private static final double MOST_FAULTS = 0.2;

  private static final Pattern SIZE =
      Pattern.compile("(?:^|[^\\p{L}])[nN]\\s?=\\s?(\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?![\\d.,])");

  /** Shares of a weighted sample are not those of its counts. */
  private static final Pattern WEIGHTED =
      Pattern.compile(
          "(?i)\\bweighted (?:%|per|prop|prev|freq|sample|estim|data|analys)|\\bwt ?%|survey weights");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    if (paper.says(WEIGHTED)) {
      return remarks;
    }
    for (PaperView.Line line : paper.lines()) {
      for (Mention mention : Mention.in(line.text())) {
        told(paper, line, mention).ifPresent(remarks::add);
      }
    }
    for (Table table : paper.tables()) {
      remarks.addAll(of(paper, paper.grid(table)));
    }
    return remarks;
  }

  private static Optional<Remark> told(PaperView paper, PaperView.Line line, Mention mention) {
    PrintedNumber count = mention.count();
    PrintedNumber share = mention.share();
    PrintedNumber of = mention.of();
    if (count == null || share == null || of == null || line.cites()) {
      return Optional.empty();
    }
    double whole = of.decimal().doubleValue();
    if (whole < count.decimal().doubleValue() || whole == 0) {
      return Optional.empty();
    }
    RemarkBuilder remark =
        RemarkBuilder.on(line.order(), line.text())
            .number(Field.N, count.value(), "bound", count.text())
            .evidence(count.text(), of.text());
    if (fits(count, whole, share)) {
      return Optional.of(
          remark
              .number(Field.VALUE, share.value(), "derived", share.text())
              .derived(
                  formula(count, whole, share),
                  "The percentage follows from its count: " + formula(count, whole, share) + "."));
    }
    if (paper.explains(count, share)) {
      return Optional.empty();
    }
    return Optional.of(fault(remark, count, whole, share, ""));
  }

  private static Remark fault(
      RemarkBuilder remark, PrintedNumber count, double whole, PrintedNumber share, String peers) {
    return remark
        .number(Field.VALUE, share.value(), "contradicted", share.text())
        .suggest(Field.VALUE, exact(count, whole, share.places()))
        .fault(
            FAULT,
            "The percentage "
                + share.value()
                + " does not follow from its count, "
                + formula(count, whole, share)
                + peers
                + ".");
  }

  private static String formula(PrintedNumber count, double whole, PrintedNumber share) {
    return count.value()
        + " / "
        + BigDecimal.valueOf(whole).stripTrailingZeros().toPlainString()
        + " = "
        + exact(count, whole, share.places())
        + "%";
  }

  private static String exact(PrintedNumber count, double whole, int places) {
    return count
        .decimal()
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static boolean fits(PrintedNumber count, double whole, PrintedNumber share) {
    double exact = 100 * count.decimal().doubleValue() / whole;
    double unit = 2 * Written.of(share.value()).half();
    return Math.abs(exact - share.decimal().doubleValue()) <= CUT * unit + 1e-9;
  }

  /**
   * A cell with count, whole and percentage.
   *
   * @param stated whether the cell has the whole itself, not the head of its column
   */
  private record Cell(
      Entry entry, PrintedNumber count, PrintedNumber share, double whole, boolean stated) {

    boolean fits() {
      return CountedShares.fits(count, whole, share);
    }

    /** More than the whole group would have that percentage: no missing data explain it. */
    boolean isImpossible() {
      Written percent = Written.of(share.value());
      double unit = 2 * percent.half();
      double most = percent.value() - CUT * unit;
      double exact = 100 * count.decimal().doubleValue() / whole;
      return stated ? !fits() : exact > percent.value() + CUT * unit && most >= 0;
    }
  }

  private static List<Remark> of(PaperView paper, Grid grid) {
    List<Cell> cells = new ArrayList<>();
    Map<Integer, Double> sizes = new HashMap<>();
    for (Group group : Group.of(grid)) {
      PrintedNumber count = group.count();
      PrintedNumber share = group.share();
      if (count == null || share == null) {
        continue;
      }
      PrintedNumber of = group.entry().of();
      double whole =
          of != null
              ? of.decimal().doubleValue()
              : sizes.computeIfAbsent(
                  group.entry().column(), column -> size(grid, group.entry().row(), column));
      if (whole >= count.decimal().doubleValue() && whole > 0) {
        cells.add(new Cell(group.entry(), count, share, whole, of != null));
      }
    }
    long right = cells.stream().filter(Cell::fits).count();
    long wrong = cells.size() - right;
    List<Remark> remarks = new ArrayList<>();
    if (right < FEWEST || wrong > MOST_FAULTS * cells.size()) {
      return remarks;
    }
    for (Cell cell : cells) {
      if (cell.isImpossible()) {
        Entry entry = cell.entry();
        Text row = PaperView.row(grid.table(), entry.row());
        RemarkBuilder remark =
            RemarkBuilder.on(paper.order(grid.table(), entry.row()), row)
                .label(Field.OUTCOME, grid.table().stub(entry.row()))
                .number(Field.N, cell.count().value(), "bound", cell.count().text())
                .evidence(cell.count().text(), cell.share().text());
        remarks.add(
            fault(
                remark,
                cell.count(),
                cell.whole(),
                cell.share(),
                "; " + right + " others of " + PaperView.name(grid.table()) + " do"));
      }
    }
    return remarks;
  }

  /** The size of the group in the head of a column, or 0. */
  private static double size(Grid grid, int row, int column) {
    @Nullable Double size = null;
    Matcher matcher = SIZE.matcher(grid.head(row, column));
    while (matcher.find()) {
      size = Double.valueOf(matcher.group(1).replaceAll("\\D", ""));
    }
    return size == null ? 0 : size;
  }
}
