package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.GroupSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a table into panels: a new one begins at every run of header rows. */
public final class Panels {

  private Panels() {}

  /** The panels of a table, top to bottom; none when it has no data rows. */
  public static List<Panel> of(Table table) {
    List<Panel> panels = new ArrayList<>();
    Readings readings = new Readings(table);
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
        parts(table, whole, body, readings, panels);
      }
    }
    return List.copyOf(panels);
  }

  /** One panel, or one from each row that says anew who the groups of the head are. */
  private static void parts(
      Table table, List<Integer> head, List<Integer> body, Readings readings, List<Panel> panels) {
    int naming = -1;
    List<Integer> part = new ArrayList<>();
    for (int row : body) {
      if (!NamedGroups.are(table, head, row)) {
        part.add(row);
        continue;
      }
      if (!part.isEmpty()) {
        panels.add(panel(table, head, part, body.getFirst(), naming, readings));
      }
      part = new ArrayList<>();
      naming = row;
    }
    if (!part.isEmpty()) {
      panels.add(panel(table, head, part, body.getFirst(), naming, readings));
    }
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
      repeats |= !cell.isBlank() && !seen.add(GroupSize.without(cell.text()).toString());
    }
    if (!repeats) {
      return head;
    }
    List<Integer> whole = new ArrayList<>(first.subList(0, first.size() - head.size()));
    whole.addAll(head);
    return whole;
  }

  /**
   * @param first row below the head
   * @param naming the row that says who the numbered groups of the head are, negative for none
   */
  private static Panel panel(
      Table table,
      List<Integer> head,
      List<Integer> body,
      int first,
      int naming,
      Readings readings) {
    List<Integer> labels = LabelColumns.of(table, head, body);
    List<Integer> names = new ArrayList<>(head);
    List<Text> titles = new ArrayList<>();
    for (int row : head) {
      Cell only = only(table, row);
      if (only != null && head.size() > 1 && row != head.getLast()) {
        titles.add(only.text());
        names.remove(Integer.valueOf(row));
      }
    }
    OverLabels.told(table, head).ifPresent(titles::add);
    for (int row : head) {
      Cell over = table.cell(row, 0);
      boolean overLabels = over.columnSpan() > labels.size() && over.columnSpan() < table.columns();
      if (overLabels && !isParted(table, head, over) && !over.isBlank() && row != head.getLast()) {
        titles.add(over.text());
      }
    }
    boolean paired = LabelColumns.arePaired(table, head, body, labels);
    int stub = LabelColumns.stub(table, body, labels);
    List<Integer> values = new ArrayList<>();
    for (int column = labels.getLast() + 1; column < table.columns(); column++) {
      values.add(column);
    }
    Spans spans = Spans.of(table, names, values, first);
    spans.inheritTests(names, values);
    if (naming >= 0) {
      NamedGroups.of(table, names, naming).forEach(spans::name);
    }
    return new Panel(
        table,
        names,
        new PanelLines(table, names, body, labels, stub, values).read(),
        labels,
        stub,
        values,
        paired,
        titles,
        spans,
        readings);
  }

  /**
   * Whether a head row parts the whole table evenly: its first cell stands over the labels only
   * because nothing else does.
   */
  static boolean isParted(Table table, List<Integer> head, Cell first) {
    for (int row : head) {
      List<Cell> cells = table.rows().get(row).cells().stream().distinct().toList();
      if (cells.contains(first)) {
        return cells.size() > 1
            && first.columnSpan() > 1
            && cells.stream()
                .allMatch(cell -> cell.columnSpan() == first.columnSpan() && !cell.isBlank());
      }
    }
    return false;
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
}
