package holdfast.extractor.pdf;

import holdfast.extractor.page.Rule;
import holdfast.extractor.span.Box;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the straight lines of paths: stroked segments and thin filled rectangles. */
final class PageRules {

  /** Points a filled rectangle may be thick to count as a line; thicker ones are shading. */
  private static final double THICKEST = 3;

  /** Points below which a segment is a speck or a piece of a drawn letter. */
  private static final double SHORTEST = 3;

  /** Points that a line may rise over its length and still be level. */
  private static final double LEVEL = 0.5;

  /** Lines of a page: beyond that it is a drawing, not a table. */
  private static final int MOST = 20_000;

  /** Points of one path: a map's coast line has more. */
  private static final int LONGEST_PATH = 4_000;

  private final List<Rule> found = new ArrayList<>();
  private final List<double[]> path = new ArrayList<>();
  private double x;
  private double y;
  private double startX;
  private double startY;
  private boolean curved;
  private Rectangle2D visible = new Rectangle2D.Double();

  List<Rule> found() {
    return found;
  }

  Point2D currentPoint() {
    return new Point2D.Double(x, y);
  }

  void moveTo(double toX, double toY) {
    startX = toX;
    startY = toY;
    x = toX;
    y = toY;
  }

  void lineTo(double toX, double toY) {
    if (path.size() < LONGEST_PATH) {
      path.add(new double[] {x, y, toX, toY});
    }
    x = toX;
    y = toY;
  }

  void curveTo(double toX, double toY) {
    curved = true;
    lineTo(toX, toY);
  }

  void close() {
    if (x != startX || y != startY) {
      lineTo(startX, startY);
    }
  }

  void end() {
    path.clear();
    curved = false;
  }

  /** The box around the current path, or null when there is none. */
  @Nullable Rectangle2D bounds() {
    Rectangle2D bounds = null;
    for (double[] segment : path) {
      Rectangle2D one = new Rectangle2D.Double(segment[0], segment[1], 0, 0);
      one.add(segment[2], segment[3]);
      if (bounds == null) {
        bounds = one;
      } else {
        bounds.add(one);
      }
    }
    return bounds;
  }

  /** Lines drawn from now on are seen within this part of the page only. */
  void clip(Rectangle2D visible) {
    this.visible = visible;
  }

  void stroke() {
    for (double[] segment : curved ? List.<double[]>of() : path) {
      double wide = Math.abs(segment[0] - segment[2]);
      double high = Math.abs(segment[1] - segment[3]);
      if (Math.min(wide, high) <= LEVEL) {
        add(segment[0], segment[1], segment[2], segment[3]);
      }
    }
  }

  /** A path of several thin rectangles gives a line for each: four connected segments make one. */
  void fill() {
    if (curved) {
      return;
    }
    int first = 0;
    for (int i = 1; i <= path.size(); i++) {
      boolean connected =
          i < path.size()
              && path.get(i)[0] == path.get(i - 1)[2]
              && path.get(i)[1] == path.get(i - 1)[3]
              && i - first < 4;
      if (!connected) {
        fillOne(first, i);
        first = i;
      }
    }
  }

  private void fillOne(int first, int end) {
    double x0 = Double.POSITIVE_INFINITY;
    double y0 = Double.POSITIVE_INFINITY;
    double x1 = Double.NEGATIVE_INFINITY;
    double y1 = Double.NEGATIVE_INFINITY;
    for (int i = first; i < end; i++) {
      double[] segment = path.get(i);
      boolean level =
          Math.min(Math.abs(segment[0] - segment[2]), Math.abs(segment[1] - segment[3])) <= LEVEL;
      if (!level) {
        return;
      }
      x0 = Math.min(x0, Math.min(segment[0], segment[2]));
      y0 = Math.min(y0, Math.min(segment[1], segment[3]));
      x1 = Math.max(x1, Math.max(segment[0], segment[2]));
      y1 = Math.max(y1, Math.max(segment[1], segment[3]));
    }
    if (x0 <= x1 && Math.min(x1 - x0, y1 - y0) <= THICKEST) {
      add(x0, y0, x1, y1);
    }
  }

  private void add(double ax, double ay, double bx, double by) {
    boolean finite = Double.isFinite(ax + ay + bx + by);
    double length = Math.max(Math.abs(ax - bx), Math.abs(ay - by));
    boolean seen =
        visible.getMinX() <= Math.max(ax, bx) + LEVEL
            && visible.getMaxX() >= Math.min(ax, bx) - LEVEL
            && visible.getMinY() <= Math.max(ay, by) + LEVEL
            && visible.getMaxY() >= Math.min(ay, by) - LEVEL;
    if (finite && seen && length >= SHORTEST && found.size() < MOST) {
      found.add(
          new Rule(
              new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))));
    }
  }
}
