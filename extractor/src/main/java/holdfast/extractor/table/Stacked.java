package holdfast.extractor.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables set one below the other in one grid: "Bedtime | before 9 p.m. | 9–11 p.m. | after 11 p.m."
 * over rows "Cases", "Crude HR", "Adjusted HR", then "Rise time | before 6 a.m. | 6–8 a.m. | after
 * 8 a.m." over the same rows. Only the first of such heads is tagged or ruled as one.
 */
final class Stacked {

  /** Rows that come again below a head, at least. */
  private static final int ROWS = 2;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\b[ap]\\.?m\\b");

  /** A number with nothing behind it but its spread, its share or its interval. */
  private static final Pattern RESULT =
      Pattern.compile("(?s)[<>=≤≥]?\\s*[-−]?\\d[\\d.,]*\\s*(?:[(\\[±%*†].*)?");

  private Stacked() {}

  /** Whether a row of the body heads columns of its own, for rows named as those before it. */
  static boolean isHead(List<RawRow> rows, int index, int headers) {
    if (headers == 0 || !isOfNames(rows.get(index), rows.get(headers - 1))) {
      return false;
    }
    int longest = Math.min(index - headers, rows.size() - 1 - index);
    for (int length = ROWS; length <= longest; length++) {
      RawRow before = rows.get(index - length - 1);
      boolean head = index - length == headers || isOfNames(before, rows.get(headers - 1));
      if (head && comeAgain(rows, index, length)) {
        return true;
      }
    }
    return false;
  }

  /** As many names as the head of the table has. */
  private static boolean isOfNames(RawRow row, RawRow head) {
    List<Cell> values = row.values();
    return !row.stub().isBlank()
        && values.size() > 1
        && values.size() == head.values().size()
        && values.stream()
            .map(cell -> cell.text().toString().strip())
            .allMatch(text -> WORD.matcher(text).find() && !RESULT.matcher(text).matches());
  }

  private static boolean comeAgain(List<RawRow> rows, int index, int length) {
    for (int i = 1; i <= length; i++) {
      String above = rows.get(index - length - 1 + i).stub();
      if (above.isBlank() || !above.equals(rows.get(index + i).stub())) {
        return false;
      }
    }
    return true;
  }
}
