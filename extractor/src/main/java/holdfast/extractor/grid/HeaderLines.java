package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many lines at the top of a table name its columns. */
final class HeaderLines {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[<>=\u2264\u2265~(]?[-+\u2212\u2013]?[.\u00b7]?\\d[\\d.,\u00b7%/()\u2013\u2212-]*");

  /** Years name columns of studies and waves. */
  private static final Pattern YEAR = Pattern.compile("\\(?(?:19|20)\\d\\d\\)?[,.]?");

  /** Lines a header has at most; more under the top rule are data. */
  private static final int MOST = 12;

  /** Rules over, under and between header and data: the usual table. */
  private static final int THREE = 3;

  /** Part of the lines that may hold several numbers in a header ("n = 40", "10-19 years"). */
  private static final double NUMERIC = 0.34;

  private HeaderLines() {}

  static int count(Area area) {
    List<Line> body = area.body();
    List<Double> rules = new ArrayList<>();
    for (Rulings.Level level : area.levels()) {
      if (area.isWhole(level)) {
        rules.add(level.y());
      }
    }
    for (double rule : rules) {
      int above = 0;
      while (above < body.size() && body.get(above).baseline() < rule) {
        above++;
      }
      if (above == 0) {
        continue;
      }
      boolean plain = rules.size() == THREE && rules.getFirst() < body.getFirst().baseline();
      boolean data = !plain && numeric(body.subList(0, above)) > NUMERIC;
      if (above >= body.size() || above > MOST || data) {
        break;
      }
      return above;
    }
    return leading(body);
  }

  /** Part of the lines that hold several numbers. */
  private static double numeric(List<Line> lines) {
    int numeric = 0;
    for (Line line : lines) {
      numeric += numbers(line) >= 3 ? 1 : 0;
    }
    return (double) numeric / lines.size();
  }

  private static int numbers(Line line) {
    int numbers = 0;
    for (Word word : line.words()) {
      String characters = word.characters();
      boolean number = NUMBER.matcher(characters).matches();
      numbers += number && !YEAR.matcher(characters).matches() ? 1 : 0;
    }
    return numbers;
  }

  /** Without a rule: the lines before the first that holds a number, at least one. */
  private static int leading(List<Line> body) {
    for (int i = 0; i < body.size() && i < MOST; i++) {
      List<Line> chunks = body.get(i).chunks(Sheet.COLUMN_GAP);
      int values = 0;
      for (int j = 1; j < chunks.size(); j++) {
        values += NUMBER.matcher(chunks.get(j).words().getFirst().characters()).matches() ? 1 : 0;
      }
      if (values > 0 && 2 * values >= chunks.size() - 1) {
        return Math.max(i, 1);
      }
    }
    return 1;
  }
}
