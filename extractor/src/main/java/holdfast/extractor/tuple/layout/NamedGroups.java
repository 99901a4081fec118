package holdfast.extractor.tuple.layout;

import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rows that say who the numbered groups of the head are, from there on: "Group 1 | Group 2 |
 * Difference" over a row " | Drug A | Placebo | ", and further down " | Drug B | Placebo | ".
 * Tables of all pairs of several arms are set so.
 */
final class NamedGroups {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)(?:group|arm|treatment|intervention|condition|sample|cohort)s? ?(?:\\d|[A-D]|I{1,3})");

  private NamedGroups() {}

  /** Whether a row holds names of numbered groups and nothing else. */
  static boolean are(Table table, List<Integer> head, int row) {
    long printed =
        table.rows().get(row).cells().stream().distinct().filter(cell -> !cell.isBlank()).count();
    return printed > 1 && of(table, head, row).size() == printed;
  }

  /** The numbered cells of a head, each with the cell of a row that names it. */
  static Map<Cell, Cell> of(Table table, List<Integer> head, int row) {
    Map<Cell, Cell> names = new LinkedHashMap<>();
    for (int above : head) {
      for (Cell group : table.rows().get(above).cells()) {
        Cell name = table.cell(row, group.column());
        boolean word = name.text().toString().matches("(?s)\\s*\\p{L}.*\\p{L}.*");
        if (group.row() == above
            && word
            && name.row() == row
            && name.column() == group.column()
            && name.columnSpan() == group.columnSpan()
            && NUMBERED.matcher(group.text().strip()).matches()) {
          names.put(group, name);
        }
      }
    }
    return names;
  }
}
