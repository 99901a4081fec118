package holdfast.extractor.page;

import holdfast.extractor.limit.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading order of a page's segments.
 *
 * <p>A gutter is a strip of white between the left edges of many segments and what stands left of
 * them. What crosses it (a title, a wide table) cuts it into zones; in each zone the left side is
 * read before the right one. The gutter along which most text stands side by side is taken first;
 * both sides and the crossing parts are then looked at the same way. No assumption is made about
 * the number of columns or the page's size.
 */
final class Columns {

  /** Segments in one column, in no order, and whether the column is a margin beside the text. */
  record Column(List<Segment> segments, boolean aside) {}

  /** Of the font size: the narrowest gutter met is 1.2, in print of 8 points. */
  private static final double NARROWEST_GUTTER = 0.75;

  /** Of the font size: the mean width of what counts as a column; list marks are narrower. */
  private static final double NARROWEST_COLUMN = 6;

  /** The same for smaller print than on the other side: a note in the margin. */
  private static final double NARROWEST_NOTE = 3.5;

  private static final double SMALLER = 0.86;

  /** Of the font size: how much text must stand side by side, about three lines. */
  private static final double SHORTEST_ZONE = 3.4;

  /** Of the other side's width: a narrower side is a margin column, not the same text's. */
  private static final double MARGIN = 0.52;

  /** Of the font size: the distance of a column's next line, at most. */
  private static final double NEXT_LINE = 1.6;

  private static final int FEWEST = 6;
  private static final int DEEPEST = 5;
  private static final Comparator<Segment> DOWNWARD =
      Comparator.comparingDouble((Segment segment) -> -segment.baseline())
          .thenComparingDouble(Segment::x0);

  private Columns() {}

  static List<Column> of(List<Segment> segments) {
    List<Segment> downward = new ArrayList<>(segments);
    downward.sort(DOWNWARD);
    List<Column> columns = new ArrayList<>();
    List<Column> asides = new ArrayList<>();
    split(downward, 0, false, columns, asides);
    columns.addAll(asides);
    return columns;
  }

  private static void split(
      List<Segment> downward, int depth, boolean aside, List<Column> columns, List<Column> asides) {
    Gutter gutter = downward.size() < FEWEST || depth == DEEPEST ? null : widestShared(downward);
    if (gutter == null) {
      if (!downward.isEmpty()) {
        (aside ? asides : columns).add(new Column(downward, aside));
      }
      return;
    }
    boolean leftAside = aside || gutter.leftWidth < MARGIN * gutter.rightWidth;
    boolean rightAside = aside || gutter.rightWidth < MARGIN * gutter.leftWidth;
    for (Zone zone : zones(downward, gutter)) {
      split(zone.crossing, depth + 1, aside, columns, asides);
      split(zone.left, depth + 1, leftAside, columns, asides);
      split(zone.right, depth + 1, rightAside, columns, asides);
    }
  }

  private record Gutter(double x, double width, double score, double leftWidth, double rightWidth) {

    boolean isLeft(Segment segment) {
      return segment.x1() <= x - width;
    }

    boolean isRight(Segment segment) {
      return segment.x0() >= x - 1;
    }
  }

  /** Crossing segments and what stands on both sides below them, up to the next crossing ones. */
  private record Zone(List<Segment> crossing, List<Segment> left, List<Segment> right) {

    Zone() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isOneSided() {
      return left.isEmpty() != right.isEmpty();
    }

    double sideBySide() {
      if (left.size() < 2 || right.size() < 2) {
        return 0;
      }
      double top = Math.min(left.getFirst().baseline(), right.getFirst().baseline());
      double bottom = Math.max(left.getLast().baseline(), right.getLast().baseline());
      return Math.max(0, top - bottom);
    }
  }

  private static List<Zone> zones(List<Segment> downward, Gutter gutter) {
    List<Zone> zones = new ArrayList<>();
    Zone zone = new Zone();
    for (Segment segment : downward) {
      if (gutter.isLeft(segment)) {
        zone.left.add(segment);
      } else if (gutter.isRight(segment)) {
        zone.right.add(segment);
      } else {
        if (!zone.left.isEmpty() || !zone.right.isEmpty()) {
          zones.add(zone);
          zone = new Zone();
        }
        zone.crossing.add(segment);
      }
    }
    zones.add(zone);
    return folded(zones);
  }

