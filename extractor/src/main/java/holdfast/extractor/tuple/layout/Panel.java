package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import java.util.List;

/**
 * Rows of a table under one run of header rows, with the columns that name them told apart from the
 * columns that hold values.
 *
 * @param table the table
 * @param head 0-based header rows, top to bottom
 * @param lines the rows below that have values or stand over such rows
 * @param labels 0-based columns of labels, left to right; the stub is one of them
 * @param stub the column that names the row
 * @param values 0-based columns of values
 * @param paired the labels are two compared things side by side, not a block and its row
 * @param titles lines of the head that stand over the whole panel
 * @param spans head cells as wide as they are meant
 * @param readings what labels and cells say
 */
public record Panel(
    Table table,
    List<Integer> head,
    List<Line> lines,
    List<Integer> labels,
    int stub,
    List<Integer> values,
    boolean paired,
    List<Text> titles,
    Spans spans,
    Readings readings) {

  public Panel {
    head = List.copyOf(head);
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
    values = List.copyOf(values);
    titles = List.copyOf(titles);
  }

  /**
   * A row and what names it.
   *
   * @param row 0-based row of the table
   * @param stub its own label, empty when it has none
   * @param blocks what stands over it, outermost first
   * @param heading it holds no estimate itself but names the rows below
   */
  public record Line(int row, Text stub, List<Text> blocks, boolean heading) {

    public Line {
      blocks = List.copyOf(blocks);
    }
  }

  /** The same rows with only some of the value columns. */
  public Panel over(List<Integer> columns) {
    return new Panel(table, head, lines, labels, stub, columns, paired, titles, spans, readings);
  }

  /** The same columns with only some of the lines. */
  public Panel with(List<Line> rows) {
    return new Panel(table, head, rows, labels, stub, values, paired, titles, spans, readings);
  }

  /** The head cell over a column, as wide as it is meant. */
  public Cell headCell(int row, int column) {
    return spans.cell(row, column);
  }

  public Cell cell(Line line, int column) {
    return table.cell(line.row(), column);
  }

  /** What the head over a column says of its numbers: the innermost cells that say anything. */
  public HeaderMeaning head(int column) {
    List<Text> path = path(column);
    if (!path.isEmpty() && EitherTest.isArm(this, column, path.getLast())) {
      return HeaderMeaning.NOTHING;
    }
    HeaderMeaning joined = Measures.ofHead(Text.join(" ", path));
    for (int i = path.size() - 1; i >= 0; i--) {
      HeaderMeaning said = Measures.ofHead(path.get(i));
      if (!said.isEmpty()) {
        return said.parts().size() >= joined.parts().size() || joined.has(HeaderMeaning.Role.EFFECT)
            ? said
            : joined;
      }
    }
    return joined;
  }

  /** What a row's own label says of its numbers. */
  public HeaderMeaning meaning(Line line) {
    return readings.meaning(line.stub());
  }

  /** What a cell of a row holds under a head. */
  public CellContent content(Line line, int column, HeaderMeaning head) {
    return readings.content(cell(line, column), head);
  }

  /** The header cells over a column in this panel, top to bottom, each once, blanks left out. */
  public List<Text> path(int column) {
    java.util.ArrayList<Text> path = new java.util.ArrayList<>();
    Cell seen = null;
    for (int row : head) {
      Cell cell = headCell(row, column);
      if (cell != seen && !cell.isBlank()) {
        path.add(cell.text());
      }
      seen = cell;
    }
    return List.copyOf(path);
  }

  /** How many columns the header cell at a depth of the head covers; 1 outside the head. */
  public int width(int column, Text header) {
    for (int row : head) {
      Cell cell = headCell(row, column);
      if (cell.text() == header) {
        return cell.columnSpan();
      }
    }
    return 1;
  }
}
