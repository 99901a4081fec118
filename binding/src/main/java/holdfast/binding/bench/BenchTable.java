package holdfast.binding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of figures.
 *
 * @param name short, for choosing it
 * @param title what was measured, with units
 * @param columns heads, the first for the row's name
 * @param rows cells as printed
 */
public record BenchTable(String name, String title, List<String> columns, List<List<String>> rows) {

  public BenchTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table as lines of text, columns aligned. */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    lines.addAll(rows);
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], line.get(c).length());
      }
    }
    StringBuilder text = new StringBuilder(name).append(": ").append(title).append('\n');
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        String padding = " ".repeat(widths[c] - line.get(c).length());
        text.append(c == 0 ? line.get(c) + padding : "  " + padding + line.get(c));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A share as percent with one decimal. */
  public static String percent(int hits, int of) {
    return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100.0 * hits / of);
  }

  /** A number with two decimals. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
