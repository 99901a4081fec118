package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many lines at the top of a table name its columns. */
final class HeaderLines {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[<>=\u2264\u2265~(]?[-+\u2212\u2013]?[.\u00b7]?\\d[\\d.,\u00b7%/()\u00b1\u2013\u2212-]*");

  /** Years name columns of studies and waves. */
  private static final Pattern YEAR = Pattern.compile("\\(?(?:19|20)\\d\\d\\)?[,.]?");

  /** Lines a header has at most; more under the top rule are data. */
  private static final int MOST = 12;

  /** Rules over, under and between header and data: the usual table. */
  private static final int THREE = 3;

  /** Part of the lines that may hold several numbers in a header ("n = 40", "10-19 years"). */
  private static final double NUMERIC = 0.34;

  /** Part of the columns that a whole header names in one of its lines. */
  private static final double NAMED = 0.6;

  private HeaderLines() {}

  /** Whether some lines can name columns at all: one of them has several pieces, none values. */
  static boolean canName(List<Line> lines) {
    return pieces(lines) > 1 && lines.stream().noneMatch(HeaderLines::holdsValues);
  }

  static int count(Area area) {
    if (area.header() != Area.UNKNOWN) {
      return area.header();
    }
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
      return further(body, rules, above);
    }
    return leading(body);
  }

  /**
   * A first rule may close a title or the names of groups only: as long as the lines above name far
   * fewer columns than there are, the next band without numbers belongs to the header too.
   */
  private static int further(List<Line> body, List<Double> rules, int above) {
    int columns = pieces(body.subList(above, body.size()));
    int count = above;
    for (double rule : rules) {
      int next = count;
      while (next < body.size() && body.get(next).baseline() < rule) {
        next++;
      }
      if (next == count) {
        continue;
      }
      List<Line> band = body.subList(count, next);
      boolean few = pieces(body.subList(0, count)) < NAMED * columns;
      boolean names = pieces(band) > 1 && band.stream().noneMatch(HeaderLines::holdsValues);
      if (!few || !names || next >= body.size() || next > MOST) {
        break;
      }
      count = next;
    }
    return count;
  }

  /** Whether several pieces of a line begin with a number. */
  private static boolean holdsValues(Line line) {
    List<Line> pieces = line.chunks(Sheet.COLUMN_GAP);
    long values =
        pieces.stream()
            .filter(piece -> NUMBER.matcher(piece.words().getFirst().characters()).matches())
            .count();
    return values > NUMERIC * pieces.size();
  }

  /** The most pieces any of some lines falls into. */
  private static int pieces(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.chunks(Sheet.COLUMN_GAP).size()).max().orElse(0);
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
