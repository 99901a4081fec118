package holdfast.extractor.tuple.layout;

import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import java.util.regex.Pattern;

/**
 * Columns behind the p-values that say in words what these mean: "ns", "A > B" under "Results of
 * ANCOVA" or "Post hoc". They hold no result, and their head names no group beside the groups.
 */
final class TestRemarks {

  /** A number that is no group's: "A vs B 0.03". */
  private static final Pattern RESULT = Pattern.compile("\\d[.·]\\d");

  private TestRemarks() {}

  /** Whether a column stands behind one of p-values, and its cells are words or empty. */
  static boolean are(Panel panel, int column) {
    boolean words = false;
    for (Panel.Line line : panel.lines()) {
      Form form = panel.content(line, column, HeaderMeaning.NOTHING).form();
      words |= form == Form.WORDS;
      boolean silent = form == Form.NOT_SIGNIFICANT || form == Form.EMPTY || form == Form.DASH;
      boolean result = RESULT.matcher(panel.cell(line, column).text()).find();
      if (!silent && form != Form.WORDS || result) {
        return false;
      }
    }
    return words && areBehindP(panel, column);
  }

  private static boolean areBehindP(Panel panel, int column) {
    return panel.values().stream()
        .filter(other -> other < column)
        .flatMap(other -> panel.path(other).stream())
        .anyMatch(head -> Measures.ofHead(head).has(Role.P));
  }
}
