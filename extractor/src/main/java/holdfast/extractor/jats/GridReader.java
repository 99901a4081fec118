package holdfast.extractor.jats;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The grid of an XHTML table or of a {@code tgroup} of an OASIS table, spans resolved: a cell
 * stands at each position that it covers.
 */
final class GridReader {

  /** A made-up span must not fill the memory; no printed table comes near. */
  private static final int MAX_COLUMNS = 256;

  /** In fewer rows the last column may be empty by chance. */
  private static final int LEAST_ROWS = 3;

  private final ElementPaths paths;
  private final Map<String, Integer> columnNames = new HashMap<>();
  private final Map<String, Element> spanNames = new HashMap<>();
  private final List<Element> rows = new ArrayList<>();
  private final List<Map<Integer, Cell>> grid = new ArrayList<>();
  private int headerRows;
  private boolean bodySeen;

  GridReader(Element table, ElementPaths paths) {
    this.paths = paths;
    readColumns(table);
    collectRows(table, false);
    rows.forEach(row -> grid.add(new HashMap<>()));
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i);
    }
    dropStrayHead();
  }

  /**
   * Takes one blank head away where the head begins with two and ends a column behind all rows: a
   * cell too many before the arms, with which each arm would stand over its neighbour's numbers.
   */
  private void dropStrayHead() {
    int head = headerRows();
    int last = width() - 1;
    boolean stray =
        head > 0
            && last > 1
            && grid.subList(0, head).stream().allMatch(row -> isBlank(row, 0) && isBlank(row, 1))
            && grid.subList(0, head).stream().allMatch(row -> row.containsKey(last))
            && grid.size() - head >= LEAST_ROWS
            && grid.subList(head, grid.size()).stream()
                .allMatch(row -> row.containsKey(last - 1) && !row.containsKey(last));
    if (!stray) {
      return;
    }
    Map<Cell, Cell> moved = new IdentityHashMap<>();
    for (Map<Integer, Cell> row : grid.subList(0, head)) {
      for (int column = 0; column < last; column++) {
        row.put(column, moved.computeIfAbsent(row.get(column + 1), GridReader::oneLeft));
      }
      row.remove(last);
    }
  }

  private static Cell oneLeft(Cell cell) {
    return new Cell(cell.text(), cell.row(), cell.column() - 1, cell.rowSpan(), cell.columnSpan());
  }

  private static boolean isBlank(Map<Integer, Cell> row, int column) {
    Cell cell = row.get(column);
    return cell != null && cell.columnSpan() == 1 && cell.isBlank();
  }

  /** How many rows the file itself says are header rows; -1 when it does not say. */
  int headerRows() {
    if (headerRows > 0) {
      return headerRows;
    }
    int leading = 0;
    while (leading < rows.size() - 1 && isAllHeading(rows.get(leading))) {
      leading++;
    }
    return leading > 0 ? leading : -1;
  }

  List<RawRow> rows() {
    int width = width();
    List<RawRow> raw = new ArrayList<>();
    int[] indents = Indents.of(rows);
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        Cell cell = grid.get(i).get(column);
        cells.add(cell != null ? cell : new Cell(Text.EMPTY, i, column, 1, 1));
      }
      raw.add(new RawRow(cells, indents[i], Indents.isBold(rows.get(i))));
    }
    return raw;
  }

  private int width() {
    return grid.stream()
        .flatMap(row -> row.keySet().stream())
        .mapToInt(column -> column + 1)
        .max()
        .orElse(0);
  }

  private void readColumns(Element group) {
    int next = 0;
    for (Element child : Dom.children(group)) {
      if (Dom.name(child).equals("colspec")) {
        int number = number(child.getAttribute("colnum"), next + 1) - 1;
        columnNames.put(child.getAttribute("colname"), number);
        next = number + 1;
      } else if (Dom.name(child).equals("spanspec")) {
        spanNames.put(child.getAttribute("spanname"), child);
      }
    }
  }

  private void collectRows(Element from, boolean head) {
    for (Element child : Dom.children(from)) {
      switch (Dom.name(child)) {
        case "thead" -> collectRows(child, !bodySeen);
        case "tbody", "tfoot" -> {
          bodySeen = true;
          collectRows(child, false);
        }
        case "tr", "row" -> {
          rows.add(child);
          headerRows += head ? 1 : 0;
        }
        default -> {
          // Columns and the like hold no rows.
        }
      }
    }
  }

  private static boolean isAllHeading(Element row) {
    List<Element> cells = Dom.children(row);
    return !cells.isEmpty() && cells.stream().allMatch(cell -> Dom.name(cell).equals("th"));
  }

  private void place(Element row, int index) {
    int column = 0;
    for (Element element : Dom.children(row)) {
      Deadline.check();
      String name = Dom.name(element);
      if (!name.equals("td") && !name.equals("th") && !name.equals("entry")) {
        continue;
      }
      int width = number(element.getAttribute("colspan"), 1);
      int height = number(element.getAttribute("rowspan"), 1);
      if (name.equals("entry")) {
        height = number(element.getAttribute("morerows"), 0) + 1;
        int first = first(element, column);
        width = last(element, first) - first + 1;
        column = first;
      }
      while (grid.get(index).containsKey(column)) {
        column++;
      }
      width = Math.clamp(width, 1, Math.max(1, MAX_COLUMNS - column));
      height = height == 0 ? rows.size() - index : Math.clamp(height, 1, rows.size() - index);
      cover(element, index, column, width, height);
      column += width;
    }
  }

  private void cover(Element element, int row, int column, int width, int height) {
    int free = 1;
    while (free < width && !grid.get(row).containsKey(column + free)) {
      free++;
    }
    Cell cell = new Cell(Inline.text(element, paths), row, column, height, free);
    for (int i = row; i < row + height; i++) {
      for (int j = column; j < column + free; j++) {
        grid.get(i).putIfAbsent(j, cell);
      }
    }
  }

  private int first(Element entry, int otherwise) {
    Element span = spanNames.get(entry.getAttribute("spanname"));
    Integer named = column(span == null ? entry : span, "namest");
    if (named == null) {
      named = column(entry, "colname");
    }
    return named == null ? otherwise : named;
  }

  private int last(Element entry, int first) {
    Element span = spanNames.get(entry.getAttribute("spanname"));
    Integer named = column(span == null ? entry : span, "nameend");
    return named == null ? first : Math.max(first, named);
  }

  private @Nullable Integer column(Element element, String attribute) {
    return columnNames.get(element.getAttribute(attribute));
  }

  private static int number(String attribute, int otherwise) {
    String digits = attribute.strip();
    boolean sane = digits.length() <= 6 && digits.matches("\\d+");
    return sane ? Integer.parseInt(digits) : otherwise;
  }
}
