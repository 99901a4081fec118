package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;

/**
 * Rows that count under columns "Mean" and "SD": "Female | 36 | 39.6%" below "Age | 76.4 | 9.1".
 * Tables of patients print measurements first and then counts with their shares in the same pairs
 * of columns; the percent sign tells, or a row "n | %" between the two.
 */
final class SharesBeside {

  private final Panel panel;

  SharesBeside(Panel panel) {
    this.panel = panel;
  }

  /**
   * A cell with the share of it that the column of its spreads holds; the cell as it is where that
   * holds a spread.
   *
   * @param spread column of the spreads, −1 for none
   */
  CellContent of(Line line, CellContent cell, int spread) {
    PrintedNumber count = cell.value();
    if (spread < 0 || cell.form() != Form.NUMBER || count == null || count.places() > 0) {
      return cell;
    }
    CellContent beside = panel.content(line, spread, HeaderMeaning.NOTHING);
    PrintedNumber share = beside.value();
    return share != null
            && beside.form() == Form.NUMBER
            && (beside.percentSign() || isUnderPercent(line.row(), spread))
        ? cell.withCount(count, share)
        : cell;
  }

  /** Whether the nearest row of signs above says that a column goes on with percentages. */
  private boolean isUnderPercent(int row, int column) {
    for (int above = row - 1; above >= 0; above--) {
      Row rowAbove = panel.table().rows().get(above);
      Cell cell = panel.table().cell(above, column);
      if (rowAbove.kind() == Row.Kind.HEADER) {
        return false;
      }
      if (rowAbove.kind() == Row.Kind.BLOCK && cell.text().toString().strip().equals("%")) {
        return true;
      }
    }
    return false;
  }
}
