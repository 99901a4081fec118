package holdfast.extractor.grid;

import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.Rule;
import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The drawn lines of a page in one frame, pieces of one line joined.
 *
 * @param levels horizontal lines, top to bottom
 * @param uprights vertical lines, left to right
 */
record Rulings(List<Level> levels, List<Box> uprights) {

  /** Points between two lines that are one: the two edges of a thin bar, a double line. */
  private static final double SAME_LEVEL = 2.2;

  /** Points between two pieces of one line: tables draw a piece for each cell. */
  private static final double JOIN = 4;

  /** Points between the ends of pieces drawn to meet. */
  private static final double MEET = 0.8;

  /** Points; shorter lines are marks, underlined letters and pieces of drawings. */
  private static final double SHORTEST = 8;

  /**
   * Horizontal lines at one height.
   *
   * @param y in reading coordinates
   * @param pieces left to right, apart from each other
   * @param joints x where two drawn pieces meet: a table drawn cell by cell shows its columns so
   */
  record Level(double y, List<Box> pieces, List<Double> joints) {

    /** Length of the parts that lie between two x, points. */
    double covered(double x0, double x1) {
      double sum = 0;
      for (Box piece : pieces) {
        sum += Math.max(0, Math.min(x1, piece.x1()) - Math.max(x0, piece.x0()));
      }
      return sum;
    }

    /** How many pieces lie between two x. */
    long within(double x0, double x1) {
      return pieces.stream().filter(piece -> piece.x0() < x1 && piece.x1() > x0).count();
    }

    /** The pieces that share at least one point with a stretch, as one stretch; null if none. */
    @org.jspecify.annotations.Nullable
    Box over(double x0, double x1) {
      Box all = null;
      for (Box piece : pieces) {
        if (piece.x0() < x1 && piece.x1() > x0) {
          all = all == null ? piece : all.union(piece);
        }
      }
      return all;
    }
  }

  static Rulings of(PageContent page, Frame frame) {
    List<Box> flat = new ArrayList<>();
    List<Box> upright = new ArrayList<>();
    for (Rule rule : page.rules()) {
      Box box = frame.toReading(rule.box());
      (box.width() >= box.height() ? flat : upright).add(box);
    }
    List<Box> turned = new ArrayList<>();
    upright.forEach(box -> turned.add(new Box(box.y0(), box.x0(), box.y1(), box.x1())));
    List<Box> uprights = new ArrayList<>();
    for (Level level : levels(turned)) {
      for (Box piece : level.pieces()) {
        uprights.add(new Box(level.y(), piece.x0(), level.y(), piece.x1()));
      }
    }
    return new Rulings(levels(flat), uprights);
  }

  private static List<Level> levels(List<Box> flat) {
    List<Box> sorted = new ArrayList<>(flat);
    sorted.sort(Comparator.comparingDouble(Box::centerY).thenComparingDouble(Box::x0));
    List<Level> levels = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || sorted.get(i).centerY() - sorted.get(first).centerY() > SAME_LEVEL) {
        List<Box> pieces = joined(sorted.subList(first, i));
        if (!pieces.isEmpty()) {
          double y = pieces.stream().mapToDouble(Box::centerY).average().orElse(0);
          levels.add(new Level(y, pieces, joints(sorted.subList(first, i))));
        }
        first = i;
      }
    }
    return levels;
  }

  private static List<Double> joints(List<Box> pieces) {
    List<Double> joints = new ArrayList<>();
    for (Box left : pieces) {
      for (Box right : pieces) {
        boolean meet = Math.abs(left.x1() - right.x0()) <= MEET;
        double x = (left.x1() + right.x0()) / 2;
        if (meet
            && left.width() > SHORTEST
            && right.width() > SHORTEST
            && joints.stream().noneMatch(known -> Math.abs(known - x) < SHORTEST)) {
          joints.add(x);
        }
      }
    }
    joints.sort(Double::compare);
    return joints;
  }

  private static List<Box> joined(List<Box> pieces) {
    List<Box> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Box::x0));
    List<Box> joined = new ArrayList<>();
    for (Box piece : sorted) {
      Box last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && piece.x0() - last.x1() <= JOIN) {
        joined.set(joined.size() - 1, last.union(piece));
      } else {
        joined.add(piece);
      }
    }
    joined.removeIf(piece -> piece.width() < SHORTEST);
    return joined;
  }
}
