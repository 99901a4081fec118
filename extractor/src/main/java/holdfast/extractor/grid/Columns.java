package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a table: the white rivers that run down through its data lines, and the vertical
 * rules. A river counts when it is wider than the spaces inside cells, so "0.78 (0.61-0.99)" stays
 * one cell although the bracket stands at the same place in each line.
 *
 * @param cuts x between neighbouring columns, left to right; one less than there are columns
 */
record Columns(List<Double> cuts) {

  /** Part of the font size that a river is wide at least. */
  private static final double RIVER = 0.28;

  /** Part of the font size that lies between the words at both its sides, in the middle line. */
  private static final double GAP = 0.62;

  /** Part of the lines that may run across a river: labels that flow over empty cells. */
  private static final double CROSSED = 0.12;

  /** Part of the font size of a river that some line crosses. */
  private static final double CROSSED_RIVER = 0.9;

  /** Part of the font size that makes one piece of a line of its words. */
  private static final double PIECE = 0.7;

  Columns {
    cuts = List.copyOf(cuts);
  }

  int count() {
    return cuts.size() + 1;
  }

  /** The column an x falls in. */
  int at(double x) {
    int column = 0;
    while (column < cuts.size() && x >= cuts.get(column)) {
      column++;
    }
    return column;
  }

  double left(int column) {
    return column == 0 ? Double.NEGATIVE_INFINITY : cuts.get(column - 1);
  }

  double right(int column) {
    return column == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(column);
  }

  static Columns of(List<Line> data, List<Box> uprights) {
    if (data.isEmpty()) {
      return new Columns(List.of());
    }
    double size = median(data.stream().mapToDouble(Line::size).toArray());
    List<Line> parted = new ArrayList<>();
    for (Line line : data) {
      if (line.chunks(PIECE).size() > 1) {
        parted.add(line);
      }
    }
    List<double[]> rivers = rivers(parted, size);
    List<Line> counted = new ArrayList<>(parted);
    for (Line line : data) {
      boolean crosses =
          rivers.stream().anyMatch(river -> line.x0() < river[0] && line.x1() > river[1]);
      if (!parted.contains(line) && !crosses) {
        counted.add(line);
      }
    }
    List<Double> cuts = new ArrayList<>();
    for (double[] river : rivers(counted, size)) {
      if (parts(river, counted, size)) {
        cuts.add((river[0] + river[1]) / 2);
      }
    }
    for (Box upright : uprights) {
      double x = upright.centerX();
      boolean inside =
          data.stream().anyMatch(line -> line.x0() < x)
              && data.stream().anyMatch(line -> line.x1() > x);
      boolean known = cuts.stream().anyMatch(cut -> between(data, cut, x));
      if (inside && !known) {
        cuts.add(x);
      }
    }
    cuts.sort(Double::compare);
    return new Columns(cuts);
  }

  /** Whether nothing is printed between two x. */
  private static boolean between(List<Line> data, double a, double b) {
    double x0 = Math.min(a, b);
    double x1 = Math.max(a, b);
    for (Line line : data) {
      for (Word word : line.words()) {
        double center = word.box().centerX();
        if (center > x0 && center < x1) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Stretches of x that no word stands in, but for the few lines allowed: start, end, crossings.
   */
  private static List<double[]> rivers(List<Line> lines, double size) {
    List<double[]> edges = new ArrayList<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        edges.add(new double[] {word.x0(), 1});
        edges.add(new double[] {word.x1(), -1});
      }
    }
    edges.sort((a, b) -> a[0] == b[0] ? Double.compare(b[1], a[1]) : Double.compare(a[0], b[0]));
    int allowed = (int) Math.floor(CROSSED * lines.size());
    List<double[]> rivers = new ArrayList<>();
    int open = 0;
    double start = Double.NaN;
    int crossings = 0;
    for (double[] edge : edges) {
      open += (int) edge[1];
      if (Double.isNaN(start)) {
        if (open <= allowed) {
          start = edge[0];
          crossings = open;
        }
      } else if (open > allowed) {
        addRiver(rivers, start, edge[0], crossings, size);
        start = Double.NaN;
      } else {
        crossings = Math.max(crossings, open);
      }
    }
    return clear(rivers, lines, size);
  }

  private static void addRiver(
      List<double[]> rivers, double start, double end, int crossings, double size) {
    boolean first = rivers.isEmpty() && crossings == 0 && Double.isInfinite(start);
    if (!first && end - start >= RIVER * size) {
      rivers.add(new double[] {start, end, crossings});
    }
  }

  /** Where a river is crossed now and then, its clear parts are rivers of their own. */
  private static List<double[]> clear(List<double[]> rivers, List<Line> lines, double size) {
    List<double[]> all = new ArrayList<>();
    for (double[] river : rivers) {
      if (river[2] == 0) {
        all.add(river);
        continue;
      }
      List<double[]> words = new ArrayList<>();
      for (Line line : lines) {
        for (Word word : line.words()) {
          if (word.x1() > river[0] && word.x0() < river[1]) {
            words.add(new double[] {word.x0(), word.x1()});
          }
        }
      }
      words.sort((a, b) -> Double.compare(a[0], b[0]));
      double at = river[0];
      double[] best = null;
      for (double[] word : words) {
        if (word[0] - at >= RIVER * size && (best == null || word[0] - at > best[1] - best[0])) {
          best = new double[] {at, word[0], 0};
        }
        at = Math.max(at, word[1]);
      }
      if (river[1] - at >= RIVER * size && (best == null || river[1] - at > best[1] - best[0])) {
        best = new double[] {at, river[1], 0};
      }
      if (best != null) {
        all.add(best);
      } else if (river[1] - river[0] >= CROSSED_RIVER * size) {
        all.add(river);
      }
    }
    return all;
  }

  /** Whether a river parts cells, not words of one cell. */
  private static boolean parts(double[] river, List<Line> lines, double size) {
    double middle = (river[0] + river[1]) / 2;
    List<Double> gaps = new ArrayList<>();
    boolean left = false;
    boolean right = false;
    for (Line line : lines) {
      double before = Double.NEGATIVE_INFINITY;
      double after = Double.POSITIVE_INFINITY;
      for (Word word : line.words()) {
        if (word.box().centerX() < middle) {
          before = Math.max(before, word.x1());
        } else {
          after = Math.min(after, word.x0());
        }
      }
      left |= !Double.isInfinite(before);
      right |= !Double.isInfinite(after);
      if (!Double.isInfinite(before) && !Double.isInfinite(after)) {
        gaps.add(after - before);
      }
    }
    if (!left || !right) {
      return false;
    }
    return gaps.isEmpty()
        || median(gaps.stream().mapToDouble(Double::doubleValue).toArray()) >= GAP * size;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
