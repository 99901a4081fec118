package holdfast.binding.check;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table's counts and percentages, cell by cell. */
final class Grid {

  private static final String NUMBER =
      "(?:\\d{1,3}(?:[, \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)(?:[.·]\\d+)?|\\d+(?:[.·]\\d+)?|[.·]\\d+)";

  private static final Pattern SINGLE =
      Pattern.compile("^(" + NUMBER + ")\\s?(%?)\\s?[ᵃ-ᶻ*†‡§¶#]*$");

  private static final Pattern WITH_SHARE =
      Pattern.compile(
          "^(" + NUMBER + ")\\s?[\\[(]\\s?(" + NUMBER + ")\\s?(%?)\\s?[\\])][ᵃ-ᶻ*†‡§¶#]*$");

  private static final Pattern OF =
      Pattern.compile(
          "^("
              + NUMBER
              + ")\\s?(?:/|of|out of)\\s?("
              + NUMBER
              + ")(?:\\s?[\\[(]\\s?("
              + NUMBER
              + ")\\s?(%?)\\s?[\\])])?$");

  private static final Pattern VALUE =
      Pattern.compile("^([-–−]?" + NUMBER + ")(?:\\s?(?:±|\\(|\\[).*)?$");

  private static final Pattern SAYS_SHARE =
      Pattern.compile("%|\\bper ?cent|\\bproportion|\\bprevalence");

  /** Words that make a number in parentheses no percentage. */
  private static final Pattern SAYS_SPREAD =
      Pattern.compile(
          "\\bmeans?\\b|\\bmedians?\\b|\\bs\\.?d\\.?\\b|\\bs\\.?e\\.?(?:m\\.?)?\\b|\\biqr\\b|\\brange\\b|±|\\bci\\b"
              + "|\\bratio\\b|\\bor\\b|\\bhr\\b|\\brr\\b|\\bp\\b|\\baverage\\b");

  private final Table table;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<List<Integer>, Entry> places = new HashMap<>();

  Grid(Table table) {
    this.table = table;
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() != Row.Kind.DATA) {
        continue;
      }
      for (int column = 1; column < table.columns(); column++) {
        Cell cell = table.cell(row, column);
        boolean first = cell.row() == row && cell.column() == column;
        if (first && !cell.isBlank()) {
          Entry entry = read(row, column, cell.text());
          if (entry != null) {
            entries.add(entry);
            places.put(List.of(row, column), entry);
          }
        }
      }
    }
  }

  Table table() {
    return table;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Entry> row(int row) {
    return entries.stream().filter(entry -> entry.row() == row).toList();
  }

  List<Entry> column(int column) {
    return entries.stream().filter(entry -> entry.column() == column).toList();
  }

  @Nullable Entry at(int row, int column) {
    return places.get(List.of(row, column));
  }

  /** Names of the columns over a cell. */
  String head(int row, int column) {
    return String.join(
        " ", table.headerPath(row, column).stream().map(t -> t.collapse().toString()).toList());
  }

  /** The block that a row stands in and its own name. */
  String name(int row) {
    List<String> words = new ArrayList<>();
    table.blockPath(row).forEach(block -> words.add(block.collapse().toString()));
    words.add(table.stub(row).collapse().toString());
    return String.join(": ", words.stream().filter(word -> !word.isEmpty()).toList());
  }

  private @Nullable Entry read(int row, int column, Text cell) {
    String text = cell.toString().strip();
    Text stripped = cell.strip();
    String head = head(row, column).toLowerCase(Locale.ROOT);
    String around = head + " " + name(row).toLowerCase(Locale.ROOT);
    boolean share = SAYS_SHARE.matcher(around).find();
    boolean spread = SAYS_SPREAD.matcher(around).find();
    Matcher single = SINGLE.matcher(text);
    if (single.matches()) {
      PrintedNumber number = number(stripped, single, 1);
      boolean percent = !single.group(2).isEmpty() || SAYS_SHARE.matcher(head).find();
      // "n (%)" over a lone whole number is a count
      boolean both = head.matches(".*\\b(?:n|no\\.?|number)\\b.*");
      if (!single.group(2).isEmpty() || percent && !(both && number.places() == 0)) {
        return new Entry(row, column, null, null, number, null);
      }
      return number.places() == 0
          ? new Entry(row, column, number, null, null, null)
          : new Entry(row, column, null, null, null, number);
    }
    Matcher of = OF.matcher(text);
    if (of.matches()) {
      PrintedNumber part = number(stripped, of, 1);
      PrintedNumber whole = number(stripped, of, 2);
      if (part.places() == 0 && whole.places() == 0) {
        PrintedNumber percent = of.group(3) == null ? null : number(stripped, of, 3);
        return new Entry(row, column, part, whole, percent, null);
      }
      return null;
    }
    Matcher pair = WITH_SHARE.matcher(text);
    if (pair.matches()) {
      PrintedNumber count = number(stripped, pair, 1);
      PrintedNumber second = number(stripped, pair, 2);
      boolean percent = !pair.group(3).isEmpty() || share && !spread;
      if (percent && count.places() == 0 && second.decimal().doubleValue() <= 100) {
        return new Entry(row, column, count, null, second, null);
      }
    }
    Matcher value = VALUE.matcher(text);
    return value.matches()
        ? new Entry(row, column, null, null, null, number(stripped, value, 1))
        : null;
  }

  private static PrintedNumber number(Text cell, Matcher matcher, int group) {
    Text printed = cell.subSequence(matcher.start(group), matcher.end(group));
    String digits =
        matcher
            .group(group)
            .replaceAll("[, \\u00a0\\u2009\\u202f]", "")
            .replace('·', '.')
            .replaceAll("[–−]", "-");
    return new PrintedNumber(digits.startsWith(".") ? "0" + digits : digits, printed);
  }
}
