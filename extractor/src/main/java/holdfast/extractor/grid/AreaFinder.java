package holdfast.extractor.grid;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a caption to the extent of its table. Rules of one width under the caption (or over it)
 * bound most tables; where there are none the table goes on as long as its lines fall into columns.
 */
final class AreaFinder {

  /** Points by which rules of one table may differ at their ends. */
  private static final double RULE_END = 8;

  /** Part of the width a rule must cover to count as one of the table's own. */
  private static final double OWN = 0.8;

  /** Lines a caption may run over before its table begins. */
  private static final int CAPTION_LINES = 9;

  /** Font sizes between two baselines of one caption or note at most. */
  private static final double PITCH = 1.75;

  /** Rules over, under and between header and data: the usual table. */
  private static final int THREE = 3;

  private final Sheet sheet;
  private final List<Box> prose;
  private final double bodySize;
  private final List<Line> heads = new ArrayList<>();

  AreaFinder(Sheet sheet, double bodySize) {
    this.sheet = sheet;
    this.prose = Prose.of(sheet, bodySize);
    this.bodySize = bodySize;
  }

  List<Area> find() {
    List<CaptionStart> starts = new ArrayList<>();
    for (Line chunk : sheet.chunks()) {
      Deadline.check();
      Optional<CaptionStart> start = CaptionStart.of(chunk);
      if (start.isPresent() && start.get().sure() && !isInProse(chunk)) {
        starts.add(start.get());
        heads.add(chunk);
      } else if (CaptionStart.isOther(chunk) && !isInProse(chunk)) {
        heads.add(chunk);
      }
    }
    List<Area> areas = new ArrayList<>();
    for (CaptionStart start : starts) {
      Area area = beside(start);
      if (area == null) {
        area = below(start);
      }
      if (area == null) {
        area = above(start);
      }
      if (area != null) {
        areas.add(area);
      }
    }
    return areas;
  }

