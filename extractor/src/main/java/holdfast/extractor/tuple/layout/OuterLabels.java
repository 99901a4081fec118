package holdfast.extractor.tuple.layout;

import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The first of several label columns: over which rows of the inner one a label of it stands, and
 * which labels there stand beside them.
 */
final class OuterLabels {

  /** The second line of a label: its unit. */
  private static final Pattern UNIT = Pattern.compile("(?u)[(\\[][^()\\[\\]]{1,20}[)\\]]");

  private final Table table;
  private final List<Integer> body;
  private final List<Integer> labels;
  private final int stub;
  private final IntPredicate heading;
  private final Map<Integer, Boolean> sections = new HashMap<>();

  /**
   * @param heading whether a row holds no estimate itself but names the rows below
   */
  OuterLabels(
      Table table, List<Integer> body, List<Integer> labels, int stub, IntPredicate heading) {
    this.table = table;
    this.body = body;
    this.labels = labels;
    this.stub = stub;
    this.heading = heading;
  }

  /** Whether a cell is the second line of the label above it: its unit, "(mmHg)". */
  static boolean isUnit(Cell cell) {
    return UNIT.matcher(cell.text()).matches();
  }

  /**
   * A label of the first column that holds for several variables of the next one, each with a
   * heading of its own: "Clinical characteristics | Age", " | Gender", " | Female", " | Male".
   */
  boolean isSection(int row) {
    return sections.computeIfAbsent(table.cell(row, 0).row(), first -> holdsHeadings(row));
  }

  private boolean holdsHeadings(int row) {
    Cell section = table.cell(row, 0);
    int headings = heading.test(row) ? 1 : 0;
    int rows = 0;
    for (int below = row + 1; below < table.rows().size(); below++) {
      Cell outer = table.cell(below, 0);
      if (!outer.isBlank() && outer != section) {
        break;
      }
      rows++;
      headings += !table.cell(below, stub).isBlank() && heading.test(below) ? 1 : 0;
    }
    return headings > 1 && 2 * headings < rows;
  }

  /**
   * Whether a row is a level of a heading in the inner label column under such a section, or of one
   * that reaches over both columns: "Education | | .11", " | None | 3", " | Some | 12".
   */
  boolean isInner(int variable, int row) {
    if (variable < 0 || table.cell(variable, stub).isBlank() || table.cell(row, stub).isBlank()) {
      return false;
    }
    for (int below = variable; below <= row; below++) {
      Cell outer = table.cell(below, 0);
      boolean again = outer.isBlank() || outer == table.cell(variable, 0);
      if (!again || below > variable && outer == table.cell(below, stub)) {
        return false;
      }
    }
    return table.rows().get(variable).kind() != Row.Kind.BLOCK || table.cell(variable, 0).isBlank();
  }

  /**
   * A row with a name of its own in the first column and none in the others, over rows whose first
   * column comes again further down: what was measured, over its groups.
   */
  boolean isOuter(int row) {
    if (stub == 0 || table.rows().get(row).kind() != Row.Kind.DATA || !isAlone(row)) {
      return false;
    }
    int next = row + 1;
    return next < table.rows().size()
        && body.contains(next)
        && !isAlone(next)
        && !table.cell(next, stub).isBlank()
        && count(table.cell(row, 0)) == 1
        && count(table.cell(next, 0)) > 1;
  }

  /**
   * A row whose label begins in the first column, where the rows of the block above it leave that
   * column blank: it is none of them.
   */
  boolean isBeside(int row) {
    Cell first = table.cell(row, 0);
    if (stub == 0 || first.isBlank() || first != table.cell(row, stub)) {
      return false;
    }
    for (int above = row - 1; above >= 0; above--) {
      if (table.rows().get(above).kind() == Row.Kind.BLOCK) {
        Cell below = table.cell(above + 1, 0);
        return above + 1 < row && below.isBlank();
      }
    }
    return false;
  }

  private boolean isAlone(int row) {
    return !table.cell(row, 0).isBlank()
        && labels.stream().allMatch(column -> column == 0 || table.cell(row, column).isBlank());
  }

  /** In how many rows of its column, one below the other or not, the text of a cell stands. */
  private long count(Cell cell) {
    return body.stream()
        .map(row -> table.cell(row, 0))
        .distinct()
        .filter(other -> other.text().sameCharacters(cell.text()))
        .count();
  }
}
