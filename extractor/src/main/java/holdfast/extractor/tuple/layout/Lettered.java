package holdfast.extractor.tuple.layout;

import holdfast.extractor.table.Cell;
import holdfast.extractor.tuple.wording.GroupSize;
import java.util.List;

/**
 * Groups that have a letter for a name, side by side: "A" and "B" over "Mean ± SD" and "Median", or
 * over one column each. Such a B is no coefficient; "B" beside "P" is one.
 */
public final class Lettered {

  /** The letters of groups, in their order: A and B, or X and Y. */
  private static final List<String> ORDERS = List.of("ABCDEFGH", "XYZ");

  private static final int LEAST = 2;

  private Lettered() {}

  /** Whether a head cell names a group by its letter, beside the cells of the others. */
  static boolean isOne(Panel panel, int row, Cell cell) {
    StringBuilder letters = new StringBuilder();
    Cell before = null;
    for (int column : panel.values()) {
      Cell head = panel.headCell(row, column);
      if (head != before && head.columnSpan() > 1 && head.text().length() == 1) {
        letters.append(head.text());
      }
      before = head;
    }
    return cell.columnSpan() > 1
        && cell.text().length() == 1
        && letters.length() >= LEAST
        && letters.indexOf(cell.text().toString()) >= 0
        && ORDERS.stream().anyMatch(order -> order.startsWith(letters.toString()));
  }

  /**
   * Whether a column's head is a group's letter and at most its size, in a row that begins with A
   * and B: "A (n = 36) | B (n = 34) | p".
   */
  static boolean isAlone(Panel panel, int column) {
    List<String> names =
        panel.values().stream()
            .map(panel::path)
            .map(path -> path.size() == 1 ? GroupSize.without(path.getFirst()).toString() : "")
            .toList();
    int place = panel.values().indexOf(column);
    return names.size() > 1
        && names.getFirst().equals("A")
        && names.get(1).equals("B")
        && place >= 0
        && names.subList(0, place + 1).stream().allMatch(name -> name.length() == 1)
        && ORDERS.getFirst().startsWith(String.join("", names.subList(0, place + 1)));
  }

  /** Whether groups of a panel have letters for names. */
  public static boolean areOver(Panel panel) {
    if (panel.values().stream().anyMatch(column -> isAlone(panel, column))) {
      return true;
    }
    return panel.head().stream()
        .anyMatch(
            row ->
                panel.values().stream()
                    .anyMatch(column -> isOne(panel, row, panel.headCell(row, column))));
  }
}
