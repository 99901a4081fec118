package holdfast.extractor.grid;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From the lines of a table's area to its grid. */
final class GridBuilder {

  private static final Pattern VALUE =
      Pattern.compile("[<>=\u2264\u2265~]?\\s*[-+\u2212\u2013]?\\s*[.\u00b7]?\\d.*");

  /** Points by which labels of one depth may differ at their left edge. */
  private static final double INDENT = 2;

  /** Depths of a stub; more different edges than that are centred text. */
  private static final int DEPTHS = 5;

  private final Area area;
  private final Printed printed;

  GridBuilder(Area area, int page) {
    this.area = area;
    this.printed = new Printed(page);
  }

  /** The table, or empty when the area has no two rows and columns. */
  Optional<Table> build() {
    List<Line> body = area.body();
    int head = HeaderLines.count(area);
    List<Line> data = body.subList(head, body.size());
    Columns columns = Columns.of(data, area.uprights());
    if (columns.count() < 2 || data.isEmpty()) {
      return Optional.empty();
    }
    Header header = new Header(area, columns, head == 0 ? List.of() : body.subList(0, head));
    List<Row> rows = new ArrayList<>(headerRows(header, columns.count()));
    List<Strip> strips = new ArrayList<>();
    for (Line line : data) {
      strips.add(Strip.of(line, columns));
    }
    List<List<Strip>> joined = new RowJoiner(area, strips).rows();
    rows.addAll(dataRows(joined, columns.count(), rows.size()));
    return Optional.of(new Table(area.caption().label(), captionText(), rows, notes()));
  }

  private Text captionText() {
    List<Line> lines = new ArrayList<>(area.caption().lines());
    Line first = lines.removeFirst();
    List<Word> rest = first.words().subList(area.caption().labelWords(), first.words().size());
    if (!rest.isEmpty()) {
      lines.addFirst(new Line(rest, first.baseline()));
    }
    return printed.text(lines);
  }

  private List<Row> headerRows(Header header, int columns) {
    List<@Nullable Cell[]> grid = new ArrayList<>();
    for (int i = 0; i < header.rows(); i++) {
      grid.add(new @Nullable Cell[columns]);
    }
    for (HeadCell head : header.cells()) {
      Cell cell =
          new Cell(
              printed.text(head.lines),
              head.fromRow,
              head.first,
              head.toRow - head.fromRow,
              head.last - head.first + 1);
      for (int row = head.fromRow; row < head.toRow; row++) {
        for (int column = head.first; column <= head.last; column++) {
          grid.get(row)[column] = cell;
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        Cell cell = grid.get(i)[column];
        cells.add(cell == null ? new Cell(Text.EMPTY, i, column, 1, 1) : cell);
      }
      rows.add(new Row(Row.Kind.HEADER, cells, 0));
    }
    return rows;
  }

  private List<Row> dataRows(List<List<Strip>> joined, int columns, int from) {
    List<Double> depths = depths(joined);
    List<Row> rows = new ArrayList<>();
    for (List<Strip> strips : joined) {
      List<Cell> cells = new ArrayList<>();
      int filled = 0;
      int only = 0;
      for (int column = 0; column < columns; column++) {
        List<Line> lines = new ArrayList<>();
        for (Strip strip : strips) {
          Line line = strip.cellLine(column);
          if (line != null) {
            lines.add(line);
          }
        }
        filled += lines.isEmpty() ? 0 : 1;
        only = lines.isEmpty() ? only : column;
        cells.add(new Cell(printed.text(lines), from + rows.size(), column, 1, 1));
      }
      boolean block =
          filled == 1 && !VALUE.matcher(strips.getFirst().characters(only)).matches()
              || filled == 1 && only == 0;
      if (block && only > 0) {
        Cell cell = new Cell(cells.get(only).text(), from + rows.size(), 0, 1, columns);
        cells.replaceAll(old -> cell);
      }
      Row.Kind kind = block ? Row.Kind.BLOCK : Row.Kind.DATA;
      rows.add(new Row(kind, cells, depth(strips, depths)));
    }
    return rows;
  }

  /** Left edges of the labels, outermost first; empty when labels are centred. */
  private static List<Double> depths(List<List<Strip>> rows) {
    List<Double> edges = new ArrayList<>();
    for (List<Strip> row : rows) {
      Line stub = row.getFirst().cellLine(0);
      if (stub != null) {
        edges.add(stub.x0());
      }
    }
    edges.sort(Double::compare);
    List<Double> depths = new ArrayList<>();
    for (double edge : edges) {
      if (depths.isEmpty() || edge - depths.getLast() > INDENT) {
        depths.add(edge);
      }
    }
    return depths.size() > DEPTHS ? List.of() : depths;
  }

  private static int depth(List<Strip> row, List<Double> depths) {
    Line stub = row.getFirst().cellLine(0);
    int depth = 0;
    for (int i = 0; stub != null && i < depths.size(); i++) {
      if (stub.x0() >= depths.get(i) - 0.01) {
        depth = i;
      }
    }
    return depth;
  }

  private List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : area.notes()) {
      boolean starts = !open.isEmpty() && startsNote(open.getLast(), line);
      if (starts) {
        notes.add(printed.text(open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      notes.add(printed.text(open));
    }
    return notes;
  }

  /** A new note: its mark is raised or a sign, or the line before ended short. */
  private boolean startsNote(Line before, Line line) {
    Word first = line.words().getFirst();
    boolean raised = first.isRaised(first.marks().getFirst());
    boolean sign =
        "*\u2217\u2020\u2021\u00a7\u00b6#\u2016".indexOf(first.characters().charAt(0)) >= 0;
    return raised || sign || before.x1() < area.x0() + 0.6 * (area.x1() - area.x0());
  }
}
