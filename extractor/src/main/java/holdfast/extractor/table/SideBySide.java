package holdfast.extractor.table;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables printed in two or three parts beside each other to save space: "Strain | Day 1 | Day 7 |
 * Strain | Day 1 | Day 7", "Age (years) | Iron | Age (years) | Ferritin". Each part has labels of
 * its own under the head of labels that comes again; the parts are read one below the other.
 */
final class SideBySide {

  private static final Pattern NAME = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);

  /** A result; whole numbers and ranges of them name rows, too. */
  private static final Pattern RESULT =
      Pattern.compile("[<>≤≥]?\\s*[-−–]?\\s*(?:\\d*[.·,]\\d+|\\d+\\s*[(\\[±%]).*", Pattern.DOTALL);

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private SideBySide() {}

  /** The parts, left to right, all of one width; the rows alone where they are one table. */
  static List<List<RawRow>> parts(List<RawRow> rows, int headers) {
    List<Integer> starts = headers == 0 ? List.of() : starts(rows.get(headers - 1));
    if (starts.size() < 2) {
      return List.of(rows);
    }
    int columns = rows.getFirst().cells().size();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : columns;
      while (end > starts.get(i) && isEmpty(rows, end - 1)) {
        end--;
      }
      ends.add(end);
    }
    if (!areParts(rows, headers, starts, ends)) {
      return List.of(rows);
    }
    int width = 0;
    for (int i = 0; i < starts.size(); i++) {
      width = Math.max(width, ends.get(i) - starts.get(i));
    }
    List<List<RawRow>> parts = new ArrayList<>();
    int above = 0;
    for (int i = 0; i < starts.size(); i++) {
      List<RawRow> part = part(rows, headers, starts.get(i), ends.get(i), width, above);
      above += part.size();
      parts.add(part);
    }
    return parts;
  }

  /** The columns under the head of the labels and under each that is printed like it. */
  private static List<Integer> starts(RawRow head) {
    List<Integer> starts = new ArrayList<>();
    String name = head.stub().strip();
    for (int column = 0; column < head.cells().size(); column++) {
      Cell cell = head.cells().get(column);
      if (cell.column() == column && cell.text().toString().strip().equalsIgnoreCase(name)) {
        starts.add(column);
      }
    }
    return NAME.matcher(name).matches() ? starts : List.of();
  }

  private static boolean isEmpty(List<RawRow> rows, int column) {
    return rows.stream().allMatch(row -> row.isSpanning() || row.cells().get(column).isBlank());
  }

  /**
   * Every part has labels and results, no cell reaches over two of them, and they have columns
   * alike or different ones: two arms of a comparison have theirs in common and the test behind
   * them.
   */
  private static boolean areParts(
      List<RawRow> rows, int headers, List<Integer> starts, List<Integer> ends) {
    Set<Integer> widths = new HashSet<>();
    Set<String> heads = new HashSet<>();
    boolean different = true;
    List<RawRow> body = rows.subList(headers, rows.size());
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = ends.get(i);
      if (end - start < 2 || crosses(rows, start) || !isPart(body, start, end)) {
        return false;
      }
      widths.add(end - start);
      for (Cell cell : rows.get(headers - 1).cells().subList(start + 1, end)) {
        different &= heads.add(cell.text().toString().strip());
      }
    }
    return widths.size() == 1 || different;
  }

  private static boolean crosses(List<RawRow> rows, int start) {
    return start > 0
        && rows.stream()
            .anyMatch(
                row ->
                    !row.isSpanning()
                        && !row.cells().get(start).isBlank()
                        && row.cells().get(start) == row.cells().get(start - 1));
  }

  private static boolean isPart(List<RawRow> body, int start, int end) {
    int labels = 0;
    int results = 0;
    boolean values = false;
    for (RawRow row : body) {
      if (row.isSpanning()) {
        continue;
      }
      Cell label = row.cells().get(start);
      labels += label.isBlank() ? 0 : 1;
      results += RESULT.matcher(label.text().toString().strip()).matches() ? 1 : 0;
      values |=
          row.cells().subList(start + 1, end).stream()
              .anyMatch(cell -> DIGIT.matcher(cell.text()).find());
    }
    return labels > 1 && values && 2 * results < labels;
  }

  private static List<RawRow> part(
      List<RawRow> rows, int headers, int start, int end, int width, int above) {
    Map<Cell, Cell> moved = new IdentityHashMap<>();
    List<RawRow> part = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      int index = above + i;
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        int from = start + column;
        boolean printed = from < end || row.isSpanning();
        Cell cell = printed ? row.cells().get(Math.min(from, end - 1)) : null;
        cells.add(
            cell == null
                ? new Cell(Text.EMPTY, index, column, 1, 1)
                : moved.computeIfAbsent(cell, known -> at(known, start, width, above)));
      }
      part.add(new RawRow(cells, row.indent(), row.bold()));
    }
    while (part.size() > headers && part.getLast().isBlank()) {
      part.removeLast();
    }
    return part;
  }

  private static Cell at(Cell cell, int start, int width, int above) {
    int column = Math.max(0, cell.column() - start);
    int right = cell.column() + cell.columnSpan() - start;
    int span = cell.column() < start ? width : Math.min(right, width) - column;
    return new Cell(cell.text(), cell.row() + above, column, cell.rowSpan(), span);
  }
}
