package holdfast.extractor.tuple.layout;

import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Head cells over several columns whose width the source does not tell: where the labels under them
 * repeat ("Baseline, Week 14, Baseline, Week 14"), each of the cells above stands over one round.
 */
public final class Spans {

  private final Table table;
  private final Map<List<Integer>, Cell> wide = new HashMap<>();

  private Spans(Table table) {
    this.table = table;
  }

  /** The spans of a head; cells that the source spans itself stay as they are. */
  static Spans of(Table table, List<Integer> head, List<Integer> values) {
    Spans spans = new Spans(table);
    for (int i = 0; i + 1 < head.size(); i++) {
      spans.widen(head.get(i), head.getLast(), values);
    }
    return spans;
  }

  private void widen(int row, int lowest, List<Integer> values) {
    List<Cell> named = new ArrayList<>();
    for (int column : values) {
      Cell cell = table.cell(row, column);
      if (!cell.isBlank()) {
        if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
          return;
        }
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
      int column = named.get(round).column();
      if (column < from || column > to) {
        return false;
      }
      for (int k = 0; k < period; k++) {
        String first = table.cell(lowest, values.get(start + k)).text().toString();
        String here = table.cell(lowest, values.get(start + round * period + k)).text().toString();
        if (first.isBlank() || !first.equals(here)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The head cell over a column. */
  Cell cell(int row, int column) {
    return wide.getOrDefault(List.of(row, column), table.cell(row, column));
  }
}
