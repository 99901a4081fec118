package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns of what healthy people have, printed beside what was found: ranges and limits, no
 * results.
 */
final class Norms {

  private static final Pattern HEAD =
      Pattern.compile(
          "(?iu)(?:.{1,40}[/,(] ?)?(?:(?:normal|laboratory|lab|standard) )?(?:reference|normal) (?:range|values?|intervals?|limits?|level)s?\\b.{0,30}");

  /** "60–100", "<150", "> 40 mg/dl". */
  private static final Pattern LIMITS =
      Pattern.compile(
          "(?u)\\s*(?:[<>≤≥]\\s*\\d[\\d.,·]*|\\d[\\d.,·]*\\s*(?:[-–—−]|to)\\s*\\d[\\d.,·]*)(?:\\s*[\\p{L}%/µμ]+)*\\s*");

  private Norms() {}

  /** Whether a column holds norms: its head says so, and most of its cells are limits. */
  static boolean are(Panel panel, int column) {
    List<Text> path = panel.path(column);
    if (path.isEmpty() || !HEAD.matcher(path.getLast()).matches()) {
      return false;
    }
    int filled = 0;
    int limits = 0;
    for (Panel.Line line : panel.lines()) {
      Text cell = panel.cell(line, column).text();
      filled += cell.isBlank() ? 0 : 1;
      limits += LIMITS.matcher(cell).matches() ? 1 : 0;
    }
    return 2 * limits > filled;
  }
}
