package holdfast.extractor.coverage;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Origin;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the numeric cells of a table that no tuple explains. Labels, heads, sizes of groups, years
 * and levels of reference are no results; an interval, a spread or degrees of freedom belong to the
 * estimate of their row; a p-value beside an estimate that is counted already adds nothing.
 */
final class TableMarks {

  private static final Pattern NUMERIC =
      Pattern.compile("[<>=≤≥~≈(\\[]*\\s*(?:[pP]\\s*[<>=]\\s*)?[-–−+±]?\\s*[.·]?\\d.*");

  /** Words make a label of a number ("12 weeks"). */
  private static final Pattern WORDY = Pattern.compile(".*\\p{L}{4}.*");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d[a-z]?");

  /** The level that others are compared with, or a variable's correlation with itself. */
  private static final Pattern ONE = Pattern.compile("1(?:[.·]0+)?");

  /** "[18]" points to the list of references. */
  private static final Pattern CITATION = Pattern.compile("\\[\\d{1,3}\\]?");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d[\\d, ]*");

  private final Table table;
  private final Set<Origin> explained = new HashSet<>();
  private final Map<List<Text>, HeaderMeaning> heads = new HashMap<>();

  private TableMarks(Table table, List<Tuple> tuples) {
    this.table = table;
    for (Tuple tuple : tuples) {
      add(tuple.statistic().text());
      if (tuple.statistic().n() != null) {
        add(tuple.statistic().n().text());
      }
    }
  }

  /** How many results of a table are not among the tuples read from it. */
  static int unexplained(Table table, List<Tuple> tuples) {
    TableMarks marks = new TableMarks(table, tuples);
    int labels = marks.labels();
    int missed = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == Row.Kind.DATA) {
        missed += marks.inRow(row, labels);
      }
    }
    return missed;
  }

  private int inRow(int row, int labels) {
    int missed = 0;
    boolean estimate = false;
    boolean counted = false;
    for (int column = labels; column < table.columns(); column++) {
      Deadline.check();
      Cell cell = table.cell(row, column);
      boolean again = cell.row() != row || cell.column() != column;
      if (again || !isNumeric(cell) || isExplained(cell)) {
        estimate |= !again && isNumeric(cell);
        counted &= again;
        continue;
      }
      String text = cell.text().strip().toString();
      switch (part(row, column, text)) {
        case RESULT -> {
          missed++;
          estimate = true;
          counted = true;
        }
        case P -> {
          missed += counted ? 0 : 1;
          counted = false;
        }
        case COMPANION -> missed += estimate ? 0 : 1;
        case NONE -> {}
      }
    }
    return missed;
  }

  /** What a numeric cell is. */
  private enum PartOf {
    RESULT,
    P,
    COMPANION,
    NONE
  }

  private PartOf part(int row, int column, String text) {
    if (YEAR.matcher(text).matches()
        || ONE.matcher(text).matches()
        || CITATION.matcher(text).matches()) {
      return PartOf.NONE;
    }
    HeaderMeaning head = head(row, column);
    HeaderMeaning stub = heads.computeIfAbsent(List.of(table.stub(row)), HeaderMeaning::of);
    boolean whole = WHOLE_NUMBER.matcher(text).matches();
    if (whole && (sizes(head) || sizes(stub))) {
      return PartOf.NONE;
    }
    Role role = head.isEmpty() ? Role.EFFECT : head.parts().getFirst().role();
    return switch (role) {
      case EFFECT, N -> PartOf.RESULT;
      case P -> PartOf.P;
      case INTERVAL, INTERVAL_LOW, INTERVAL_HIGH, SD, SE, VARIANCE, IQR, RANGE -> PartOf.COMPANION;
      case TOTAL, DF, AUXILIARY -> PartOf.NONE;
    };
  }

  private static boolean sizes(HeaderMeaning meaning) {
    return !meaning.isEmpty() && meaning.parts().stream().allMatch(part -> part.role() == Role.N);
  }

  private HeaderMeaning head(int row, int column) {
    return heads.computeIfAbsent(table.headerPath(row, column), HeaderMeaning::of);
  }

  /** The number of columns on the left that hold labels: the first, and others mostly of words. */
  private int labels() {
    int column = 1;
    while (column < table.columns()) {
      int numbers = 0;
      int words = 0;
      for (int row = 0; row < table.rows().size(); row++) {
        Cell cell = table.cell(row, column);
        if (table.rows().get(row).kind() == Row.Kind.DATA && !cell.isBlank()) {
          numbers += isNumeric(cell) ? 1 : 0;
          words += isNumeric(cell) ? 0 : 1;
        }
      }
      if (words <= numbers) {
        break;
      }
      column++;
    }
    return column;
  }

  private static boolean isNumeric(Cell cell) {
    Text text = cell.text().strip();
    return NUMERIC.matcher(text).matches() && !WORDY.matcher(text).matches();
  }

  private boolean isExplained(Cell cell) {
    for (int i = 0; i < cell.text().length(); i++) {
      Origin origin = cell.text().origin(i);
      if (origin != null && explained.contains(origin)) {
        return true;
      }
    }
    return false;
  }

  private void add(Text text) {
    for (int i = 0; i < text.length(); i++) {
      Origin origin = text.origin(i);
      if (origin != null) {
        explained.add(origin);
      }
    }
  }
}
