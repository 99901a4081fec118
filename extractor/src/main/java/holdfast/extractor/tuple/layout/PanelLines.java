package holdfast.extractor.tuple.layout;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows of a panel: what each is called, and what stands over it. */
final class PanelLines {

  /** A heading that says in what unit its rows are. */
  private static final Pattern UNIT_HEADING =
      Pattern.compile("(?iu)(?:%|percent).{3,}|.*[(\\[](?:%|n|n ?[(,] ?%[)]?)[)\\]]\\W*");

  private static final Pattern ONLY_P =
      Pattern.compile("(?i)\\bp\\b.*|.*\\bp[- ]?val.*|.*\\bsig.*");

  private static final Pattern SIZE = Pattern.compile("(?i)\\(?\\s*n\\s*=?\\s*\\d[\\d,. ]*\\)?");

  /** A number with footnote marks. */
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}[\\p{L}\\p{M},*†‡ ]{0,5}");

  private static final Pattern SEVERAL = Pattern.compile("\\s*\\d{1,3}(?:\\s?,\\s?\\d{1,3})+\\s*");

  private final Table table;
  private final List<Integer> head;
  private final List<Integer> body;
  private final List<Integer> labels;
  private final int stub;
  private final List<Integer> values;
  private final Levels levels;
  private final OuterLabels outerLabels;
  private final CountedRows counted;

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
    this.levels = new Levels(table, body, stub, values);
    this.counted = new CountedRows(table, head, body, stub, values);
    this.outerLabels = new OuterLabels(table, body, labels, stub, this::isHeading);
  }

  List<Panel.Line> read() {
    List<Panel.Line> lines = new ArrayList<>();
    Text variable = Text.EMPTY;
    int variableIndent = 0;
    boolean setIn = false;
    boolean over = false;
    int variableRow = -1;
    Map<Integer, Text> carried = new HashMap<>();
    Text outer = Text.EMPTY;
    Text spanning = Text.EMPTY;
    boolean times = LabelColumns.areNumbered(table, head, body, stub);
    for (int row : body) {
      Row own = table.rows().get(row);
      Text label = levels.label(row);
      Deadline.check();
      boolean beside = outerLabels.isBeside(row);
      spanning = beside ? label : table.cell(row, 0).isBlank() ? spanning : Text.EMPTY;
      List<Text> blocks =
          beside
              ? new ArrayList<>()
              : spanning.isBlank() ? blocks(row) : new ArrayList<>(List.of(spanning));
      if (outerLabels.isOuter(row)) {
        outer = table.cell(row, 0).text();
        carried.clear();
      } else if (own.kind() == Row.Kind.BLOCK) {
        outer = Text.EMPTY;
      } else if (!outer.isBlank()) {
        blocks.add(outer);
      }
      for (int column : labels) {
        Cell cell = table.cell(row, column);
        boolean names =
            column < stub
                && !cell.isBlank()
                && cell != table.cell(row, stub)
                && !counts(column, cell);
        if (names && column == 0 && outerLabels.isSection(row)) {
          carried.remove(column);
        } else if (names && !(carried.containsKey(column) && OuterLabels.isUnit(cell))) {
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
      boolean trend = !heading && counted.isTrend(row);
      if (heading) {
        variable = label.isBlank() ? variable : label;
        variableRow = row;
        variableIndent = levels.indent(row);
        setIn = false;
        over = false;
      } else if (trend) {
        variable = Text.EMPTY;
      } else {
        // a variable whose levels are set in ends where a row no longer is
        setIn |= levels.indent(row) > variableIndent;
        boolean level =
            setIn ? levels.indent(row) > variableIndent : levels.indent(row) == variableIndent;
        over |= !setIn && isOver(variableRow, row);
        boolean inner = labels.size() == 1 || stub > 0 && outerLabels.isInner(variableRow, row);
        if (!variable.isBlank() && blocks.isEmpty() && level && !over && inner) {
          blocks.add(variable);
        } else if (over && !blocks.isEmpty() && blocks.getLast().sameCharacters(variable)) {
          blocks.removeLast();
        }
        Text parent = stub > 0 ? Text.EMPTY : levels.parent(row);
        if (!parent.isBlank() && (blocks.isEmpty() || !blocks.getLast().sameCharacters(parent))) {
          blocks.add(parent);
        }
      }
      if (label.isBlank() && !heading && isNamedBefore(row, blocks)) {
        label = blocks.removeLast();
      }
      if (trend) {
        variable = label;
        variableRow = row;
        variableIndent = levels.indent(row);
        setIn = false;
        over = false;
      }
      boolean size = stub > 0 && !blocks.isEmpty() && isSize(label);
      lines.add(new Panel.Line(row, size ? Text.EMPTY : label, blocks, heading));
    }
    return lines;
  }

  /**
   * Whether a row is no level of the variable above it: its levels are counts and the row has a
   * mean, or the variable has the p for all its levels and the row has one of its own.
   */
  private boolean isOver(int variable, int row) {
    if (variable < 0 || row <= variable + 1 || levels.comesAgain(row)) {
      return false;
    }
    if (isOtherMeasure(variable, row) || lacks(variable, row) || areAllBefore(variable, row)) {
      return true;
    }
    for (int above = variable + 1; above < row; above++) {
      boolean level =
          table.rows().get(above).kind() == Row.Kind.DATA
              && levels.kind(above) == Levels.Kind.COUNT;
      if (!level) {
        return false;
      }
    }
    LabelKind kind = LabelKind.of(table.cell(variable, stub).text());
    boolean setting = kind == LabelKind.TIME || kind == LabelKind.MODEL || kind == LabelKind.WHOLE;
    boolean tested =
        levels.hasP(variable)
            && levels.hasP(row)
            && !levels.hasP(variable + 1)
            && row > variable + 2;
    return !setting && (levels.kind(row) == Levels.Kind.SPREAD || tested);
  }

  /** Whether the levels between a variable and a row are everybody already. */
  private boolean areAllBefore(int variable, int row) {
    LabelKind kind = LabelKind.of(table.cell(variable, stub).text());
    boolean setting = kind == LabelKind.TIME || kind == LabelKind.MODEL || kind == LabelKind.WHOLE;
    int last = counted.closing(variable, level -> levels.kind(level) == Levels.Kind.COUNT);
    return !setting && last >= 0 && row > last;
  }

  /** A row that gives none of what every level of the variable gives in the first column. */
  private boolean lacks(int variable, int row) {
    int first = values.getFirst();
    for (int above = variable + 1; above < row; above++) {
      if (table.cell(above, first).isBlank() || levels.kind(above) != Levels.Kind.COUNT) {
        return false;
      }
    }
    return table.cell(row, first).isBlank() && !table.cell(row, values.getLast()).isBlank();
  }

  /**
   * A row with a unit of its own under a heading with another, whose first rows have none: "% of
   * time (SD)" over "In target range", then "LOS ICU (hours)".
   */
  private boolean isOtherMeasure(int variable, int row) {
    Text heading = table.cell(variable, stub).text();
    if (!UNIT_HEADING.matcher(heading).matches()
        || !Measured.hasUnit(table.cell(row, stub).text())) {
      return false;
    }
    for (int above = variable + 1; above < row; above++) {
      if (Measured.hasUnit(table.cell(above, stub).text())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row's own name stands in the column before that of the names: "PDQ | " as a whole,
   * then "SCL-90 | Anxiety", " | Anger", under a time in the first column.
   */
  private boolean isNamedBefore(int row, List<Text> blocks) {
    if (stub < 1 || blocks.isEmpty() || stub == 1 && !mostlyAlone()) {
      return false;
    }
    Cell before = table.cell(row, stub - 1);
    return !before.isBlank()
        && before.row() == row
        && before.rowSpan() == 1
        && blocks.getLast().sameCharacters(before.text());
  }

  /** Whether the second column of labels is blank in most rows: the first one names them. */
  private boolean mostlyAlone() {
    List<Integer> named =
        body.stream()
            .filter(row -> !table.cell(row, 0).isBlank())
            .filter(row -> table.cell(row, 0) != table.cell(row, stub))
            .toList();
    long alone = named.stream().filter(row -> table.cell(row, stub).isBlank()).count();
    return 2 * alone > named.size();
  }

  /** How many there are of a variable, where the column's other rows name its levels. */
  private boolean isSize(Text label) {
    boolean sized =
        head.stream()
            .map(row -> Measures.ofHead(table.cell(row, stub).text()))
            .anyMatch(meaning -> meaning.has(HeaderMeaning.Role.N));
    return sized && label.toString().strip().matches("\\d[\\d,. ]*");
  }

  /**
   * A number that stands in one row only: it counts rows and names nothing, unless others of its
   * column are several ("5, 6, 7").
   */
  private boolean counts(int column, Cell cell) {
    String text = cell.text().toString();
    return text.strip().matches("\\d{1,3}\\.?")
        && body.stream()
                .filter(row -> table.cell(row, column).text().toString().equals(text))
                .count()
            < 2
        && body.stream()
            .noneMatch(row -> SEVERAL.matcher(table.cell(row, column).text()).matches());
  }

  /** A block's cell; one without a word of its own takes its head's ("Model 2"). */
  private Text blockName(int column, Cell cell) {
    boolean word =
        cell.text().toString().matches("(?s).*\\p{L}\\p{L}.*")
            && !SHORT.matcher(cell.text()).matches();
    Text name = table.lowest(head, column).orElse(Text.EMPTY);
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
    int indent = levels.indent(row);
    boolean isBlockRow = own.kind() == Row.Kind.BLOCK;
    boolean inBlock = isBlockRow;
    boolean closed = false;
    boolean sized = false;
    for (int i = row - 1; i >= 0 && !(inBlock && indent == 0 && (sized || isBlockRow)); i--) {
      Row above = table.rows().get(i);
      if (above.kind() == Row.Kind.HEADER) {
        break;
      }
      Text label = name(above);
      boolean isBlock = above.kind() == Row.Kind.BLOCK;
      if (label.isBlank() || onlyBlocks && !isBlock || levels.areSiblings(row, i)) {
        continue;
      }
      int depth = levels.indent(i);
      if (depth < indent) {
        path.addFirst(label);
        indent = depth;
        inBlock |= isBlock;
        sized |= isBlock && hasSizes(i);
        closed |= isBlock || isHeading(i);
      } else if (isBlock && !inBlock && depth <= indent && !isPast(i, indent) && !isEnded(i, row)) {
        if (!closed || depth < indent) {
          path.addFirst(label);
        }
        indent = depth;
        inBlock = true;
        sized |= hasSizes(i);
      } else if (isBlock && inBlock && !sized && depth <= indent && hasSizes(i)) {
        // the sizes of groups hold for the headings below them, too
        path.addFirst(label);
        sized = true;
      }
    }
    return path;
  }

  /** A block with a unit ends for good at the first row that has another one. */
  private boolean isEnded(int block, int row) {
    for (int below = block + 2; below <= row; below++) {
      if (isOtherMeasure(block, below)
          || counted.isTrend(below)
          || levels.indent(block + 1) == levels.indent(block) && areAllBefore(block, below)) {
        return true;
      }
    }
    return false;
  }

  /** A block whose rows are set in ends where a row no longer is. */
  private boolean isPast(int block, int indent) {
    Row first = table.rows().get(block + 1);
    int own = levels.indent(block);
    return indent == own && first.kind() == Row.Kind.DATA && levels.indent(block + 1) > own;
  }

  /** A heading that gives the size of each column's group. */
  private boolean hasSizes(int row) {
    return values.stream()
        .map(column -> table.cell(row, column))
        .anyMatch(cell -> cell != table.cell(row, 0) && SIZE.matcher(cell.text()).matches());
  }

  private static Text name(Row row) {
    return row.cells().stream()
        .map(Cell::text)
        .map(Levels::unmarked)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(Text.EMPTY);
  }
}
