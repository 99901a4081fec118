package holdfast.extractor.grid;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Notes;
import holdfast.extractor.table.RawRow;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.RowKinds;
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
    Columns columns = Columns.of(body.subList(0, head), data, area.borders());
    if (columns.count() < 2 || data.isEmpty()) {
      return Optional.empty();
    }
    Header header = new Header(area, columns, head == 0 ? List.of() : body.subList(0, head));
    List<RawRow> rows = new ArrayList<>(headerRows(header, columns.count()));
    List<Strip> strips = new ArrayList<>();
    for (Line line : data) {
      strips.add(Strip.of(line, columns));
    }
    rows.addAll(dataRows(new RowJoiner(area, strips).rows(), columns.count(), rows.size()));
    List<Row> kinds = RowKinds.classify(Stubs.spread(rows, header.rows()), header.rows());
    return Optional.of(new Table(area.caption().label(), captionText(), kinds, notes()));
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

  private List<RawRow> headerRows(Header header, int columns) {
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
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        Cell cell = grid.get(i)[column];
        cells.add(cell == null ? new Cell(Text.EMPTY, i, column, 1, 1) : cell);
      }
      rows.add(new RawRow(cells, 0, true));
    }
    return rows;
  }

  private List<RawRow> dataRows(List<List<Strip>> joined, int columns, int from) {
    List<Double> depths = depths(joined);
    List<RawRow> rows = new ArrayList<>();
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
      boolean centred =
          filled == 1 && only > 0 && !VALUE.matcher(strips.getFirst().characters(only)).matches();
      if (centred) {
        Cell cell = new Cell(cells.get(only).text(), from + rows.size(), 0, 1, columns);
        cells.replaceAll(old -> cell);
      }
      boolean bold = strips.stream().allMatch(strip -> strip.line().bold());
      rows.add(new RawRow(cells, depth(strips, depths), bold));
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
      if (!open.isEmpty() && endsShort(open.getLast())) {
        notes.addAll(Notes.split(printed.text(open)));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      notes.addAll(Notes.split(printed.text(open)));
    }
    return notes;
  }

  /** A line that ends well before the edge ends its note. */
  private boolean endsShort(Line line) {
    return line.x1() < area.x0() + 0.6 * (area.x1() - area.x0());
  }
}
