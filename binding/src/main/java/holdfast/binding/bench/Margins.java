package holdfast.binding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Margins of claims by kind, and what share of each kind is found when one right claim in twenty
 * may be flagged.
 */
final class Margins {
  private static final double FALSE_ALARMS = 0.05;

  /** The kind of claims that are wired as the paper is. */
  static final String RIGHT = "right";

  private final Map<String, List<double[]>> margins = new TreeMap<>();

  /**
   * @param margins one a way of matching
   */
  void add(String kind, double[] margins) {
    this.margins.computeIfAbsent(kind, none -> new ArrayList<>()).add(margins);
  }

  BenchTable table(String name, String title) {
    List<double[]> right = margins.getOrDefault(RIGHT, List.of());
    List<String> kinds = new ArrayList<>(margins.keySet());
    kinds.remove(RIGHT);
    List<String> columns = new ArrayList<>(List.of("wrong claims found, %"));
    kinds.forEach(kind -> columns.add(kind + " (" + count(kind) + ")"));
    columns.add("right claims flagged (" + right.size() + ")");
    List<List<String>> rows = new ArrayList<>();
    for (Matching.Way way : Matching.Way.values()) {
      int column = way.ordinal();
      double[] sorted = right.stream().mapToDouble(margin -> margin[column]).sorted().toArray();
      double limit =
          sorted.length == 0
              ? 0
              : Math.max(0, sorted[(int) Math.floor((1 - FALSE_ALARMS) * (sorted.length - 1))]);
      List<String> cells = new ArrayList<>(List.of(way.title));
      for (String kind : kinds) {
        cells.add(BenchTable.percent(above(kind, column, limit), count(kind)));
      }
      cells.add(BenchTable.percent(above(RIGHT, column, limit), right.size()));
      rows.add(cells);
    }
    return new BenchTable(name, title, columns, rows);
  }

  private int count(String kind) {
    return margins.getOrDefault(kind, List.of()).size();
  }

  private int above(String kind, int column, double limit) {
    return (int)
        margins.getOrDefault(kind, List.of()).stream()
            .filter(margin -> margin[column] > limit)
            .count();
  }
}
