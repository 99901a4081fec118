package holdfast.extractor.tuple.layout;

import holdfast.extractor.table.Cell;
import java.util.regex.Pattern;

/**
 * Groups that have a letter for a name, side by side over several columns each: "A" and "B" over
 * "Mean ± SD" and "Median". Such a B is no coefficient.
 */
public final class Lettered {

  private static final Pattern LETTER = Pattern.compile("[A-Z]");

  private Lettered() {}

  /** Whether a head cell names a group by its letter, beside the cell of another one's. */
  static boolean isOne(Panel panel, int row, Cell cell) {
    return isLetter(cell)
        && panel.values().stream()
            .map(column -> panel.headCell(row, column))
            .anyMatch(other -> other != cell && isLetter(other));
  }

  /** Whether groups of a panel have letters for names. */
  public static boolean areOver(Panel panel) {
    return panel.head().stream()
        .anyMatch(
            row ->
                panel.values().stream()
                    .anyMatch(column -> isOne(panel, row, panel.headCell(row, column))));
  }

  private static boolean isLetter(Cell cell) {
    return cell.columnSpan() > 1 && LETTER.matcher(cell.text()).matches();
  }
}
