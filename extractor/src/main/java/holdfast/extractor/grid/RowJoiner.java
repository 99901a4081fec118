package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Printed lines to rows: a cell that wraps belongs to the row it began in.
 *
 * <p>Rules between all rows settle it; else wider spacing between rows than inside them; else what
 * the lines hold: a line that brings a value to a column that has one already is a row of its own,
 * a line with less than the one above it, in columns that are full there, goes on with it.
 */
final class RowJoiner {

  /** Part of the smaller pitch by which rows stand further apart than lines of a cell. */
  private static final double LOOSER = 1.12;

  /** Part of the distance to the line above that the line below may be away. */
  private static final double NEARER = 0.85;

  /** Part of the close pairs that may hold values in one column all the same. */
  private static final double CLASHES = 0.08;

  /** Points from the edges of a table at which a line down its side is one inside it. */
  private static final double INSIDE = 9;

  private static final Pattern NUMBER =
      Pattern.compile("[<>=\u2264\u2265~]?\\s*[-+\u2212\u2013]?\\s*[.\u00b7]?\\d.*");

  /** What fills a cell by itself as a number does. */
  private static final Pattern ENTRY =
      Pattern.compile("[Xx\u2713\u2714+*\u2022\u25cf\u25cb\u2013\u2014\u2212-]|N/?[ARS]|Yes|No");

  private static final Pattern BRACKETED = Pattern.compile("[(\\[][\\d\\s.,\u00b7%\u2013-]+[)\\]]");
  private static final Pattern SMALL_FIRST = Pattern.compile("\\p{Ll}.*");
  private static final Pattern GOES_ON =
      Pattern.compile("[\\p{Ll}(\\[,;&/+].*|\u2013.*|and\\b.*|or\\b.*|of\\b.*|to\\b.*");
  private static final Pattern HANGS =
      Pattern.compile(
          ".*(?:[-,;/(+&\u2013\u00d7=]|\\b(?:of|and|or|the|in|for|with|to|by|per|at|from|on|a))$");

  private final Area area;
  private final List<Strip> strips;
  private final double stubRight;
  private final double tight;
  private final boolean boxed;

  /** Lines that begin a row although its label stands on the next. */
  private final Set<Strip> opened = new HashSet<>();

  RowJoiner(Area area, List<Strip> strips) {
    this.area = area;
    this.strips = strips;
    double right = 0;
    for (Strip strip : strips) {
      Line stub = strip.cellLine(0);
      if (stub != null && strip.filled() > 1) {
        right = Math.max(right, stub.x1());
      }
    }
    this.stubRight = right;
    this.tight = tightPitch();
    this.boxed = isBoxed();
  }

  /**
   * Whether rules part all rows and columns: no two lines between two rules hold rival values, and
   * no rule parts some of their cells only.
   */
  private boolean isBoxed() {
    int rows = 1;
    for (int i = 1; i < strips.size(); i++) {
      Strip above = strips.get(i - 1);
      double from = above.line().baseline();
      double to = strips.get(i).line().baseline();
      if (ruleBetween(from, to)) {
        rows++;
      } else if (conflict(above, strips.get(i))
          || area.levels().stream().anyMatch(level -> level.y() > from && level.y() < to)) {
        return false;
      }
    }
    boolean upright =
        area.uprights().stream()
            .anyMatch(one -> one.x0() > area.x0() + INSIDE && one.x0() < area.x1() - INSIDE);
    return upright && rows > 2;
  }

