package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Head cells over several columns whose width the source does not tell: where the labels under them
 * repeat ("Baseline, Week 14, Baseline, Week 14"), each of the cells above stands over one round.
 */
public final class Spans {

  private final Table table;
  private final Map<List<Integer>, Cell> wide = new HashMap<>();

  private final Set<Integer> inherited = new HashSet<>();

  private Spans(Table table) {
    this.table = table;
  }

  /** The spans of a head; cells that the source spans itself stay as they are. */
  static Spans of(Table table, List<Integer> head, List<Integer> values, int firstRow) {
    Spans spans = new Spans(table);
    for (int row : head) {
      for (int between = row + 1; between < firstRow; between++) {
        if (table.rows().get(between).kind() != Row.Kind.HEADER) {
          spans.inherited.add(row);
        }
      }
    }
    for (int i = 0; i + 1 < head.size(); i++) {
      spans.widen(head.get(i), head.getLast(), values);
    }
    return spans;
  }

  private void widen(int row, int lowest, List<Integer> values) {
    List<Cell> named = new ArrayList<>();
    for (int column : values) {
      Cell cell = table.cell(row, column);
      if (!cell.isBlank()
          && cell.rowSpan() == 1
          && Measures.ofHead(cell.text()).isEmpty()
          && !named.contains(cell)) {
        named.add(cell);
      }
    }
    if (named.size() < 2) {
      return;
    }
    for (int start = 0; start < values.size(); start++) {
      for (int period = 2; start + period * named.size() <= values.size(); period++) {
        if (fits(lowest, values, start, period, named)) {
          for (int k = 0; k < period * named.size(); k++) {
            Cell cell = named.get(k / period);
            int first = values.get(start + k / period * period);
            Cell whole = new Cell(cell.text(), row, first, 1, period);
            wide.put(
                List.of(row, values.get(start + k)),
                k % period == 0 ? whole : wide.get(List.of(row, first)));
          }
          return;
        }
      }
    }
  }

  /** The labels repeat round by round, and each named cell stands within its own round. */
  private boolean fits(int lowest, List<Integer> values, int start, int period, List<Cell> named) {
    for (int round = 0; round < named.size(); round++) {
      int from = values.get(start + round * period);
      int to = values.get(start + (round + 1) * period - 1);
      Cell cell = named.get(round);
      int last = cell.column() + cell.columnSpan() - 1;
      if (cell.column() < from || last > to || cell.columnSpan() >= period) {
        return false;
      }
      for (int k = 0; k < period; k++) {
        String first = table.cell(lowest, values.get(start + k)).text().toString();
        String here = table.cell(lowest, values.get(start + round * period + k)).text().toString();
        if (first.isBlank()
            || !first.equals(here)
            || isWide(cell, table.cell(cell.row(), values.get(start + round * period + k)))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether a cell beside another one has a width of its own: "Number of seeds" over two groups.
   */
  private static boolean isWide(Cell cell, Cell beside) {
    return beside != cell && !beside.isBlank() && beside.columnSpan() > 1;
  }

  /** Says what a head cell is called in this panel. */
  void name(Cell head, Cell name) {
    Cell named =
        new Cell(name.text(), head.row(), head.column(), head.rowSpan(), head.columnSpan());
    for (int column = head.column(); column < head.column() + head.columnSpan(); column++) {
      wide.put(List.of(head.row(), column), named);
    }
  }

  /** Below a head that leaves the column of p blank, the p of the first head is told again. */
  void inheritTests(List<Integer> head, List<Integer> values) {
    if (head.isEmpty() || head.getFirst() == 0 && inherited.isEmpty()) {
      return;
    }
    int last = head.getLast();
    for (int column : values) {
      Cell own = table.cell(last, column);
      for (int row = last - 1; row >= 0 && own.isBlank(); row--) {
        Cell above = table.cell(row, column);
        boolean test =
            table.rows().get(row).kind() == Row.Kind.HEADER
                && above.columnSpan() == 1
                && HeaderMeaning.of(above.text()).has(HeaderMeaning.Role.P);
        if (test) {
          wide.put(List.of(last, column), new Cell(above.text(), last, column, 1, 1));
          break;
        }
      }
    }
  }

  /** The head cell over a column; of a head that stands further up only what spans counts. */
  Cell cell(int row, int column) {
    Cell cell = wide.getOrDefault(List.of(row, column), table.cell(row, column));
    boolean narrow = inherited.contains(row) && cell.columnSpan() == 1;
    return narrow ? new Cell(Text.EMPTY, row, column, 1, 1) : cell;
  }
}
