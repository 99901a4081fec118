package holdfast.extractor.grid;

import java.util.Arrays;
import java.util.List;

/** How far what is printed in each column reaches, from the last line of the header down. */
final class Extents {

  private final double[] left;
  private final double[] right;

  private Extents(double[] left, double[] right) {
    this.left = left;
    this.right = right;
  }

  static Extents of(Area area, Columns columns, List<Line> header) {
    double[] left = new double[columns.count()];
    double[] right = new double[columns.count()];
    Arrays.fill(left, Double.MAX_VALUE);
    Arrays.fill(right, -Double.MAX_VALUE);
    for (Line line : area.body()) {
      if (!header.isEmpty() && line.baseline() < header.getLast().baseline() - 0.1) {
        continue;
      }
      for (Word word : line.words()) {
        int column = columns.at(word.box().centerX());
        left[column] = Math.min(left[column], word.x0());
        right[column] = Math.max(right[column], word.x1());
      }
    }
    return new Extents(left, right);
  }

  /** Left edge, points in reading coordinates. */
  double left(int column) {
    return left[column];
  }

  double right(int column) {
    return right[column];
  }

  double middle(int column) {
    return (left[column] + right[column]) / 2;
  }
}
