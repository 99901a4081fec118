package holdfast.extractor.tuple.layout;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a table into panels: a new one begins at every run of header rows. */
public final class Panels {

  /** A cell that begins like a number, an interval, a p-value, or says that there is none. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)^[<>=≤≥~≈(\\[]*\\s*(p\\s*[<>=]\\s*)?[-−–+±]?\\s*[.·]?\\d.*|^(ref(erence)?( group)?\\.?|n\\.?s\\.?|n\\.?a\\.?|[-–—−.…·]+|\\*+)$");

  private static final Pattern ONLY_P =
      Pattern.compile("(?i)\\bp\\b.*|.*\\bp[- ]?val.*|.*\\bsig.*");

  private static final Pattern TIME_HEAD =
      Pattern.compile(
          "(?i)\\s*(?:year|visit|wave|month|week|day|round|session|time(?: ?point)?)s?\\s*");

  /** A number with footnote marks. */
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}[\\p{L}\\p{M},*†‡ ]{0,5}");

  private static final Pattern COMPARED = Pattern.compile("(?i).*\\b(compar|contrast|pair)\\w*.*");

  /** Above this share of value-like cells a column is not a label column. */
  private static final double MOSTLY = 0.5;

  private Panels() {}

  /** The panels of a table, top to bottom; none when it has no data rows. */
  public static List<Panel> of(Table table) {
    List<Panel> panels = new ArrayList<>();
    Readings readings = new Readings();
    int row = 0;
    int rows = table.rows().size();
    List<Integer> firstHead = List.of();
    while (row < rows) {
      List<Integer> head = new ArrayList<>();
      while (row < rows && table.rows().get(row).kind() == Row.Kind.HEADER) {
        head.add(row++);
      }
      List<Integer> body = new ArrayList<>();
      while (row < rows && table.rows().get(row).kind() != Row.Kind.HEADER) {
        body.add(row++);
      }
      List<Integer> whole = firstHead.isEmpty() ? head : withSpanning(table, firstHead, head);
      firstHead = firstHead.isEmpty() ? head : firstHead;
      if (!body.isEmpty()) {
        panels.add(panel(table, whole, body, readings));
      }
    }
    return List.copyOf(panels);
  }

  /**
   * A later head of fewer rows stands under the spanning rows of the first one, when it repeats its
   * own labels as often as those rows divide the table.
   */
  private static List<Integer> withSpanning(Table table, List<Integer> first, List<Integer> head) {
    if (head.isEmpty() || head.size() >= first.size()) {
      return head.isEmpty() ? first : head;
    }
    Set<String> seen = new HashSet<>();
    boolean repeats = false;
    for (Cell cell : new HashSet<>(table.rows().get(head.getLast()).cells())) {
      repeats |= !cell.isBlank() && !seen.add(cell.text().toString());
    }
    if (!repeats) {
      return head;
    }
    List<Integer> whole = new ArrayList<>(first.subList(0, first.size() - head.size()));
    whole.addAll(head);
    return whole;
  }

  private static Panel panel(
      Table table, List<Integer> head, List<Integer> body, Readings readings) {
    List<Integer> labels = labels(table, head, body);
    List<Integer> names = new ArrayList<>(head);
    List<Text> titles = new ArrayList<>();
    for (int row : head) {
      Cell only = only(table, row);
      if (only != null && head.size() > 1 && row != head.getLast()) {
        titles.add(only.text());
        names.remove(Integer.valueOf(row));
      }
    }
    for (int row : head) {
      Cell first = table.cell(row, 0);
      boolean overLabels =
          first.columnSpan() > labels.size() && first.columnSpan() < table.columns();
      if (overLabels && !first.isBlank() && row != head.getLast()) {
        titles.add(first.text());
      }
    }
    boolean paired = paired(table, head, body, labels);
    int stub = stub(table, body, labels);
    List<Integer> values = new ArrayList<>();
    for (int column = labels.getLast() + 1; column < table.columns(); column++) {
      values.add(column);
    }
    return new Panel(
        table,
        names,
        lines(table, names, body, labels, stub, values),
        labels,
        stub,
        values,
        paired,
        titles,
        Spans.of(table, names, values, body.getFirst()),
        readings);
  }

  /**
   * Two label columns with members of one set: under a head that speaks of comparing some are
   * enough; else no row names one thing twice and most things stand in both columns.
   */
  private static boolean paired(
      Table table, List<Integer> head, List<Integer> body, List<Integer> labels) {
    if (labels.size() != 2 || head.isEmpty()) {
      return false;
    }
    Set<String> first = new HashSet<>();
    Set<String> second = new HashSet<>();
    boolean apart = true;
    for (int row : body) {
      String one = table.cell(row, 0).text().toString().strip();
      String other = table.cell(row, 1).text().toString().strip();
      apart &= !one.equalsIgnoreCase(other);
      first.add(one);
      second.add(other);
    }
    first.remove("");
    second.remove("");
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    boolean mostly = both.size() > 1 && 2 * both.size() >= Math.max(first.size(), second.size());
    return COMPARED.matcher(table.cell(head.getLast(), 0).text()).matches()
        ? !both.isEmpty()
        : mostly && apart;
  }

  /**
   * The one printed cell of a head row that names no column: it spans all, or stands alone left.
   */
  private static @Nullable Cell only(Table table, int row) {
    Cell first = table.cell(row, 0);
    for (Cell cell : table.rows().get(row).cells()) {
      if (cell != first && !cell.isBlank()) {
        return null;
      }
    }
    boolean whole = first.columnSpan() == table.columns() || first.columnSpan() == 1;
    return first.isBlank() || first.rowSpan() > 1 || !whole ? null : first;
  }

  /**
   * What stands over a row: rows set in less deep, and the nearest block row above them. A variable
   * with levels of its own ends the block before it.
   */
  private static List<Text> blocks(
      Table table,
      List<Integer> head,
      int row,
      List<Integer> labels,
      List<Integer> values,
      boolean onlyBlocks) {
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
        closed |= isBlock || isHeading(table, head, i, labels, values);
      } else if (isBlock && !inBlock && above.indent() <= indent && !isOver(table, i, indent)) {
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
  private static boolean isOver(Table table, int block, int indent) {
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

  private static List<Integer> labels(Table table, List<Integer> head, List<Integer> body) {
    List<Integer> labels = new ArrayList<>(List.of(0));
    for (int column = 1; column < table.columns() - 1; column++) {
      int words = 0;
      int values = 0;
      for (int row : body) {
        Cell cell = table.cell(row, column);
        if (cell.isBlank() || cell == table.cell(row, column - 1)) {
          continue;
        }
        if (isValue(cell.text())) {
          values++;
        } else {
          words++;
        }
      }
      boolean times = isTimes(table, head, body, column);
      if (!times && (words == 0 || values > MOSTLY * (values + words))) {
        break;
      }
      labels.add(column);
    }
    return labels;
  }

  /** Whole numbers under "Year" or "Visit": when the row was measured, not what was found. */
  private static boolean isTimes(Table table, List<Integer> head, List<Integer> body, int column) {
    boolean named =
        !head.isEmpty() && TIME_HEAD.matcher(table.cell(head.getLast(), column).text()).matches();
    return named
        && body.stream()
            .map(row -> table.cell(row, column))
            .filter(cell -> cell.columnSpan() == 1)
            .map(cell -> cell.text().toString().strip())
            .allMatch(text -> text.isEmpty() || text.matches("\\d{1,4}"));
  }

  /** Whether a cell reads like a value rather than a label. */
  public static boolean isValue(Text text) {
    return VALUE.matcher(text.strip()).matches();
  }

  /**
   * The column that names each row: the first one, unless it spans or repeats over rows (then it is
   * a block) or only counts them.
   */
  private static int stub(Table table, List<Integer> body, List<Integer> labels) {
    for (int i = 0; i < labels.size() - 1; i++) {
      int column = labels.get(i);
      Set<String> seen = new HashSet<>();
      int repeated = 0;
      int numbers = 0;
      int named = 0;
      for (int row : body) {
        Cell cell = table.cell(row, column);
        if (cell.columnSpan() > 1) {
          continue;
        }
        named++;
        boolean again = cell.isBlank() || !seen.add(cell.text().toString());
        repeated += again ? 1 : 0;
        numbers += cell.text().toString().strip().matches("\\d{1,3}\\.?") ? 1 : 0;
      }
      boolean block = repeated > 0 && 3 * repeated >= named;
      boolean counts = numbers > MOSTLY * named;
      if (!block && !counts) {
        return column;
      }
    }
    return labels.getLast();
  }

  private static List<Panel.Line> lines(
      Table table,
      List<Integer> head,
      List<Integer> body,
      List<Integer> labels,
      int stub,
      List<Integer> values) {
    List<Panel.Line> lines = new ArrayList<>();
    Text variable = Text.EMPTY;
    int variableIndent = 0;
    boolean setIn = false;
    Map<Integer, Text> carried = new HashMap<>();
    boolean times = isTimes(table, head, body, stub);
    for (int row : body) {
      Row own = table.rows().get(row);
      Text label = table.cell(row, stub).text();
      Deadline.check();
      List<Text> blocks = blocks(table, head, row, labels, values, stub > 0);
      for (int column : labels) {
        Cell cell = table.cell(row, column);
        if (column < stub
            && !cell.isBlank()
            && cell != table.cell(row, stub)
            && !counts(table, body, column, cell)) {
          carried.put(column, blockName(table, head, column, cell));
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
        label = blockName(table, head, stub, table.cell(row, stub));
      }
      boolean heading = own.kind() == Row.Kind.BLOCK || isHeading(table, head, row, labels, values);
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
      boolean size = stub > 0 && !blocks.isEmpty() && isSize(table, head, stub, label);
      lines.add(new Panel.Line(row, size ? Text.EMPTY : label, blocks, heading));
    }
    return lines;
  }

  /** How many there are of a variable, where the column's other rows name its levels. */
  private static boolean isSize(Table table, List<Integer> head, int column, Text label) {
    boolean sized =
        head.stream()
            .map(row -> Measures.ofHead(table.cell(row, column).text()))
            .anyMatch(meaning -> meaning.has(HeaderMeaning.Role.N));
    return sized && label.toString().strip().matches("\\d[\\d,. ]*");
  }

  /** A number that stands in one row only: it counts rows and names nothing. */
  private static boolean counts(Table table, List<Integer> body, int column, Cell cell) {
    String text = cell.text().toString();
    return text.strip().matches("\\d{1,3}\\.?")
        && body.stream()
                .filter(row -> table.cell(row, column).text().toString().equals(text))
                .count()
            < 2;
  }

  /** A block's cell; one without a word of its own takes its head's ("Model 2"). */
  private static Text blockName(Table table, List<Integer> head, int column, Cell cell) {
    boolean word =
        cell.text().toString().matches("(?s).*\\p{L}\\p{L}.*")
            && !SHORT.matcher(cell.text()).matches();
    Text name = head.isEmpty() ? Text.EMPTY : table.cell(head.getLast(), column).text();
    return word || name.isBlank()
        ? cell.text()
        : new Text.Builder().append(name).append(" ", null).append(cell.text()).build();
  }

  /** A labelled row whose only values are p-values, or none at all. */
  private static boolean isHeading(
      Table table, List<Integer> head, int row, List<Integer> labels, List<Integer> values) {
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
}
