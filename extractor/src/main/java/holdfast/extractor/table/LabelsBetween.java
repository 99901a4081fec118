package holdfast.extractor.table;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables that print the labels of their rows between the results of two groups, "Exercise (n = 16)
 * | Variable | Control (n = 10)" over "43.1 ± 1.3 | Age | 46.6 ± 1.5": the labels are put first, as
 * in other tables. Doses, ranges and years stand first in rows, too, so the heads must say what is
 * what, and no label may stand twice in a block.
 */
final class LabelsBetween {

  private static final Pattern VALUE =
      Pattern.compile("[<>≤≥~(\\[]?\\s*[-−–]?\\s*[.·]?\\d\\P{L}*|[-–—−.…·]+");

  private static final Pattern GROUP =
      Pattern.compile(".*\\bn\\s*=\\s*\\d.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern LABELS =
      Pattern.compile(
          "(?i)(?:variable|characteristic|parameter|measure|measurement|outcome|item|factor|feature)s?");

  /** More than a number: numbers of rows, years and ranks are bare. */
  private static final Pattern JOINED = Pattern.compile(".*\\d.*[(\\[±%/].*", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("\\P{L}{0,3}\\p{L}.*", Pattern.DOTALL);

  /** Fewer rows show no form. */
  private static final int LEAST = 4;

  /** Two groups and their labels, and a test behind them. */
  private static final int MOST_COLUMNS = 4;

  private LabelsBetween() {}

  /** The rows with their labels first; the rows themselves where they are not between results. */
  static List<RawRow> first(List<RawRow> rows) {
    if (rows.isEmpty() || !areBetween(rows)) {
      return rows;
    }
    Map<Cell, Cell> moved = new IdentityHashMap<>();
    List<RawRow> changed = new ArrayList<>();
    for (RawRow row : rows) {
      List<Cell> cells = new ArrayList<>(row.cells());
      if (!row.isSpanning()) {
        cells.set(0, moved.computeIfAbsent(row.cells().get(1), cell -> at(cell, 0)));
        cells.set(1, moved.computeIfAbsent(row.cells().get(0), cell -> at(cell, 1)));
      }
      changed.add(new RawRow(cells, row.indent(), row.bold()));
    }
    return changed;
  }

  private static Cell at(Cell cell, int column) {
    return new Cell(cell.text(), cell.row(), column, cell.rowSpan(), cell.columnSpan());
  }

  private static boolean areBetween(List<RawRow> rows) {
    int columns = rows.getFirst().cells().size();
    if (columns < 3 || columns > MOST_COLUMNS) {
      return false;
    }
    int results = 0;
    boolean joined = false;
    boolean headed = false;
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      if (row.isSpanning() || row.isBlank()) {
        labels.clear();
        continue;
      }
      if (row.cells().subList(0, 3).stream().anyMatch(cell -> cell.columnSpan() > 1)) {
        return false;
      }
      Text left = row.cells().get(0).text();
      Text label = row.cells().get(1).text();
      Text right = row.cells().get(2).text();
      boolean result = VALUE.matcher(left).matches() && VALUE.matcher(right).matches();
      if (result) {
        if (!NAME.matcher(label).matches() || !labels.add(label.toString().strip())) {
          return false;
        }
        results++;
        joined |= JOINED.matcher(left).matches() && JOINED.matcher(right).matches();
      } else if (results > 0 && !(left.isBlank() && right.isBlank())) {
        return false;
      } else if (results == 0 && areHeads(left, label, right)) {
        headed = true;
      } else if (results == 0 && i > 0 && !left.isBlank() && !NAME.matcher(left).matches()) {
        return false;
      }
    }
    return headed && joined && results >= LEAST;
  }

  private static boolean areHeads(Text left, Text label, Text right) {
    return GROUP.matcher(left).matches()
        && GROUP.matcher(right).matches()
        && LABELS.matcher(label.toString().strip()).matches();
  }
}
