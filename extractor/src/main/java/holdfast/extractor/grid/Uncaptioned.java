package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables that no caption announces: boxes of rules with words in their cells, and runs of lines
 * that fall into the same columns, most of them of numbers. Reports and forms print such tables;
 * papers caption theirs, so these are looked for only in files that caption none.
 */
final class Uncaptioned {

  /** Lines with several pieces that make a table; two may be a letterhead. */
  private static final int LINES = 3;

  /** Lines with one piece that may stand between two lines of a table: names of blocks. */
  private static final int BETWEEN = 2;

  /** Font sizes between two lines of one run at most. */
  private static final double PITCH = 2.7;

  /** The same where a rule is drawn between them. */
  private static final double RULED_PITCH = 4.5;

  /** Part of the pieces behind the first that are numbers where no rules bound the run. */
  private static final double NUMBERS = 0.4;

  /** Words of a piece that is running text rather than a label. */
  private static final int RUNNING = 14;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[<>=\u2264\u2265~(\\[$\u20ac\u00a3+]*\\s*[-\u2212\u2013]?\\s*[.\u00b7]?\\d.*"
              + "|[-\u2013\u2014\u2212.*]{1,3}|n/?a");

  /** Points between the font sizes that running text is looked for in. */
  private static final double STEP = 0.5;

  /** Pieces of a page that are looked at; maps and plots have more. */
  private static final int MOST = 4000;

  /** Dots that lead to a page number. */
  private static final Pattern LEADERS = Pattern.compile(".*(?:\\.\\s?){5,}.*");

  private final Sheet sheet;
  private final List<Line> free = new ArrayList<>();

  Uncaptioned(Sheet sheet) {
    this.sheet = sheet;
    if (sheet.chunks().size() > MOST) {
      return;
    }
    List<Box> prose = new ArrayList<>();
    Set<Long> sizes = new TreeSet<>();
    sheet.chunks().forEach(chunk -> sizes.add(Math.round(chunk.size() / STEP)));
    sizes.forEach(size -> prose.addAll(Prose.of(sheet, size * STEP)));
    for (Line line : sheet.lines()) {
      List<Word> words = new ArrayList<>();
      for (Word word : line.words()) {
        if (prose.stream().noneMatch(box -> holds(box, word))) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        free.add(new Line(words, line.baseline()));
      }
    }
  }

  /** Top to bottom. */
  List<Area> find() {
    List<Area> areas = new ArrayList<>();
    for (Box box : Lattices.of(sheet.rulings())) {
      List<Line> body = sheet.within(box.x0(), box.x1(), box.y0(), box.y1());
      long parted = body.stream().filter(Uncaptioned::isParted).count();
      if (body.size() >= 2 && parted >= 2) {
        areas.add(area(body, box));
        free.removeIf(line -> line.baseline() > box.y0() && line.baseline() < box.y1());
      }
    }
    int from = 0;
    while (from < free.size()) {
      int to = runEnd(from);
      Area area = to - from >= LINES ? run(free.subList(from, to)) : null;
      if (area != null) {
        areas.add(area);
      }
      from = Math.max(to, from + 1);
    }
    areas.sort((a, b) -> Double.compare(a.box().y0(), b.box().y0()));
    return areas;
  }

  private static boolean holds(Box box, Word word) {
    double x = word.box().centerX();
    double y = word.box().centerY();
    return x > box.x0() && x < box.x1() && y > box.y0() && y < box.y1();
  }

  private static boolean isParted(Line line) {
    return line.chunks(Sheet.COLUMN_GAP).size() > 1;
  }

  /** Where the run that begins at a line ends, exclusive; its own index when none begins. */
  private int runEnd(int from) {
    if (!isParted(free.get(from))) {
      return from;
    }
    int end = from + 1;
    for (int i = from + 1; i < free.size() && i - end <= BETWEEN; i++) {
      Line above = free.get(i - 1);
      Line line = free.get(i);
      double pitch = line.baseline() - above.baseline();
      double most = isRuleBetween(above, line) ? RULED_PITCH : PITCH;
      boolean text =
          line.chunks(Sheet.COLUMN_GAP).stream().anyMatch(one -> one.words().size() > RUNNING);
      if (pitch > most * Math.max(above.size(), line.size()) || text) {
        break;
      }
      end = isParted(line) ? i + 1 : end;
    }
    return end;
  }

  private boolean isRuleBetween(Line above, Line below) {
    return sheet.rulings().levels().stream()
        .anyMatch(level -> level.y() > above.baseline() && level.y() < below.baseline());
  }

  private @Nullable Area run(List<Line> lines) {
    Box box = lines.stream().map(Line::box).reduce(Box::union).orElseThrow();
    List<Line> parted = lines.stream().filter(Uncaptioned::isParted).toList();
    int numbers = 0;
    int pieces = 0;
    for (Line line : parted.subList(1, parted.size())) {
      List<Line> cells = line.chunks(Sheet.COLUMN_GAP);
      for (Line cell : cells.subList(1, cells.size())) {
        numbers += NUMBER.matcher(cell.characters()).matches() ? 1 : 0;
        pieces++;
      }
    }
    long leaders =
        lines.stream().filter(line -> LEADERS.matcher(line.characters()).matches()).count();
    boolean table = parted.size() >= LINES && numbers >= NUMBERS * pieces;
    return table && 2 * leaders < lines.size() ? area(lines, box) : null;
  }

  private Area area(List<Line> body, Box box) {
    double above = body.getFirst().baseline() - 2 * body.getFirst().size();
    double below = body.getLast().baseline() + 2 * body.getLast().size();
    double top = Math.min(above, box.y0() - 1);
    double bottom = Math.max(below, box.y1() + 1);
    double x0 = box.x0();
    double x1 = box.x1();
    List<Rulings.Level> levels = new ArrayList<>();
    for (Rulings.Level level : sheet.rulings().levels()) {
      Box over = level.over(x0, x1);
      if (over != null && level.y() > top && level.y() < bottom) {
        levels.add(level);
      }
    }
    List<Box> uprights = new ArrayList<>();
    for (Box upright : sheet.rulings().uprights()) {
      boolean inside = upright.x0() > x0 - 2 && upright.x0() < x1 + 2;
      if (inside && upright.y0() < bottom && upright.y1() > top) {
        uprights.add(upright);
      }
    }
    Caption none = new Caption("", List.of(), 0, box, false);
    return new Area(none, List.copyOf(body), Area.UNKNOWN, List.of(), x0, x1, levels, uprights);
  }
}