  private boolean isInProse(Line chunk) {
    for (Box box : prose) {
      boolean first = chunk.box().y0() <= box.y0() + 0.1;
      if (overlaps(chunk.x0(), chunk.x1(), box)
          && chunk.baseline() < box.y1()
          && chunk.baseline() > box.y0()
          && !(first && chunk.words().getFirst().bold())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlaps(double x0, double x1, Box box) {
    return Math.min(x1, box.x1()) - Math.max(x0, box.x0()) > 1;
  }

  /** The first thing under a baseline that no table runs through. */
  private double stop(double x0, double x1, double top) {
    double stop = Double.MAX_VALUE;
    for (Box box : prose) {
      double shared = Math.min(x1, box.x1()) - Math.max(x0, box.x0());
      if (box.y0() > top - 2 && shared > 0.3 * Math.min(box.width(), x1 - x0)) {
        stop = Math.min(stop, box.y0());
      }
    }
    for (Line head : heads) {
      if (head.baseline() > top + 1 && overlaps(x0, x1, head.box())) {
        stop = Math.min(stop, head.box().y0());
      }
    }
    return stop;
  }

  /** Caption set in the margin, left of the table's first line. */
  private @Nullable Area beside(CaptionStart start) {
    Line first = start.chunk();
    for (Rulings.Level level : sheet.rulings().levels()) {
      if (Math.abs(level.y() - first.box().y0()) > 1.3 * first.size()) {
        continue;
      }
      for (Box piece : level.pieces()) {
        double apart = piece.x0() - first.x1();
        if (apart > 0 && apart < 90 && piece.width() > 120) {
          List<Line> lines = stack(start, first.x0() - 2, piece.x0() - 1, Double.MAX_VALUE);
          double right = lines.stream().mapToDouble(Line::x1).max().orElse(first.x1());
          boolean narrow = right - first.x0() < 0.5 * piece.width();
          if (narrow) {
            return bounded(
                caption(start, lines), piece.x0(), piece.x1(), level.y() - 1, level.y() - 1);
          }
        }
      }
    }
    return null;
  }

  private @Nullable Area below(CaptionStart start) {
    Line first = start.chunk();
    double limit = first.baseline() + CAPTION_LINES * 1.3 * first.size();
    double stop = stop(first.x0(), first.x1(), first.baseline());
    Box width = null;
    double ruleAt = 0;
    for (Rulings.Level level : sheet.rulings().levels()) {
      if (level.y() > first.baseline() && level.y() < Math.min(limit, stop)) {
        width = level.over(first.x0() - 1, first.x1() + 1);
        ruleAt = level.y();
        if (width != null) {
          break;
        }
      }
    }
    if (width == null) {
      double right = columnEnd(first);
      List<Line> lines = stack(start, first.x0() - 2, right, stop);
      Caption caption = caption(start, lines);
      return bounded(caption, first.x0() - 2, right, caption.box().y1(), caption.box().y1());
    }
    Box widest = widest(width, ruleAt, stop);
    double x0 = Math.min(widest.x0(), first.x0()) - 1;
    List<Line> lines = stack(start, x0, widest.x1() + 4, ruleAt);
    Caption caption = caption(start, lines);
    return bounded(
        caption, widest.x0(), widest.x1(), caption.lines().getLast().baseline() + 0.5, ruleAt);
  }

  /**
   * A header may be underlined in part only: the widest rule that shares its left side counts, down
   * to the third of one width. Three are a whole table; what is wider below them is drawn over the
   * foot of the page or for a table across.
   */
  private Box widest(Box first, double from, double stop) {
    Box all = first;
    int same = 1;
    for (Rulings.Level level : sheet.rulings().levels()) {
      if (level.y() > from && level.y() < stop && same < THREE) {
        for (Box piece : level.pieces()) {
          same += isSame(piece, all) ? 1 : 0;
          if (piece.x0() <= all.x0() + RULE_END
              && piece.x1() > all.x1()
              && stop(piece.x0(), piece.x1(), from) >= level.y()) {
            all = all.union(piece);
            same = 1;
          }
        }
      }
    }
    return all;
  }

  private static boolean isSame(Box piece, Box all) {
    return Math.abs(piece.x0() - all.x0()) < RULE_END && Math.abs(piece.x1() - all.x1()) < RULE_END;
  }

  private double columnEnd(Line first) {
    double right = 0;
    for (Line line : sheet.lines()) {
      right = Math.max(right, line.x1());
    }
    for (Box box : prose) {
      boolean beside =
          box.y0() < first.baseline() + 8 * first.size() && box.y1() > first.baseline();
      if (beside && box.x0() > first.x0() + 20) {
        right = Math.min(right, box.x0() - 2);
      }
    }
    return right;
  }

  /** The caption's lines: as long as they stand close, in one size, and in one piece. */
  private List<Line> stack(CaptionStart start, double x0, double x1, double bottom) {
    Line first = start.chunk();
    List<Line> lines = new ArrayList<>();
    for (Line line : sheet.running(x0, x1, first.baseline() - 1, bottom)) {
      if (lines.isEmpty()) {
        List<Word> words = new ArrayList<>();
        line.words().stream().filter(word -> word.x0() >= first.x0() - 0.1).forEach(words::add);
        if (words.isEmpty()) {
          continue;
        }
        lines.add(new Line(words, line.baseline()));
        continue;
      }
      Line last = lines.getLast();
      double size = lines.getFirst().size();
      boolean close = line.baseline() - last.baseline() < PITCH * Math.max(size, last.size());
      boolean alike = Math.abs(line.size() - size) < 0.8 && line.chunks(1.8).size() == 1;
      boolean style = last.bold() == line.bold() || !last.words().getLast().bold();
      boolean says = CaptionStart.saysContinued(line.characters());
      if (!close || !says && (!alike || !style) || lines.size() >= CAPTION_LINES) {
        break;
      }
      lines.add(line);
    }
    return lines.isEmpty() ? List.of(first) : lines;
  }

  private static Caption caption(CaptionStart start, List<Line> lines) {
    Box box = lines.stream().map(Line::box).reduce(Box::union).orElseThrow();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      List<Word> line = lines.get(i).words();
      List<Word> said =
          i == 0 ? line.subList(Math.min(start.words(), line.size()), line.size()) : line;
      said.forEach(word -> words.append(word.characters()).append(' '));
    }
    boolean continued = CaptionStart.saysContinued(words.toString().strip());
    return new Caption(start.label(), lines, start.words(), box, continued);
  }

  /** Body, notes and rules between a caption and what ends its table. */
  private @Nullable Area bounded(
      Caption caption, double x0, double x1, double top, double firstRule) {
    double stop = stop(x0, x1, top);
    List<Rulings.Level> own = new ArrayList<>();
    List<Rulings.Level> all = new ArrayList<>();
    for (Rulings.Level level : sheet.rulings().levels()) {
      if (level.y() < Math.min(top, firstRule) - 1 || level.y() > stop) {
        continue;
      }
      Box over = level.over(x0, x1);
      if (over != null && over.x0() > x0 - RULE_END && over.x1() < x1 + RULE_END) {
        all.add(level);
        if (level.covered(x0, x1) >= OWN * (x1 - x0)) {
          own.add(level);
        }
      }
    }
    double bottom = top;
    for (int i = 0; i < own.size(); i++) {
      List<Line> band = sheet.within(x0 - 2, x1 + 2, Math.max(bottom, top), own.get(i).y());
      if (i >= 1 && Foot.isRunning(band, x0, x1)) {
        break;
      }
      bottom = own.get(i).y();
    }
    List<Line> body = new ArrayList<>(sheet.within(x0 - 2, x1 + 2, top, bottom));
    List<Line> rest = sheet.within(x0 - 2, x1 + 2, Math.max(bottom, top), stop);
    int taken = own.size() <= 2 ? Foot.tabular(body, rest) : 0;
    body.addAll(rest.subList(0, taken));
    int foot = Foot.at(body, own, x0, x1);
    List<Line> tail = new ArrayList<>(body.subList(foot, body.size()));
    body.subList(foot, body.size()).clear();
    if (body.size() < 2) {
      return null;
    }
    double last = body.getLast().baseline();
    double end = Math.max(bottom, tail.isEmpty() ? last : tail.getLast().baseline());
    double under = taken == 0 ? Math.max(bottom, top) : rest.get(taken - 1).baseline();
    List<Line> notes = new ArrayList<>();
    for (Line line : tail) {
      notes.addAll(sheet.running(x0 - 2, x1 + 2, line.baseline() - 0.01, line.baseline()));
    }
    List<Line> below = sheet.running(x0 - 2, x1 + 2, under, stop);
    notes.addAll(Foot.notes(below, end, body, bodySize));
    all.removeIf(level -> level.y() > end + 3);
    List<Box> uprights = new ArrayList<>();
    for (Box upright : sheet.rulings().uprights()) {
      boolean inside = upright.x0() > x0 - 2 && upright.x0() < x1 + 2;
      if (inside && upright.y0() < end && upright.y1() > top) {
        uprights.add(upright);
      }
    }
    return new Area(caption, body, Area.UNKNOWN, notes, x0, x1, all, uprights);
  }

  /** Caption under its table: the rules over it, up to the first thing that ends a table. */
  private @Nullable Area above(CaptionStart start) {
    Line first = start.chunk();
    double from = 0;
    Box width = null;
    List<Rulings.Level> levels = sheet.rulings().levels();
    for (int i = levels.size() - 1; i >= 0 && width == null; i--) {
      Rulings.Level level = levels.get(i);
      if (level.y() < first.baseline() && level.y() > first.baseline() - 20 * first.size()) {
        width = level.over(first.x0() - 1, first.x1() + 1);
        from = level.y();
      }
    }
    if (width == null) {
      return null;
    }
    double top = Double.NEGATIVE_INFINITY;
    for (Box box : prose) {
      if (box.y1() < from && overlaps(width.x0(), width.x1(), box)) {
        top = Math.max(top, box.y1());
      }
    }
    for (Line head : heads) {
      if (head.baseline() < from && overlaps(width.x0(), width.x1(), head.box())) {
        top = Math.max(top, head.baseline());
      }
    }
    double highest = from;
    for (Rulings.Level level : levels) {
      if (level.y() > top && level.covered(width.x0(), width.x1()) >= OWN * width.width()) {
        highest = level.y();
        break;
      }
    }
    if (highest >= from) {
      return null;
    }
    List<Line> lines = stack(start, width.x0() - 2, width.x1() + 2, Double.MAX_VALUE);
    Caption caption = caption(start, lines);
    Area area = bounded(caption, width.x0(), width.x1(), highest - 1, highest);
    return area;
  }
}
