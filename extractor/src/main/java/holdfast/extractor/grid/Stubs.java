package holdfast.extractor.grid;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Labels that stand once for several rows: where the first column is blank under a label and the
 * row has more to say, the label goes down to the next one. The rest of such a label may stand on
 * the group's second row: "Smith et al." over "(2010)".
 */
final class Stubs {

  private static final Pattern REST =
      Pattern.compile("\\(?(?:19|20)\\d\\d[a-z]?\\)?[.,]?|\\[\\d+\\]");

  /** What stands for the label above. */
  private static final Pattern DITTO =
      Pattern.compile("[-\u2013\u2014\"\u2033\u3003\u201d]{1,2}|do\\.");

  private Stubs() {}

  static List<RawRow> spread(List<RawRow> rows, int headers) {
    List<RawRow> spread = new ArrayList<>(rows);
    int start = -1;
    for (int i = headers; i <= rows.size(); i++) {
      boolean goesOn = i < rows.size() && start >= 0 && isUnder(rows, start, i);
      if (goesOn) {
        continue;
      }
      if (start >= 0 && i - start > 1) {
        join(spread, start, i);
      }
      start = i < rows.size() && isLabelled(rows.get(i)) ? i : -1;
    }
    return spread;
  }

  /** Has a label and something in the column beside it. */
  private static boolean isLabelled(RawRow row) {
    return row.cells().size() > 2
        && !row.cells().getFirst().isBlank()
        && !row.cells().get(1).isBlank()
        && row.cells().getFirst() != row.cells().get(1);
  }

  private static boolean isUnder(List<RawRow> rows, int start, int index) {
    List<Cell> cells = rows.get(index).cells();
    String label = cells.getFirst().text().toString().strip();
    if (DITTO.matcher(label).matches()) {
      label = "";
    }
    boolean rest = REST.matcher(label).matches() && index == start + 1;
    boolean more = cells.stream().skip(1).anyMatch(cell -> !cell.isBlank());
    return label.isEmpty() && more || rest && !cells.get(1).isBlank();
  }

  private static void join(List<RawRow> rows, int from, int to) {
    List<Text> texts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Text text = rows.get(i).cells().getFirst().text();
      if (!DITTO.matcher(text).matches()) {
        texts.add(text);
      }
    }
    Cell label = new Cell(Text.join(" ", texts), from, 0, to - from, 1);
    for (int i = from; i < to; i++) {
      RawRow row = rows.get(i);
      List<Cell> cells = new ArrayList<>(row.cells());
      cells.set(0, label);
      rows.set(i, new RawRow(cells, rows.get(from).indent(), row.bold()));
    }
  }
}