  /** Rows top to bottom, each with its printed lines. */
  List<List<Strip>> rows() {
    List<List<Strip>> rows = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      boolean joins = !rows.isEmpty() && joins(rows.getLast(), i);
      if (joins) {
        rows.getLast().add(strips.get(i));
      } else {
        rows.add(new ArrayList<>(List.of(strips.get(i))));
      }
    }
    return rows;
  }

  /**
   * The pitch that parts lines of a cell from rows, where rows stand visibly further apart, else 0:
   * the widest jump in the sorted pitches under which hardly two lines hold values in one column.
   */
  private double tightPitch() {
    List<double[]> pitches = new ArrayList<>();
    for (int i = 1; i < strips.size(); i++) {
      boolean clash = !mayGoOn(strips.get(i - 1), strips.get(i));
      pitches.add(new double[] {pitch(i), clash ? 1 : 0});
    }
    pitches.sort((a, b) -> Double.compare(a[0], b[0]));
    double best = 0;
    double widest = LOOSER;
    int clashes = 0;
    for (int i = 0; i + 1 < pitches.size(); i++) {
      clashes += (int) pitches.get(i)[1];
      double jump = pitches.get(i + 1)[0] / Math.max(0.1, pitches.get(i)[0]);
      boolean inside = pitches.get(i)[0] > 0.6 * strips.getFirst().line().size();
      boolean several = i + 2 < pitches.size();
      if (inside && several && jump > widest && clashes <= CLASHES * (i + 1)) {
        widest = jump;
        best = (pitches.get(i)[0] + pitches.get(i + 1)[0]) / 2;
      }
    }
    return best;
  }

  private double pitch(int i) {
    return strips.get(i).line().baseline() - strips.get(i - 1).line().baseline();
  }

  private static boolean isValue(Strip strip, int column) {
    String characters = strip.characters(column);
    return NUMBER.matcher(characters).matches() || ENTRY.matcher(characters).matches();
  }

  /**
   * Whether two lines hold values in one column. A number in brackets is a value of its own only on
   * a line with a label; without one it goes with the number above it.
   */
  private static boolean conflict(Strip above, Strip below) {
    for (int column = 1; column < above.cells().size(); column++) {
      boolean own =
          isValue(below, column)
              || !below.isBlank(0)
                  && !SMALL_FIRST.matcher(below.characters(0)).matches()
                  && BRACKETED.matcher(below.characters(column)).matches();
      if (isValue(above, column) && own) {
        return true;
      }
    }
    return false;
  }

  /** Whether by what it holds the second line can be the rest of the first. */
  private static boolean mayGoOn(Strip above, Strip below) {
    if (Brackets.close(List.of(above), below)) {
      return true;
    }
    if (conflict(above, below)) {
      return false;
    }
    boolean more = below.filled() > 1 && !hasValues(below);
    return below.isBlank(0)
        || more
        || GOES_ON.matcher(below.characters(0)).matches()
        || HANGS.matcher(above.characters(0)).matches();
  }

  private boolean joins(List<Strip> row, int index) {
    Strip last = row.getLast();
    Strip strip = strips.get(index);
    double pitch = pitch(index);
    double size = strip.line().size();
    if (ruleBetween(last.line().baseline(), strip.line().baseline())) {
      return false;
    }
    if (boxed || Brackets.close(row, strip)) {
      return true;
    }
    boolean clash = row.stream().anyMatch(above -> conflict(above, strip));
    if (pitch < 0.7 * size && !clash) {
      return true;
    }
    boolean noLabelYet = row.stream().allMatch(above -> above.isBlank(0));
    if (noLabelYet && !strip.isBlank(0) && opened.contains(row.getFirst()) && !clash) {
      return true;
    }
    if (strip.isBlank(0) && belongsToNext(index) && !clash) {
      opened.add(strip);
      return false;
    }
    boolean near = tight > 0 ? pitch <= tight : pitch < 1.6 * size;
    if (!near) {
      return false;
    }
    if (clash) {
      return false;
    }
    boolean stubOnly = strip.filled() == 1 && !strip.isBlank(0);
    boolean noStub = strip.isBlank(0);
    boolean lastStubOnly = row.stream().allMatch(above -> above.filled() == 1 && !above.isBlank(0));
    if (lastStubOnly) {
      return opensLabel(row, strip, index);
    }
    if (stubOnly) {
      return tight > 0 && pitch <= tight
          || goesOn(last, strip, 0) && (hangs(last) || !deeperNext(index));
    }
    if (noStub) {
      for (int column = 1; column < strip.cells().size(); column++) {
        int at = column;
        boolean above = row.stream().anyMatch(line -> !line.isBlank(at));
        if (!strip.isBlank(column) && (!above || isValue(strip, column))) {
          return tight > 0 && above;
        }
      }
      return true;
    }
    return tight > 0 && strip.filled() < widest(row) || !hasValues(strip) && goesOn(last, strip, 0);
  }

  /**
   * Whether a line without a label stands nearer to the labelled line below than to the one above:
   * the first line of a cell that is centred on its row.
   */
  private boolean belongsToNext(int index) {
    return index + 1 < strips.size()
        && !strips.get(index + 1).isBlank(0)
        && !conflict(strips.get(index), strips.get(index + 1))
        && !hasValues(strips.get(index))
        && pitch(index + 1) < NEARER * pitch(index)
        && pitch(index + 1) < strips.get(index).line().size();
  }

  private static int widest(List<Strip> row) {
    return row.stream().mapToInt(Strip::filled).max().orElse(0);
  }

  private static boolean hasValues(Strip strip) {
    for (int column = 1; column < strip.cells().size(); column++) {
      if (NUMBER.matcher(strip.characters(column)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A label alone on its line, whose values stand on the next: too long for one line. */
  private boolean opensLabel(List<Strip> row, Strip strip, int index) {
    Line above = row.getLast().cellLine(0);
    Line own = strip.cellLine(0);
    if (above == null || own == null) {
      return false;
    }
    boolean hyphen = above.characters().endsWith("-");
    if (own.bold() != above.bold() || above.words().size() < 2 && !hyphen) {
      return false;
    }
    boolean full = above.x1() + own.words().getFirst().box().width() + 2 > stubRight;
    boolean says =
        GOES_ON.matcher(own.characters()).matches() || HANGS.matcher(above.characters()).matches();
    boolean setIn = own.x0() - above.x0() > 1.5;
    boolean crosses = above.x1() > stubRight + 2;
    if (crosses && !HANGS.matcher(above.characters()).matches()) {
      return false;
    }
    return full && says
        || says && !setIn && strip.filled() > 1 && full
        || tight > 0 && pitch(index) <= tight && full && !setIn;
  }

  private boolean goesOn(Strip above, Strip strip, int column) {
    Line before = above.cellLine(column);
    Line own = strip.cellLine(column);
    if (own == null || before == null || before.bold() != own.bold()) {
      return false;
    }
    boolean full = before.x1() + own.words().getFirst().box().width() + 2 > stubRight;
    boolean hangs = HANGS.matcher(before.characters()).matches();
    boolean says = GOES_ON.matcher(own.characters()).matches() || hangs;
    boolean fitted = !full && !hangs && SMALL_FIRST.matcher(own.characters()).matches();
    return full && (says || own.x0() - before.x0() > 1.5)
        || says && !fitted && own.x0() >= before.x0() - 1;
  }

  private static boolean hangs(Strip strip) {
    return HANGS.matcher(strip.characters(0)).matches();
  }

  /** Whether the line after next is set in deeper: then this one is its heading. */
  private boolean deeperNext(int index) {
    if (index + 1 >= strips.size()) {
      return false;
    }
    Line own = strips.get(index).cellLine(0);
    Line next = strips.get(index + 1).cellLine(0);
    return own != null && next != null && next.x0() - own.x0() > 1.5;
  }

  private boolean ruleBetween(double above, double below) {
    for (Rulings.Level level : area.levels()) {
      if (level.y() > above && level.y() < below && area.isWhole(level)) {
        return true;
      }
    }
    return false;
  }
}
