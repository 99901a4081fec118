package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of p-values, one for each value of the row above: "Change", then "Versus baseline". */
final class RowTests {

  private static final Pattern TEST =
      Pattern.compile(
          "(?iu)p(?:[- ]?values?)?\\W{0,2}|(?:comparison |compared |difference"
              + " )?(?:versus|vs\\.?|with|from|to) (?:baseline|pre-?\\p{L}*)\\W{0,2}|within[-"
              + " ]group p.*");

  private RowTests() {}

  /** Whether a row's label says that it tests the rows above. */
  static boolean isTest(CharSequence label) {
    return TEST.matcher(label.toString().strip()).matches();
  }

  /** Whether a row holds nothing but p-values, one under each value of the row above. */
  static boolean isTestOf(Panel panel, Line line, Line above) {
    if (line.heading()
        || above.heading()
        || !isTest(line.stub())
        || !above.blocks().equals(line.blocks())) {
      return false;
    }
    int tests = 0;
    Cell before = null;
    for (int column : panel.values()) {
      Cell cell = panel.cell(line, column);
      if (cell.isBlank()) {
        continue;
      }
      if (cell == before || p(panel, line, column) == null || panel.cell(above, column).isBlank()) {
        return false;
      }
      before = cell;
      tests++;
    }
    return tests > (BareTests.isOfRow(panel, above) ? 0 : 1);
  }

  /** Whether the next row tests the values of a row one by one. */
  static boolean areBelow(Panel panel, Line line) {
    int next = panel.lines().indexOf(line) + 1;
    return next < panel.lines().size() && isTestOf(panel, panel.lines().get(next), line);
  }

  private static @Nullable PValue p(Panel panel, Line line, int column) {
    CellContent cell = panel.content(line, column, HeaderMeaning.NOTHING);
    CellContent told = panel.content(line, column, panel.meaning(line));
    return cell.p() != null && cell.value() == null
        ? cell.p()
        : told.p() != null && told.form() == CellContent.Form.P ? told.p() : null;
  }

  /** The statistic with the p of the row below it, where that row tests it. */
  static Statistic tested(
      Panel panel, Statistic statistic, Line line, @Nullable Line below, Column column) {
    if (below == null || statistic.p() != null || !isTestOf(panel, below, line)) {
      return statistic;
    }
    return new Statistic(
        statistic.type(),
        statistic.label(),
        statistic.value(),
        statistic.df(),
        statistic.interval(),
        p(panel, below, column.index()),
        statistic.n(),
        statistic.spread(),
        statistic.text());
  }

  /** A test in the first of several rows of a block, and in no other: it is of all of them. */
  static boolean isOfBlock(Panel panel, Line line, Column column) {
    if (line.blocks().isEmpty() || panel.cell(line, column.index()).isBlank()) {
      return false;
    }
    int rows = 0;
    for (Line other : panel.lines()) {
      if (other != line && !other.heading() && other.blocks().equals(line.blocks())) {
        boolean after = other.row() > line.row();
        if (!after || !panel.cell(other, column.index()).isBlank()) {
          return false;
        }
        rows++;
      }
    }
    return rows > 0;
  }
}
