package holdfast.extractor.tuple.layout;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows of a panel: what each is called, and what stands over it. */
final class PanelLines {

  private static final Pattern ONLY_P =
      Pattern.compile("(?i)\\bp\\b.*|.*\\bp[- ]?val.*|.*\\bsig.*");

  /** A number with footnote marks. */
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}[\\p{L}\\p{M},*†‡ ]{0,5}");

  private final Table table;
  private final List<Integer> head;
  private final List<Integer> body;
  private final List<Integer> labels;
  private final int stub;
  private final List<Integer> values;

  PanelLines(
      Table table,
      List<Integer> head,
      List<Integer> body,
      List<Integer> labels,
      int stub,
      List<Integer> values) {
    this.table = table;
    this.head = head;
    this.body = body;
    this.labels = labels;
    this.stub = stub;
    this.values = values;
  }

  List<Panel.Line> read() {
    List<Panel.Line> lines = new ArrayList<>();
    Text variable = Text.EMPTY;
    int variableIndent = 0;
    boolean setIn = false;
    Map<Integer, Text> carried = new HashMap<>();
    boolean times = LabelColumns.isTimes(table, head, body, stub);
    for (int row : body) {
      Row own = table.rows().get(row);
      Text label = table.cell(row, stub).text();
      Deadline.check();
      List<Text> blocks = blocks(row);
      for (int column : labels) {
        Cell cell = table.cell(row, column);
        if (column < stub
            && !cell.isBlank()
            && cell != table.cell(row, stub)
            && !counts(column, cell)) {
          carried.put(column, blockName(column, cell));
        }
        boolean ends = !cell.isBlank() && cell == table.cell(row, stub);
        if (own.kind() == Row.Kind.BLOCK || column < stub && ends) {
          carried.clear();
        } else if (column < stub
            && carried.containsKey(column)
            && !(cell.isBlank() && label.isBlank())) {
          blocks.add(carried.getOrDefault(column, Text.EMPTY));
        }
      }
      if (times && !label.isBlank()) {
        label = blockName(stub, table.cell(row, stub));
      }
      boolean heading = own.kind() == Row.Kind.BLOCK || isHeading(row);
      if (heading) {
        variable = label.isBlank() ? variable : label;
        variableIndent = own.indent();
        setIn = false;
      } else {
        // a variable whose levels are set in ends where a row no longer is
        setIn |= own.indent() > variableIndent;
        boolean level = setIn ? own.indent() > variableIndent : own.indent() == variableIndent;
        if (!variable.isBlank() && blocks.isEmpty() && level && labels.size() == 1) {
          blocks.add(variable);
        }
      }
      boolean size = stub > 0 && !blocks.isEmpty() && isSize(label);
      lines.add(new Panel.Line(row, size ? Text.EMPTY : label, blocks, heading));
    }
    return lines;
  }

  /** How many there are of a variable, where the column's other rows name its levels. */
  private boolean isSize(Text label) {
    boolean sized =
        head.stream()
            .map(row -> Measures.ofHead(table.cell(row, stub).text()))
            .anyMatch(meaning -> meaning.has(HeaderMeaning.Role.N));
    return sized && label.toString().strip().matches("\\d[\\d,. ]*");
  }

  /** A number that stands in one row only: it counts rows and names nothing. */
  private boolean counts(int column, Cell cell) {
    String text = cell.text().toString();
    return text.strip().matches("\\d{1,3}\\.?")
        && body.stream()
                .filter(row -> table.cell(row, column).text().toString().equals(text))
                .count()
            < 2;
  }

  /** A block's cell; one without a word of its own takes its head's ("Model 2"). */
  private Text blockName(int column, Cell cell) {
    boolean word =
        cell.text().toString().matches("(?s).*\\p{L}\\p{L}.*")
            && !SHORT.matcher(cell.text()).matches();
    Text name = head.isEmpty() ? Text.EMPTY : table.cell(head.getLast(), column).text();
    return word || name.isBlank()
        ? cell.text()
        : new Text.Builder().append(name).append(" ", null).append(cell.text()).build();
  }

  /** A labelled row whose only values are p-values, or none at all. */
  private boolean isHeading(int row) {
    if (table.cell(row, labels.getLast()).isBlank()) {
      return false;
    }
    boolean otherColumn = false;
    for (int column : values) {
      Cell cell = table.cell(row, column);
      boolean underP = false;
      for (int above : head) {
        underP |= ONLY_P.matcher(table.cell(above, column).text()).matches();
      }
      otherColumn |= !underP;
      if (!underP && !cell.isBlank() && cell != table.cell(row, 0)) {
        return false;
      }
    }
    return otherColumn;
  }

  /**
   * What stands over a row: rows set in less deep, and the nearest block row above them. A variable
   * with levels of its own ends the block before it.
   */
  private List<Text> blocks(int row) {
    boolean onlyBlocks = stub > 0;
    List<Text> path = new ArrayList<>();
    Row own = table.rows().get(row);
    int indent = own.indent();
    boolean inBlock = own.kind() == Row.Kind.BLOCK;
    boolean closed = false;
    for (int i = row - 1; i >= 0 && !(inBlock && indent == 0); i--) {
      Row above = table.rows().get(i);
      if (above.kind() == Row.Kind.HEADER) {
        break;
      }
      Text label = name(above);
      boolean isBlock = above.kind() == Row.Kind.BLOCK;
      if (label.isBlank() || onlyBlocks && !isBlock) {
        continue;
      }
      if (above.indent() < indent) {
        path.addFirst(label);
        indent = above.indent();
        inBlock |= isBlock;
        closed |= isBlock || isHeading(i);
      } else if (isBlock && !inBlock && above.indent() <= indent && !isOver(i, indent)) {
        if (!closed || above.indent() < indent) {
          path.addFirst(label);
        }
        indent = above.indent();
        inBlock = true;
      }
    }
    return path;
  }

  /** A block whose rows are set in ends where a row no longer is. */
  private boolean isOver(int block, int indent) {
    Row first = table.rows().get(block + 1);
    int own = table.rows().get(block).indent();
    return indent == own && first.kind() == Row.Kind.DATA && first.indent() > own;
  }

  private static Text name(Row row) {
    return row.cells().stream()
        .map(Cell::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(Text.EMPTY);
  }
}
