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

  /** Part of the words that may lie across the borders of columns taken from another page. */
  private static final double ACROSS = 0.03;

  /** Part of the lines that a column without a name must have something in. */
  private static final double STRAY = 0.1;

  /** Part of the width that a centred line may stand off the middle: stubs shift it. */
  private static final double MIDDLE = 0.22;

  private final Area area;
  private final Printed printed;

  private final List<Line> head;
  private final List<Line> data;

  /**
   * @param continues whether the table began on an earlier page: then it may have no header here
   */
  GridBuilder(Area area, Printed printed, boolean continues) {
    this.area = area;
    this.printed = printed;
    int found = HeaderLines.count(area);
    boolean none = continues && !HeaderLines.canName(area.body().subList(0, found));
    int count = none ? 0 : found;
    this.head = area.body().subList(0, count);
    this.data = area.body().subList(count, area.body().size());
  }

  /** The columns that this area shows by itself. */
  Columns columns() {
    Columns columns = Columns.of(head, data, area.borders());
    for (int column = columns.count() - 1; column > 0; column--) {
      if (isStray(columns, column)) {
        List<Double> cuts = new ArrayList<>(columns.cuts());
        cuts.remove(column - 1);
        columns = new Columns(cuts);
      }
    }
    return columns;
  }

  /** A column without a name that hardly a line reaches: a long label, a mark beside a value. */
  private boolean isStray(Columns columns, int column) {
    int reached = 0;
    for (Line line : data) {
      reached += line.words().stream().anyMatch(word -> isIn(word, columns, column)) ? 1 : 0;
    }
    boolean named =
        head.stream()
            .anyMatch(line -> line.words().stream().anyMatch(word -> isIn(word, columns, column)));
    return !named && !head.isEmpty() && reached <= STRAY * data.size();
  }

  private static boolean isIn(Word word, Columns columns, int column) {
    return columns.at(word.box().centerX()) == column;
  }

  /** Whether hardly a word of the data lies across the borders of some columns. */
  boolean fits(Columns columns) {
    int words = 0;
    int across = 0;
    for (Line line : data) {
      for (Word word : line.words()) {
        words++;
        for (double cut : columns.cuts()) {
          double least = 0.25 * word.size();
          across += word.x0() < cut - least && word.x1() > cut + least ? 1 : 0;
        }
      }
    }
    return across <= ACROSS * words;
  }

  /** The table, or empty when the area has no two columns or no data. */
  Optional<Table> build(Columns columns) {
    if (columns.count() < 2 || data.isEmpty()) {
      return Optional.empty();
    }
    Header header = new Header(area, columns, head);
    List<RawRow> rows = new ArrayList<>(headerRows(header, columns.count()));
    List<Strip> strips = new ArrayList<>();
    for (Line line : data) {
      strips.add(Strip.of(line, columns));
    }
    List<List<Strip>> joined = new RowJoiner(area, strips).rows();
    rows.addAll(dataRows(joined, columns.count(), rows.size()));
    List<RawRow> labelled = CentredStubs.spread(joined, rows, header.rows());
    List<RawRow> spread = labelled == rows ? Stubs.spread(rows, header.rows()) : labelled;
    List<Row> kinds = RowKinds.classify(spread, header.rows());
    return Optional.of(new Table(area.caption().label(), captionText(), kinds, notes()));
  }

  private Text captionText() {
    List<Line> lines = new ArrayList<>(area.caption().lines());
    if (lines.isEmpty()) {
      return Text.EMPTY;
    }
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
          filled == 1
              && only > 0
              && (rows.isEmpty() || isInMiddle(strips.getFirst().line()))
              && !VALUE.matcher(strips.getFirst().characters(only)).matches();
      if (centred) {
        Cell cell = new Cell(cells.get(only).text(), from + rows.size(), 0, 1, columns);
        cells.replaceAll(old -> cell);
      }
      boolean bold = strips.stream().allMatch(strip -> strip.line().bold());
      rows.add(new RawRow(cells, depth(strips, depths), bold));
    }
    return rows;
  }

  /**
   * Whether a line may name the rows below: the rest of a cell at the side stands off the middle.
   */
  private boolean isInMiddle(Line line) {
    double off = (line.x0() + line.x1() - area.x0() - area.x1()) / 2;
    return Math.abs(off) < MIDDLE * (area.x1() - area.x0());
  }

  /** Left edges of the labels, outermost first; empty when labels are centred. */
  private static List<Double> depths(List<List<Strip>> rows) {
    List<Double> edges = new ArrayList<>();
    List<Double> middles = new ArrayList<>();
    for (List<Strip> row : rows) {
      Line stub = row.getFirst().cellLine(0);
      if (stub != null) {
        edges.add(stub.x0());
        middles.add((stub.x0() + stub.x1()) / 2);
      }
    }
    edges.sort(Double::compare);
    middles.sort(Double::compare);
    if (isCentred(edges, middles)) {
      return List.of();
    }
    List<Double> depths = new ArrayList<>();
    for (double edge : edges) {
      if (depths.isEmpty() || edge - depths.getLast() > INDENT) {
        depths.add(edge);
      }
    }
    return depths.size() > DEPTHS ? List.of() : depths;
  }

  /** Whether labels share their middle rather than a few left edges. */
  private static boolean isCentred(List<Double> edges, List<Double> middles) {
    int size = edges.size();
    return size > 2
        && middles.getLast() - middles.getFirst() < INDENT
        && edges.getLast() - edges.getFirst() > 2 * INDENT;
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
