package holdfast.extractor.grid;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Labels set at half the height of the rows they stand for. A table is set so when its first row
 * has no label on its own line but a second label beside it, and the rows can be parted into runs
 * each of which has one label in its middle.
 */
final class CentredStubs {

  /** Of the distance of rows: how far a label may stand off the middle of its rows, on average. */
  private static final double OFF = 0.62;

  /** Of the distance of rows: a label this far from the line of its row stands between rows. */
  private static final double BETWEEN = 0.2;

  /** Rows looked at in one go; the search is quadratic in them. */
  private static final int MOST = 200;

  private CentredStubs() {}

  /**
   * The rows with each label on all of its rows; the same rows when labels are not set so.
   *
   * @param joined the printed lines of the data rows
   * @param rows header and data rows
   * @param headers how many of the rows are header
   */
  static List<RawRow> spread(List<List<Strip>> joined, List<RawRow> rows, int headers) {
    int n = joined.size();
    if (n < 2 || n > MOST || !isCandidate(rows, headers)) {
      return rows;
    }
    double[] ys = joined.stream().mapToDouble(CentredStubs::height).toArray();
    double pitch = (ys[n - 1] - ys[0]) / (n - 1);
    boolean open = rows.get(headers).cells().getFirst().isBlank();
    if (!open && !(Math.abs(labelHeight(joined.getFirst()) - ys[0]) > BETWEEN * pitch)) {
      return rows;
    }
    int[] starts = starts(joined, ys, OFF * pitch);
    if (starts.length == 0) {
      return rows;
    }
    List<RawRow> spread = new ArrayList<>(rows);
    for (int i = 0; i < starts.length; i++) {
      int from = headers + starts[i];
      int to = i + 1 < starts.length ? headers + starts[i + 1] : rows.size();
      label(spread, from, to);
    }
    return spread;
  }

  /** A second label in each row, and a first one in some of them. */
  private static boolean isCandidate(List<RawRow> rows, int headers) {
    List<RawRow> data = rows.subList(headers, rows.size());
    boolean second =
        data.stream()
            .allMatch(row -> row.cells().size() > 2 && startsWithLetter(row.cells().get(1).text()));
    long labels = data.stream().filter(row -> !row.cells().getFirst().isBlank()).count();
    return second && labels > 0 && labels < data.size();
  }

  private static boolean startsWithLetter(Text text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }

  /** Where the row itself stands: its lines without the label. */
  private static double height(List<Strip> row) {
    double sum = 0;
    int n = 0;
    for (Strip strip : row) {
      if (strip.filled() > (strip.isBlank(0) ? 0 : 1)) {
        sum += strip.line().baseline();
        n++;
      }
    }
    return n == 0 ? row.getFirst().line().baseline() : sum / n;
  }

  private static double labelHeight(List<Strip> row) {
    return row.stream()
        .filter(strip -> !strip.isBlank(0))
        .mapToDouble(strip -> strip.line().baseline())
        .average()
        .orElse(Double.NaN);
  }

  /**
   * First rows of the runs, one run a label, that put the labels nearest to the middles of their
   * runs; empty when they stand too far off, or as well on first rows.
   */
  private static int[] starts(List<List<Strip>> rows, double[] ys, double most) {
    int n = rows.size();
    List<Integer> labels = new ArrayList<>();
    double[] heights = new double[n];
    for (int i = 0; i < n; i++) {
      heights[i] = labelHeight(rows.get(i));
      if (!Double.isNaN(heights[i])) {
        labels.add(i);
      }
    }
    int k = labels.size();
    double[][] cost = new double[k + 1][n + 1];
    int[][] from = new int[k + 1][n + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int run = 1; run <= k; run++) {
      int label = labels.get(run - 1);
      int next = run < k ? labels.get(run) : n;
      for (int start = run == 1 ? 0 : labels.get(run - 2) + 1; start <= label; start++) {
        for (int end = label + 1; end <= next; end++) {
          double off = Math.abs((ys[start] + ys[end - 1]) / 2 - heights[label]);
          if (cost[run - 1][start] + off < cost[run][end]) {
            cost[run][end] = cost[run - 1][start] + off;
            from[run][end] = start;
          }
        }
      }
    }
    if (cost[k][n] > most * k) {
      return new int[0];
    }
    int[] starts = new int[k];
    for (int run = k, end = n; run > 0; run--) {
      end = from[run][end];
      starts[run - 1] = end;
    }
    return starts;
  }

  private static void label(List<RawRow> rows, int from, int to) {
    Cell label =
        rows.subList(from, to).stream()
            .map(row -> row.cells().getFirst())
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .orElseThrow();
    Cell tall = new Cell(label.text(), from, 0, to - from, 1);
    for (int i = from; i < to; i++) {
      List<Cell> cells = new ArrayList<>(rows.get(i).cells());
      cells.set(0, tall);
      rows.set(i, new RawRow(cells, rows.get(i).indent(), rows.get(i).bold()));
    }
  }
}
