package holdfast.extractor.table;

import holdfast.extractor.table.Row.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what each row of a grid is for. Works on the grid alone, so it serves tables drawn on pages
 * and tables tagged in XML alike.
 *
 * <ul>
 *   <li>HEADER: the known header rows, or those on top that hold no results; below, a row that
 *       repeats a header row or names columns whose other rows hold numbers.
 *   <li>BLOCK: one cell over the whole width, or a label with nothing beside it, with rows below.
 *   <li>DATA: all others, reference categories and wrapped labels among them.
 * </ul>
 */
public final class RowKinds {

  /** Say to {@link #classify} that the number of header rows is not known. */
  public static final int UNKNOWN = -1;

  /**
   * More header rows than this are not met; the bound keeps a table of words from being all header.
   */
  private static final int MAX_HEADER_ROWS = 6;

  /**
   * Share of a column's printed cells that must hold numbers for it to count as a column of
   * numbers.
   */
  private static final double NUMERIC_SHARE = 0.5;

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?!n\\s*=)\\p{L}{1,4}[²^2]?\\s*[=<>≤≥])?[(\\[<>=≤≥~≈±]*\\s*[-+]?\\s*(?:\\d|\\.\\d).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** Numbers that name or size a column: "n = 120", "95% CI", "1990-1995", "5-year". */
  private static final Pattern NAMING_NUMBER =
      Pattern.compile(
          "^[(\\[]?(?:\\d+(?:\\.\\d+)?\\s*%?\\s*(?:CI|C\\.I\\.|confidence|cr\\.?\\s?i).*"
              + "|(?:19|20)\\d\\d(?:\\s*[-/]\\s*(?:19|20)?\\d\\d)?"
              + "|\\d+(?:st|nd|rd|th)\\b.*"
              + "|\\d+(?:\\s*-\\s*\\d+)?[\\s-]*(?:years?|yrs?|months?|mo|weeks?|wks?|days?|hours?|hrs?|h"
              + "|min|minutes|mg|ml|g|kg|cm|mm)\\b.*)",
          Pattern.CASE_INSENSITIVE);

  /** The size of a group, or what is counted: says of the rows below how many, not of what. */
  private static final Pattern SIZE =
      Pattern.compile(
          "[(\\[]?\\s*(?:n\\s*=\\s*\\d[\\d,. ]*|n\\s*(?:\\(%\\))?|n,\\s*%|%|no\\.?\\s*(?:\\(%\\))?)\\s*[)\\]]?",
          Pattern.CASE_INSENSITIVE);

  /** The head over row labels that says no more than that they are variables. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:variable|characteristic|parameter|measure|outcome|item|factor|test|scale)s?",
          Pattern.CASE_INSENSITIVE);

  /** The head over row labels, whatever kind of variables it says they are. */
  private static final Pattern LABELS =
      Pattern.compile(
          "(?:.*\\b)?(?:variable|characteristic|parameter|measure|outcome|item|factor|test|scale|predictor|covariate|stud(?:y|ie)|event|demographic|feature|categor(?:y|ie))s?",
          Pattern.CASE_INSENSITIVE);

  /**
   * What stands in place of a result, with its bounds where one is known: "NR (95% CI: 13.3, NR)"
   * among median times; "NR (n = 22)" heads non-responders.
   */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:1(?:[.,]0+)?\\s*)?[(\\[]?\\s*(?:ref(?:erence)?(?:\\s+(?:category|group|level))?\\.?)\\s*[)\\]]?"
              + "|[-–—−/*.+†‡§]+|n\\.?s\\.?|n\\.?\\s?[ar]\\.?|n/a|nd|nil|none|yes|no|x|✓|✔|…|\\.{2,3}"
              + "|not (?:reached|estimable|attained|evaluable)"
              + "|(?:n\\.?\\s?[are]\\.?|n/a|not (?:reached|estimable|attained|evaluable))\\s*[(\\[](?![^()]*\\bn\\b)(?=[^()]*(?:[,;–—-]|\\bto\\b))[^()]*\\d[^()]*[)\\]]",
          Pattern.CASE_INSENSITIVE);

  /** Words that head columns of results. */
  private static final Pattern COLUMN_WORD =
      Pattern.compile(
          "(?:^|[^a-z])(?:n|no\\.?|%|mean|sd|se|sem|median|iqr|range|or|aor|hr|ahr|rr|arr|irr|pr|rd|md|smd"
              + "|ci|p|p[- ]?values?|estimate|coefficients?|beta|β|b|t|f|z|χ2|χ\\^2|r|df|total|events?"
              + "|odds|hazard|risk|ratio|difference|frequency|percentage|percent|score|change)(?:[^a-z]|$)");

  /** A label that goes on in the next row. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          ".*(?:\\b(?:and|or|of|the|with|in|for|to|by|at|on|from|than|per|a|an|vs\\.?|versus)|[-,/(&])$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CARRIES_ON =
      Pattern.compile("^(?:and|or|of|with|in|for|to|by|than|per|vs\\.?|versus)\\b.*|^[)\\]&,;].*");

  private RowKinds() {}

  /**
   * @param printed the rows, top to bottom
   * @param headerRows how many rows on top name columns, {@link #UNKNOWN} to find out
   */
  public static List<Row> classify(List<RawRow> printed, int headerRows) {
    List<RawRow> rows = LabelsBetween.first(printed);
    int headers = headerRows == UNKNOWN ? countHeaders(rows) : Math.min(headerRows, rows.size());
    headers = withoutFirstBlock(rows, headers);
    headers = withRounds(rows, withSizes(rows, headers));
    List<Row> classified = new ArrayList<>();
    for (List<RawRow> part : SideBySide.parts(rows, headers)) {
      classified.addAll(kinds(part, headers));
    }
    return List.copyOf(classified);
  }

  private static List<Row> kinds(List<RawRow> rows, int headers) {
    boolean[] numeric = numericColumns(rows.subList(headers, rows.size()));
    List<Row> classified = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      Kind kind = i < headers ? Kind.HEADER : bodyKind(rows, i, headers, numeric);
      classified.add(new Row(kind, row.cells(), row.indent()));
    }
    return classified;
  }

  /**
   * A spanning row as the last of the header names the first block when more such rows follow. So
   * does a label with nothing beside it, unless it heads the labels ("Characteristics").
   */
  private static int withoutFirstBlock(List<RawRow> rows, int headers) {
    if (headers < 2) {
      return headers;
    }
    RawRow last = rows.get(headers - 1);
    List<RawRow> body = rows.subList(headers, rows.size());
    boolean first =
        last.isSpanning()
            ? body.stream().anyMatch(RawRow::isSpanning)
            : last.isLabelOnly()
                && last.cells().getFirst().row() == headers - 1
                && rows.get(headers - 2).stub().isBlank()
                && !LABELS.matcher(last.stub().strip()).matches()
                && body.stream().anyMatch(RawRow::isLabelOnly);
    return first ? headers - 1 : headers;
  }

  /**
   * A header that was tagged too short goes on to the row of sizes: "Placebo | Drug" in the header,
   * "Before | After | Before | After" and "Variable | N = 23 | N = 23" as rows of the body.
   */
  private static int withSizes(List<RawRow> rows, int headers) {
    int sizes = headers;
    while (headers > 0
        && sizes < rows.size() - 1
        && sizes < MAX_HEADER_ROWS
        && rows.get(sizes).stub().isBlank()
        && !isSizes(rows.get(sizes))) {
      sizes++;
    }
    boolean closes =
        headers > 0
            && sizes < rows.size() - 1
            && isSizes(rows.get(sizes))
            && (rows.get(sizes).stub().isBlank()
                || VARIABLE.matcher(rows.get(sizes).stub().strip()).matches());
    if (!closes) {
      return headers;
    }
    boolean[] numeric = numericColumns(rows.subList(sizes + 1, rows.size()));
    boolean names =
        rows.subList(headers, sizes).stream().allMatch(row -> isOverNumbers(row, numeric));
    return names ? sizes + 1 : headers;
  }

  /**
   * A header that was tagged too short goes on to a row that names the same columns round by round:
   * "During | | After" in the header, "Drug | Placebo | Drug | Placebo" as first row of the body.
   */
  private static int withRounds(List<RawRow> rows, int headers) {
    if (headers == 0 || headers >= rows.size() - 1) {
      return headers;
    }
    RawRow row = rows.get(headers);
    boolean over =
        row.stub().isBlank()
            && isOverNumbers(row, numericColumns(rows.subList(headers + 1, rows.size())));
    boolean kinds = row.values().stream().allMatch(cell -> SIZE.matcher(cell.text()).matches());
    return over && !kinds && areRounds(row.values()) ? headers + 1 : headers;
  }

  private static boolean areRounds(List<Cell> cells) {
    List<String> names = cells.stream().map(cell -> cell.text().toString().strip()).toList();
    for (int first = 0; first < Math.min(2, names.size()); first++) {
      List<String> own = names.subList(first, names.size());
      for (int period = 2; 2 * period <= own.size(); period++) {
        List<String> round = own.subList(0, period);
        boolean same = own.size() % period == 0 && new HashSet<>(round).size() == period;
        for (int i = period; same && i < own.size(); i++) {
          same = own.get(i).equals(own.get(i - period));
        }
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSizes(RawRow row) {
    return !row.values().isEmpty()
        && row.values().stream()
            .map(cell -> cell.text().toString())
            .allMatch(text -> SIZE.matcher(text).matches() && text.matches(".*\\d.*"));
  }

  /** Words over numbers, no result among them. */
  private static boolean isOverNumbers(RawRow row, boolean[] numeric) {
    boolean over = false;
    for (int column = 1; column < row.cells().size(); column++) {
      Cell cell = row.cells().get(column);
      if (!cell.isBlank() && (isResult(cell) || isPlaceholder(cell))) {
        return false;
      }
      over |= !cell.isBlank() && numeric[column];
    }
    return over;
  }

  private static int countHeaders(List<RawRow> rows) {
    if (rows.size() < 2 || rows.stream().allMatch(row -> row.values().isEmpty())) {
      return 0;
    }
    if (holdsResults(rows.getFirst()) && !isNumbered(rows.getFirst())) {
      return 0;
    }
    int count = 1;
    int deepest = deepestSpan(rows.getFirst(), 0);
    boolean stubNamed = !rows.getFirst().stub().isBlank() && deepest == 0;
    while (count < Math.min(MAX_HEADER_ROWS, rows.size() - 1)) {
      RawRow row = rows.get(count);
      boolean covered = count <= deepest;
      boolean named = !row.values().isEmpty() && !holdsResults(row);
      boolean stubFree = row.stub().isBlank() || row.cells().getFirst().row() < count;
      boolean headsTheStub = !stubNamed && !row.stub().isBlank();
      if (!covered && !(named && (stubFree || headsTheStub || row.bold()))) {
        break;
      }
      deepest = Math.max(deepest, deepestSpan(row, count));
      stubNamed |= !row.stub().isBlank();
      count++;
    }
    return count;
  }

  /** The last row that a cell of this row reaches down to. */
  private static int deepestSpan(RawRow row, int index) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .mapToInt(cell -> cell.row() + cell.rowSpan() - 1)
        .max()
        .orElse(index);
  }

  private static boolean isNumbered(RawRow row) {
    List<Cell> values = row.values();
    for (int i = 0; i < values.size(); i++) {
      String text = values.get(i).text().toString().replaceAll("[().\\s]", "");
      if (!text.equals(String.valueOf(i + 1)) && !text.equals(String.valueOf(i + 2))) {
        return false;
      }
    }
    return values.size() > 1;
  }

  private static boolean holdsResults(RawRow row) {
    List<Cell> values = row.values();
    long results = values.stream().filter(cell -> isResult(cell) || isPlaceholder(cell)).count();
    return results > 0 && results >= NUMERIC_SHARE * values.size();
  }

  private static boolean isResult(Cell cell) {
    String text = cell.text().toString();
    return NUMBER.matcher(text).matches() && !NAMING_NUMBER.matcher(text).matches();
  }

  private static boolean isPlaceholder(Cell cell) {
    return PLACEHOLDER.matcher(cell.text().toString().strip()).matches();
  }

  private static boolean[] numericColumns(List<RawRow> body) {
    int columns = body.isEmpty() ? 0 : body.getFirst().cells().size();
    boolean[] numeric = new boolean[columns];
    for (int column = 1; column < columns; column++) {
      int printed = 0;
      int results = 0;
      for (RawRow row : body) {
        Cell cell = row.cells().get(column);
        if (!cell.isBlank() && !row.isSpanning()) {
          printed++;
          results += isResult(cell) || isPlaceholder(cell) ? 1 : 0;
        }
      }
      numeric[column] = printed > 0 && results >= NUMERIC_SHARE * printed;
    }
    return numeric;
  }

  private static Kind bodyKind(List<RawRow> rows, int index, int headers, boolean[] numeric) {
    RawRow row = rows.get(index);
    boolean last = rows.subList(index + 1, rows.size()).stream().allMatch(RawRow::isBlank);
    if (row.isBlank() || last) {
      return Kind.DATA;
    }
    if (row.isSpanning() || row.isLabelOnly()) {
      boolean result = row.isSpanning() && isResult(row.cells().getFirst());
      return result || isWrapped(rows, index) ? Kind.DATA : Kind.BLOCK;
    }
    if (repeatsHeader(rows, index, headers)) {
      return Kind.HEADER;
    }
    if (row.values().stream().allMatch(cell -> SIZE.matcher(cell.text()).matches())) {
      // A new run of header rows would hide the names above; a label with sizes heads its rows.
      return row.stub().isBlank() ? Kind.DATA : Kind.BLOCK;
    }
    if (namesColumns(row, numeric) || Stacked.isHead(rows, index, headers)) {
      return Kind.HEADER;
    }
    return Kind.DATA;
  }

  private static boolean isWrapped(List<RawRow> rows, int index) {
    RawRow row = rows.get(index);
    RawRow next = rows.get(index + 1);
    if (row.isSpanning() || next.isLabelOnly() || next.isBlank()) {
      return false;
    }
    String label = row.stub().strip();
    String following = next.stub().strip();
    boolean open = count(label, '(') > count(label, ')') || count(label, '[') > count(label, ']');
    return open || GOES_ON.matcher(label).matches() || CARRIES_ON.matcher(following).matches();
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }

  private static boolean repeatsHeader(List<RawRow> rows, int index, int headers) {
    RawRow row = rows.get(index);
    return rows.subList(0, headers).stream()
        .filter(header -> header.values().size() > 1)
        .anyMatch(header -> words(header).equals(words(row)) || isNextBlock(header, row));
  }

  /**
   * The same column names under another stub head, as where each part of a table begins with a head
   * that names the part: "a. June | NP | SB", "b. August | NP | SB".
   */
  private static boolean isNextBlock(RawRow header, RawRow row) {
    List<String> names = words(header);
    List<String> own = words(row);
    return names.size() > 2
        && names.subList(1, names.size()).equals(own.subList(1, own.size()))
        && row.values().stream().noneMatch(cell -> isResult(cell) || isPlaceholder(cell));
  }

  private static List<String> words(RawRow row) {
    return row.cells().stream()
        .map(cell -> cell.text().toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * Words over columns of numbers, at least one of them a word that heads results, none of them a
   * result or what stands for one. Such rows begin a new panel with columns of its own.
   */
  private static boolean namesColumns(RawRow row, boolean[] numeric) {
    int over = 0;
    int words = 0;
    for (int column = 1; column < row.cells().size(); column++) {
      Cell cell = row.cells().get(column);
      if (cell.isBlank()) {
        continue;
      }
      if (isResult(cell) || isPlaceholder(cell)) {
        return false;
      }
      over += numeric[column] ? 1 : 0;
      String text = cell.text().toString().toLowerCase(Locale.ROOT);
      words += COLUMN_WORD.matcher(text).find() ? 1 : 0;
    }
    boolean headed = words > 0 || (row.stub().isBlank() && row.bold());
    return over >= 1 && headed && (row.stub().isBlank() || words > 1 || row.bold());
  }
}
