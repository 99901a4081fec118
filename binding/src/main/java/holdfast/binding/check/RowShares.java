package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Written;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Percentages that add up to 100 in the rows of a table, but not in one. Neighbouring columns of
 * percentages are taken for parts of a whole when they add up in most rows.
 */
final class RowShares implements Rule {

  /** Fewer rows that add up may be chance. */
  private static final int FEWEST = 4;

  /** Share of rows that must add up before the others count as slips. */
  private static final double MOST = 0.75;

  private static final double WHOLE = 100;

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (Table table : paper.tables()) {
      Grid grid = paper.grid(table);
      List<Integer> columns =
          grid.entries().stream()
              .filter(entry -> entry.share() != null)
              .map(Entry::column)
              .distinct()
              .sorted()
              .toList();
      for (int from = 0; from < columns.size(); from++) {
        for (int to = columns.size(); to >= from + 2; to--) {
          remarks.addAll(check(paper, grid, columns.subList(from, to)));
        }
      }
    }
    return remarks;
  }

  private static List<Remark> check(PaperView paper, Grid grid, List<Integer> columns) {
    Map<Integer, List<Entry>> rows = new LinkedHashMap<>();
    for (Entry entry : grid.entries()) {
      if (entry.share() != null && columns.contains(entry.column())) {
        rows.computeIfAbsent(entry.row(), key -> new ArrayList<>()).add(entry);
      }
    }
    rows.values().removeIf(entries -> entries.size() != columns.size());
    List<List<Entry>> wrong = rows.values().stream().filter(e -> !isWhole(e)).toList();
    int right = rows.size() - wrong.size();
    List<Remark> remarks = new ArrayList<>();
    if (right >= FEWEST && right >= MOST * rows.size()) {
      for (List<Entry> entries : wrong) {
        remarks.add(fault(paper, grid, entries, right));
      }
    }
    return remarks;
  }

  private static double sum(List<Entry> entries) {
    return entries.stream().mapToDouble(e -> e.shared().decimal().doubleValue()).sum();
  }

  private static boolean isWhole(List<Entry> entries) {
    double rounding =
        entries.stream().mapToDouble(e -> Written.of(e.shared().value()).half()).sum();
    return Math.abs(sum(entries) - WHOLE) <= rounding + 1e-9;
  }

  private static Remark fault(PaperView paper, Grid grid, List<Entry> entries, int right) {
    Entry culprit = culprit(entries);
    BigDecimal rest =
        entries.stream()
            .filter(entry -> entry != culprit)
            .map(entry -> entry.shared().decimal())
            .reduce(BigDecimal.valueOf(100), BigDecimal::subtract);
    String parts =
        String.join(" + ", entries.stream().map(entry -> entry.shared().value()).toList());
    RemarkBuilder remark =
        RemarkBuilder.on(
                paper.order(grid.table(), culprit.row()),
                PaperView.row(grid.table(), culprit.row()))
            .number(Field.VALUE, culprit.shared().value(), "contradicted", culprit.shared().text());
    if (culprit.count() != null) {
      remark.number(Field.N, culprit.counted().value(), "bound", culprit.counted().text());
    } else {
      beside(grid, culprit, remark);
    }
    remark.evidence(entries.stream().map(entry -> entry.shared().text()).toList());
    boolean possible = rest.signum() >= 0 && rest.doubleValue() <= WHOLE;
    if (possible) {
      remark.suggest(Field.VALUE, rest.toPlainString());
    }
    return remark.fault(
        "shares-do-not-add-up",
        "The percentages of "
            + grid.name(culprit.row())
            + " add up to "
            + parts
            + " = "
            + entries.stream()
                .map(entry -> entry.shared().decimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString()
            + ", while those of "
            + right
            + " other rows of "
            + PaperView.name(grid.table())
            + " add up to 100."
            + (possible
                ? " With the others as printed, "
                    + culprit.shared().value()
                    + " would be "
                    + rest.toPlainString()
                    + "."
                : ""));
  }

  /** The count in the column before a percentage belongs to it. */
  private static void beside(Grid grid, Entry share, RemarkBuilder remark) {
    Entry count = grid.at(share.row(), share.column() - 1);
    if (count != null && count.count() != null) {
      remark.number(Field.N, count.counted().value(), "bound", count.counted().text());
    }
  }

  /** The percentage that is farthest from the share of its count; the last one without counts. */
  private static Entry culprit(List<Entry> entries) {
    Entry worst = entries.getLast();
    double most = -1;
    double all = 0;
    for (Entry entry : entries) {
      all += entry.count() == null ? 0 : entry.counted().decimal().doubleValue();
    }
    for (Entry entry : entries) {
      PrintedNumber count = entry.count();
      if (count != null && all > 0) {
        double gap =
            Math.abs(
                entry.shared().decimal().doubleValue() - 100 * count.decimal().doubleValue() / all);
        if (gap > most) {
          most = gap;
          worst = entry;
        }
      }
    }
    return worst;
  }
}
