package holdfast.server.table;

import java.util.Locale;
import java.util.Set;

/** What counts as nothing in a cell. */
final class Blank {

  /** Marks that spreadsheets, R and reviewers write for a missing value. */
  private static final Set<String> MARKS =
      Set.of("", "na", "n/a", "nan", "null", "none", "nr", "-", "–", "—", ".", "#n/a");

  private Blank() {}

  /** Whether a cell says nothing. */
  static boolean isMissing(String cell) {
    return MARKS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Without surrounding space of any kind, no-break space and byte-order mark included. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
