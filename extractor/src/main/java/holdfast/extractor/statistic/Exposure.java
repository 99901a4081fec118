package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.regex.Pattern;

/**
 * The area under a curve of concentrations, which is measured in each subject, told from that under
 * a test's: the times that it spans stand behind its name ("AUC0–48 h", "AUCinf", "AUC(0–t)"), or
 * its unit is a product with a time ("AUC (h·ng/mL)"). Common in trials of drugs and of meals.
 */
final class Exposure {

  private static final Pattern SPAN = Pattern.compile("(?i)inf|infinity|last|tau|τ|∞|ss");

  private static final Pattern TIME =
      Pattern.compile("(?i)h|hr|hrs|hours?|min|mins|minutes?|s|d|days?");

  private static final Pattern SIGN = Pattern.compile("[·∙•⋅*×.]");

  private Exposure() {}

  /**
   * Where the unit in a product with a time ends, which says nothing of the kind of a result ("% of
   * the first × h"); otherwise {@code next}.
   *
   * @param next the token behind the name
   */
  static int end(Cursor cursor, int next) {
    for (int open = next; open < cursor.size(); open++) {
      if (cursor.is(open, Kind.OPEN) && hasProductWithTime(cursor, open)) {
        return cursor.closing(open) + 1;
      }
    }
    return next;
  }

  /**
   * Whether what stands behind the name says so.
   *
   * @param next the token behind the name
   */
  static boolean isArea(Cursor cursor, int next) {
    int behind = next;
    while (cursor.is(behind, Kind.OTHER) && cursor.at(behind).text().equals("_")) {
      behind++;
    }
    boolean stuck = !cursor.at(behind).spaced();
    if (stuck && isSpan(cursor, behind)
        || cursor.is(behind, Kind.OPEN)
            && isSpan(cursor, behind + 1)
            && !isLevel(cursor, behind + 1)) {
      return true;
    }
    return end(cursor, behind) > behind;
  }

  private static boolean isSpan(Cursor cursor, int i) {
    boolean from = cursor.is(i, Kind.NUMBER) && cursor.at(i).text().equals("0");
    return from || cursor.is(i, Kind.WORD) && SPAN.matcher(cursor.at(i).text()).matches();
  }

  /** "AUC (95% CI)". */
  private static boolean isLevel(Cursor cursor, int i) {
    return cursor.is(i + 1, Kind.PERCENT);
  }

  private static boolean hasProductWithTime(Cursor cursor, int open) {
    int close = cursor.closing(open);
    boolean time = false;
    boolean sign = false;
    for (int i = open + 1; i < close; i++) {
      time |= cursor.is(i, Kind.WORD) && TIME.matcher(cursor.at(i).text()).matches();
      sign |= SIGN.matcher(cursor.at(i).text()).matches();
    }
    return time && sign;
  }
}