  /**
   * Zones that stand on the very lines of what crosses the gutter are no zones of it: there the
   * page has another gutter. They join the crossing parts, to be looked at again.
   */
  private static List<Zone> folded(List<Zone> zones) {
    List<Zone> folded = new ArrayList<>();
    for (Zone zone : zones) {
      Zone last = folded.isEmpty() ? null : folded.getLast();
      if (last != null && last.isOneSided() && sharesLines(last, zone.crossing)) {
        last.crossing.addAll(last.left);
        last.crossing.addAll(last.right);
        last.crossing.addAll(zone.crossing);
        last.left.clear();
        last.right.clear();
        last.left.addAll(zone.left);
        last.right.addAll(zone.right);
      } else {
        folded.add(zone);
      }
    }
    Zone last = folded.getLast();
    if (last.isOneSided() && sharesLines(last, last.crossing)) {
      last.crossing.addAll(last.left);
      last.crossing.addAll(last.right);
      last.left.clear();
      last.right.clear();
    }
    for (int i = 0; i < folded.size(); i++) {
      Zone zone = folded.get(i);
      zone.crossing.sort(DOWNWARD);
      if (i > 0) {
        takeHead(folded.get(i - 1).right, zone.crossing);
      }
    }
    return folded;
  }

  /** A folded column may begin higher than what crosses the gutter: its first lines follow it. */
  private static void takeHead(List<Segment> above, List<Segment> crossing) {
    double left = crossing.stream().mapToDouble(Segment::x0).min().orElse(0);
    Segment head =
        crossing.stream()
            .filter(segment -> segment.x0() > left + NARROWEST_COLUMN * segment.size())
            .findFirst()
            .orElse(null);
    while (head != null && !above.isEmpty()) {
      Segment last = above.getLast();
      boolean goesOn =
          Math.abs(last.x0() - head.x0()) < 1.5
              && last.baseline() - head.baseline() < NEXT_LINE * head.size();
      if (!goesOn) {
        return;
      }
      crossing.addFirst(above.removeLast());
      head = last;
    }
  }

  private static boolean sharesLines(Zone zone, List<Segment> crossing) {
    for (List<Segment> side : List.of(zone.left, zone.right)) {
      for (Segment segment : side) {
        Deadline.check();
        for (Segment across : crossing) {
          if (segment.y0() < across.y1() && across.y0() < segment.y1()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static @Nullable Gutter widestShared(List<Segment> downward) {
    double em =
        downward.stream().mapToDouble(Segment::size).sorted().toArray()[downward.size() / 2];
    List<Double> edges = downward.stream().map(Segment::x0).sorted().toList();
    Gutter best = null;
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < edges.size(); i++) {
      double x = edges.get(i);
      boolean shared = i + 1 < edges.size() && edges.get(i + 1) - x < 1.5;
      if (!shared || x - last < 1.5) {
        continue;
      }
      last = x;
      Gutter gutter = measured(downward, x, em);
      if (gutter != null && (best == null || gutter.score > best.score)) {
        best = gutter;
      }
    }
    return best;
  }

  private static @Nullable Gutter measured(List<Segment> downward, double x, double em) {
    Gutter at = new Gutter(x, NARROWEST_GUTTER * em, 0, 0, 0);
    double score = 0;
    double[] widths = new double[2];
    double[] widest = new double[2];
    double[] sizes = new double[2];
    int[] counts = new int[2];
    for (Zone zone : zones(downward, at)) {
      score += zone.sideBySide();
      if (zone.sideBySide() > 0) {
        count(zone.left, 0, widths, widest, sizes, counts);
        count(zone.right, 1, widths, widest, sizes, counts);
      }
    }
    boolean wide =
        counts[0] > 0
            && counts[1] > 0
            && widths[0] / counts[0] >= narrowest(sizes[0] / counts[0], sizes[1] / counts[1])
            && widths[1] / counts[1] >= narrowest(sizes[1] / counts[1], sizes[0] / counts[0]);
    return wide && score >= SHORTEST_ZONE * em
        ? new Gutter(x, at.width, score, widest[0], widest[1])
        : null;
  }

  private static double narrowest(double size, double otherSize) {
    return (size < SMALLER * otherSize ? NARROWEST_NOTE : NARROWEST_COLUMN) * size;
  }

  private static void count(
      List<Segment> side,
      int index,
      double[] widths,
      double[] widest,
      double[] sizes,
      int[] counts) {
    for (Segment segment : side) {
      widths[index] += segment.width();
      widest[index] = Math.max(widest[index], segment.width());
      sizes[index] += segment.size();
      counts[index]++;
    }
  }
}
