package holdfast.extractor.tuple.layout;

import holdfast.extractor.table.Cell;
import java.util.List;

/**
 * Groups that have a letter for a name, side by side over several columns each: "A" and "B" over
 * "Mean ± SD" and "Median". Such a B is no coefficient; "B" beside "P" is one.
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

  /** Whether groups of a panel have letters for names. */
  public static boolean areOver(Panel panel) {
    return panel.head().stream()
        .anyMatch(
            row ->
                panel.values().stream()
                    .anyMatch(column -> isOne(panel, row, panel.headCell(row, column))));
  }
}
