package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;
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
  private static final double LOOSER = 1.18;

  private static final Pattern VALUE =
      Pattern.compile("[<>=\u2264\u2265~]?\\s*[-+\u2212\u2013]?\\s*[.\u00b7]?\\d.*");
  private static final Pattern GOES_ON =
      Pattern.compile("[\\p{Ll}(\\[,;&/+].*|\u2013.*|and\\b.*|or\\b.*|of\\b.*|to\\b.*");
  private static final Pattern HANGS =
      Pattern.compile(
          ".*(?:[-,;/(+&\u2013]|\\b(?:of|and|or|the|in|for|with|to|by|per|at|from|on|a))$");

  private final Area area;
  private final List<Strip> strips;
  private final double stubRight;
  private final double tight;

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
   * The pitch of lines inside a cell where rows stand visibly further apart, else 0. Pairs of lines
   * that both hold values in one column are rows, whatever their distance.
   */
  private double tightPitch() {
    List<Double> inside = new ArrayList<>();
    List<Double> between = new ArrayList<>();
    for (int i = 1; i < strips.size(); i++) {
      double pitch = pitch(i);
      if (conflict(strips.get(i - 1), strips.get(i))) {
        between.add(pitch);
      } else {
        inside.add(pitch);
      }
    }
    if (inside.isEmpty()) {
      return 0;
    }
    double smallest = inside.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double nearest =
        between.isEmpty()
            ? Columns.median(inside.stream().mapToDouble(Double::doubleValue).toArray())
            : between.stream().sorted().skip(between.size() / 10).findFirst().orElse(0.0);
    return nearest >= LOOSER * smallest ? (smallest + nearest) / 2 : 0;
  }

  private double pitch(int i) {
    return strips.get(i).line().baseline() - strips.get(i - 1).line().baseline();
  }

  private static boolean isValue(Strip strip, int column) {
    return VALUE.matcher(strip.characters(column)).matches();
  }

  private static boolean conflict(Strip above, Strip below) {
    for (int column = 1; column < above.cells().size(); column++) {
      if (isValue(above, column) && isValue(below, column)) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(List<Strip> row, int index) {
    Strip last = row.getLast();
    Strip strip = strips.get(index);
    double pitch = pitch(index);
    double size = strip.line().size();
    if (ruleBetween(last.line().baseline(), strip.line().baseline())) {
      return false;
    }
    if (pitch < 0.7 * size && !conflict(last, strip)) {
      return true;
    }
    boolean near = tight > 0 ? pitch <= tight : pitch < 1.6 * size;
    if (!near) {
      return false;
    }
    boolean clash = row.stream().anyMatch(above -> conflict(above, strip));
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
      return tight > 0 && pitch <= tight || goesOn(last, strip, 0) && !deeperNext(index);
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

  private static int widest(List<Strip> row) {
    return row.stream().mapToInt(Strip::filled).max().orElse(0);
  }

  private static boolean hasValues(Strip strip) {
    for (int column = 1; column < strip.cells().size(); column++) {
      if (isValue(strip, column)) {
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
    if (own.bold() != above.bold()) {
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
    boolean says =
        GOES_ON.matcher(own.characters()).matches() || HANGS.matcher(before.characters()).matches();
    return full && (says || own.x0() - before.x0() > 1.5) || says && own.x0() >= before.x0() - 1;
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
