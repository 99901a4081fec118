package holdfast.extractor.grid;

import holdfast.extractor.limit.Deadline;
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

  /** Part of the font size that a space is wide in common text faces, at most. */
  private static final double USUAL_SPACE = 0.33;

  /** Times the font size that gaps are measured by at most. */
  private static final double WIDEST = 1.8;

  /** Part of the font size that a river is wide at least. */
  private static final double RIVER = 0.28;

  /** Part of the font size that lies between the words at both its sides, in the middle line. */
  private static final double GAP = 0.62;

  /** Part of the font size that a space between two words is wide at most. */
  private static final double SPACE = 0.42;

  /** Part of the lines in which only a space may part the words at both sides of a river. */
  private static final double SPACES = 0.2;

  /** Part of the lines that may run across a river: labels that flow over empty cells. */
  private static final double CROSSED = 0.12;

  /** Part of the font size of a river that some line crosses. */
  private static final double CROSSED_RIVER = 0.9;

  /** Part of the font size that makes one piece of a line of its words. */
  private static final double PIECE = 0.7;

  /** Font sizes between the place two columns meet and the gap between their names. */
  private static final double REACH = 3.5;

  /** Points of gap that one font size nearer is worth. */
  private static final double NEARER = 0.4;

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

  /**
   * A piece cut where columns meet: at the widest of the gaps between its words that lie near the
   * place, unless the words stand evenly and one lies across.
   */
  List<Line> part(Line piece) {
    List<Word> words = piece.words();
    int first = at(words.getFirst().box().centerX());
    int last = at(words.getLast().box().centerX());
    if (first == last || words.size() < 2) {
      return List.of(piece);
    }
    double[] gaps = new double[words.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      Deadline.check();
      gaps[i] = words.get(i + 1).x0() - words.get(i).x1();
    }
    double usual = median(gaps);
    List<Line> parts = new ArrayList<>();
    int from = 0;
    for (int column = first; column < last; column++) {
      double cut = cuts.get(column);
      int best = -1;
      for (int i = from; i < gaps.length; i++) {
        double at = (words.get(i).x1() + words.get(i + 1).x0()) / 2;
        double off = Math.abs(at - cut) / piece.size();
        boolean clear = off < 0.5 || gaps[i] > 1.25 * usual || gaps.length == 1;
        if (off < REACH
            && clear
            && (best < 0 || score(words, gaps, i, cut) > score(words, gaps, best, cut))) {
          best = i;
        }
      }
      if (best >= 0) {
        parts.add(new Line(words.subList(from, best + 1), piece.baseline()));
        from = best + 1;
      }
    }
    parts.add(new Line(words.subList(from, words.size()), piece.baseline()));
    return parts;
  }

  private static double score(List<Word> words, double[] gaps, int index, double cut) {
    double at = (words.get(index).x1() + words.get(index + 1).x0()) / 2;
    return gaps[index] - NEARER * Math.abs(at - cut) / words.get(index).size();
  }

  static Columns of(List<Line> head, List<Line> data, List<Double> borders) {
    if (data.isEmpty()) {
      return new Columns(List.of());
    }
    double size = measure(data);
    List<Line> parted = new ArrayList<>();
    List<Line> whole = new ArrayList<>();
    for (Line line : data) {
      (line.chunks(PIECE).size() > 1 ? parted : whole).add(line);
    }
    List<double[]> rivers = rivers(parted, size);
    List<Line> counted = new ArrayList<>(parted);
    for (Line line : whole) {
      if (rivers.stream().noneMatch(river -> line.x0() < river[0] && line.x1() > river[1])) {
        counted.add(line);
      }
    }
    List<Double> cuts = new ArrayList<>();
    for (double[] river : rivers(counted, size)) {
      boolean drawn = borders.stream().anyMatch(x -> x > river[0] - 1 && x < river[1] + 1);
      if (drawn || parts(river, counted, size)) {
        cuts.add(place(river, head, borders));
      }
    }
    addNamed(cuts, head, counted, size);
    for (double x : borders) {
      if (cuts.stream().noneMatch(cut -> between(data, cut, x)) && isClear(x, counted, size)) {
        cuts.add(x);
      }
    }
    cuts.sort(Double::compare);
    return new Columns(cuts);
  }

  /**
   * Where in a river two columns part: where a border is drawn, else where the names over it leave
   * room, else in the middle.
   */
  private static double place(double[] river, List<Line> head, List<Double> borders) {
    for (double x : borders) {
      if (x > river[0] - 1 && x < river[1] + 1) {
        return x;
      }
    }
    double x0 = river[0];
    double x1 = river[1];
    for (int i = head.size() - 1; i >= 0; i--) {
      List<Word> words = head.get(i).words();
      double from = 0;
      double to = 0;
      for (int j = 1; j < words.size(); j++) {
        double left = Math.max(x0, words.get(j - 1).x1());
        double right = Math.min(x1, words.get(j).x0());
        boolean apart = words.get(j).x0() - words.get(j - 1).x1() > RIVER * words.get(j).size();
        if (apart && right - left > to - from) {
          from = left;
          to = right;
        }
      }
      if (to - from > 0.5) {
        x0 = from;
        x1 = to;
      }
    }
    return (x0 + x1) / 2;
  }

  /** Whether hardly a line has a word across an x, and words stand on both sides. */
  private static boolean isClear(double x, List<Line> lines, double size) {
    int across = 0;
    boolean left = false;
    boolean right = false;
    for (Line line : lines) {
      for (Word word : line.words()) {
        across += word.x0() < x - 0.3 * size && word.x1() > x + 0.3 * size ? 1 : 0;
        left |= word.x1() < x;
        right |= word.x0() > x;
      }
    }
    return across <= CROSSED * lines.size() && (left || right);
  }

  /** Columns that hardly a line fills: their names stand apart, and no line runs across. */
  private static void addNamed(
      List<Double> cuts, List<Line> head, List<Line> counted, double size) {
    List<double[]> clear = stretches(counted, 0);
    double end = counted.stream().mapToDouble(Line::x1).max().orElse(Double.MAX_VALUE);
    for (Line line : head) {
      List<Line> names = line.chunks(Sheet.COLUMN_GAP);
      for (int i = 1; i < names.size(); i++) {
        double from = names.get(i - 1).x1();
        double to = names.get(i).x0();
        double first = (names.get(i - 1).x0() + from) / 2;
        double second = (to + names.get(i).x1()) / 2;
        if (cuts.stream().anyMatch(cut -> cut > first && cut < second)) {
          continue;
        }
        if (from > end) {
          cuts.add((from + to) / 2);
        }
        for (double[] stretch : clear) {
          double x0 = Math.max(from, stretch[0]);
          double x1 = Math.min(to, stretch[1]);
          if (x1 - x0 >= RIVER * size) {
            cuts.add((x0 + x1) / 2);
            break;
          }
        }
      }
    }
  }

  /**
   * What gaps are measured by: the font size, or more where the face has wide spaces, as a
   * typewriter's has.
   */
  private static double measure(List<Line> data) {
    double size = median(data.stream().mapToDouble(Line::size).toArray());
    double space =
        median(
            data.stream()
                .mapToDouble(
                    line -> line.words().getFirst().marks().getFirst().glyph().spaceWidth())
                .toArray());
    return Math.clamp(space / USUAL_SPACE, size, WIDEST * size);
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
   * Stretches of x that no word stands in; and, away from those, stretches that only the few lines
   * allowed run across.
   */
  private static List<double[]> rivers(List<Line> lines, double size) {
    int allowed = (int) Math.floor(CROSSED * lines.size());
    List<double[]> rivers = new ArrayList<>(stretches(lines, 0));
    rivers.removeIf(river -> river[1] - river[0] < RIVER * size);
    if (allowed > 0) {
      for (double[] stretch : stretches(lines, allowed)) {
        boolean known =
            rivers.stream().anyMatch(river -> river[0] < stretch[1] && river[1] > stretch[0]);
        if (!known && stretch[1] - stretch[0] >= CROSSED_RIVER * size) {
          rivers.add(stretch);
        }
      }
      rivers.sort((a, b) -> Double.compare(a[0], b[0]));
    }
    return rivers;
  }

  /** Stretches between words that at most so many words stand in: start and end. */
  private static List<double[]> stretches(List<Line> lines, int allowed) {
    List<double[]> edges = new ArrayList<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        edges.add(new double[] {word.x0(), 1});
        edges.add(new double[] {word.x1(), -1});
      }
    }
    edges.sort((a, b) -> a[0] == b[0] ? Double.compare(b[1], a[1]) : Double.compare(a[0], b[0]));
    List<double[]> stretches = new ArrayList<>();
    int open = 0;
    double start = Double.NaN;
    for (double[] edge : edges) {
      int before = open;
      open += (int) edge[1];
      if (open <= allowed && before > allowed) {
        start = edge[0];
      } else if (open > allowed && before <= allowed && !Double.isNaN(start)) {
        stretches.add(new double[] {start, edge[0]});
      }
    }
    return stretches;
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
    if (gaps.isEmpty()) {
      return true;
    }
    long close = gaps.stream().filter(gap -> gap < SPACE * size).count();
    return close < SPACES * gaps.size()
        && median(gaps.stream().mapToDouble(Double::doubleValue).toArray()) >= GAP * size;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
