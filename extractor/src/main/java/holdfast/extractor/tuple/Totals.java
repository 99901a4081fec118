package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;

/**
 * Columns "% (N)" whose brackets hold what the shares are of: "37 (516)", "36 (512)". Where they
 * hold who had it, "58.9 (53)", "41.1 (37)", number over share is the same whole in every row.
 */
final class Totals {

  /** Wholes of a column differ by this share at least where the brackets are no counts. */
  private static final double APART = 0.2;

  private Totals() {}

  /** Whether the brackets of a column are totals; one row shows nothing. */
  static boolean are(Panel panel, Column column) {
    HeaderMeaning meaning = column.meaning();
    if (meaning.part(Role.N).map(Part::label).filter(Totals::isCapital).isEmpty()) {
      return false;
    }
    double least = Double.MAX_VALUE;
    double most = 0;
    for (Line line : panel.lines()) {
      CellContent cell = panel.content(line, column.index(), meaning);
      PrintedNumber share = cell.value();
      PrintedNumber bracket = cell.spread() != null ? cell.spread().number() : cell.percent();
      if (share != null && bracket != null && share.decimal().signum() > 0) {
        double whole = bracket.decimal().doubleValue() / share.decimal().doubleValue();
        least = Math.min(least, whole);
        most = Math.max(most, whole);
      }
    }
    return most - least > APART * most;
  }

  private static boolean isCapital(CharSequence label) {
    return label.toString().equals("N");
  }
}
