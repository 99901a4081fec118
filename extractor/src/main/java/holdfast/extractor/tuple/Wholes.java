package holdfast.extractor.tuple;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cells "a (b)" that no head explains, where b is what a comes to in percent of one whole: of the
 * same whole down a column ("6 (0.97)", "79 (12.74)", "535 (86.29)" of 620), of the sum of a
 * variable's levels, or of the row's sum across ("149 (87.1) | 22 (12.9)"). Means and their
 * deviations have no such whole.
 */
final class Wholes {

  /** Shares that leave their whole open by more than this share of it tell nothing of it. */
  private static final double NARROW = 0.05;

  /** So many cells do not agree on a whole by chance; whole percents agree more easily. */
  private static final int CELLS = 3;

  private static final int ROUND_CELLS = 5;

  /** Rounding of printed shares beyond half of their last digit. */
  private static final double SLACK = 0.06;

  private record Cell(int row, double count, double share, double half) {

    /** The least whole that the count can be this share of. */
    double least() {
      return 100 * count / (share + half + SLACK);
    }

    boolean isNarrow() {
      double least = 100 * count / (share + half);
      double most = 100 * count / (share - half);
      return share > half && most - least <= NARROW * most;
    }

    boolean isOf(double whole) {
      return Math.abs(100 * count / whole - share) <= half + SLACK;
    }
  }

  private final Map<Integer, Set<Integer>> rows = new HashMap<>();

  Wholes(Panel panel, List<Column> columns) {
    Map<Integer, List<Cell>> across = new HashMap<>();
    for (Column column : columns) {
      if (column.use() != Column.Use.GROUP || column.type() != null) {
        continue;
      }
      List<Cell> cells = new ArrayList<>();
      Map<String, List<Cell>> variables = new HashMap<>();
      for (Line line : panel.lines()) {
        Cell cell = cell(panel, line, column);
        if (cell != null) {
          cells.add(cell);
          variables.computeIfAbsent(line.blocks().toString(), key -> new ArrayList<>()).add(cell);
          across.computeIfAbsent(line.row(), key -> new ArrayList<>()).add(cell);
        }
      }
      Set<Integer> found = ofOneWhole(cells);
      variables.values().stream()
          .filter(Wholes::addUp)
          .forEach(levels -> levels.forEach(cell -> found.add(cell.row)));
      rows.put(column.index(), found);
    }
    for (List<Cell> row : across.values()) {
      if (addUp(row)) {
        rows.values().forEach(found -> found.add(row.getFirst().row));
      }
    }
  }

  private static boolean addUp(List<Cell> cells) {
    double sum = cells.stream().mapToDouble(Cell::count).sum();
    return cells.size() > 1 && sum > 0 && cells.stream().allMatch(cell -> cell.isOf(sum));
  }

  private static @Nullable Cell cell(Panel panel, Line line, Column column) {
    CellContent content = panel.content(line, column.index(), HeaderMeaning.NOTHING);
    PrintedNumber value = content.value();
    Spread bracket = content.spread();
    if (content.form() != CellContent.Form.VALUE_BRACKET
        || value == null
        || bracket == null
        || value.places() > 0
        || value.decimal().signum() < 0
        || panel.meaning(line).names(EffectType.MEAN)) {
      return null;
    }
    double share = bracket.number().decimal().doubleValue();
    double half = Math.pow(10, -bracket.number().places()) / 2;
    return share < 0 || share > 100
        ? null
        : new Cell(line.row(), value.decimal().doubleValue(), share, half);
  }

  /** The rows of the cells that are shares of the whole that most of them can be of. */
  private static Set<Integer> ofOneWhole(List<Cell> cells) {
    Set<Integer> best = new HashSet<>();
    List<Cell> narrow = cells.stream().filter(Cell::isNarrow).toList();
    int least = narrow.stream().anyMatch(cell -> cell.half < 0.5) ? CELLS : ROUND_CELLS;
    // Ranges that meet at all meet at the lower end of one of them.
    for (Cell anchor : narrow) {
      Deadline.check();
      double of = Math.ceil(anchor.least());
      long agreeing =
          narrow.stream().filter(cell -> cell.isOf(of)).map(Cell::count).distinct().count();
      Set<Integer> found = new HashSet<>();
      cells.stream().filter(cell -> cell.isOf(of)).forEach(cell -> found.add(cell.row));
      if (agreeing >= least && 2 * agreeing > narrow.size() && found.size() > best.size()) {
        best = found;
      }
    }
    return best;
  }

  /** Whether a cell is a count with its share. */
  boolean isShare(Line line, Column column) {
    return rows.getOrDefault(column.index(), Set.of()).contains(line.row());
  }
}
