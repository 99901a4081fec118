package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Totals that the text tells and no table prints: sums of a column or a row. Of two totals that are
 * told together ("917 cases and 1921 controls") one may have two digits exchanged.
 */
final class TextTotals implements Rule {

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<![\\d.,·/–-])(?:\\d{1,3}(?:[, ]\\d{3})+|\\d{3,7})(?![\\d%–-]|[.·,]\\d|\\s?(?:%|[mkµμ]?g\\b|[mkcµμ]?m\\b|m[lL]\\b|IU\\b|units?\\b))");

  private static final Pattern COUNTS =
      Pattern.compile("^(\\d[\\d, ]*)(?:\\s?/\\s?(\\d[\\d, ]*(?:[.·]\\d+)?))?(?:\\s?[(\\[].*)?$");

  private static final Pattern TOTAL =
      Pattern.compile("(?i)(?:totals?|all|overall|sum|combined)\\b.*");

  /** Sums of fewer parts are met by chance. */
  private static final int FEWEST_PARTS = 3;

  /** Totals told together stand within so many characters. */
  private static final int TOGETHER = 40;

  /**
   * A sum over a column or row of a table.
   *
   * @param parts the cells
   * @param sum of their first numbers
   * @param second sum of the numbers behind a slash, or 0
   */
  private record Sum(Table table, List<Text> parts, long sum, long second) {}

  @Override
  public List<Remark> of(PaperView paper) {
    List<Sum> sums = new ArrayList<>();
    paper.tables().forEach(table -> sums.addAll(sums(table)));
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      if (line.cites()) {
        continue;
      }
      List<PrintedNumber> told = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      Matcher whole = WHOLE.matcher(line.text());
      while (whole.find()) {
        told.add(
            new PrintedNumber(
                whole.group().replaceAll("\\D", ""),
                line.text().subSequence(whole.start(), whole.end())));
        places.add(whole.start());
      }
      for (int i = 0; i < told.size(); i++) {
        Sum sum = find(sums, told.get(i), line);
        if (sum != null) {
          remarks.add(derived(line, told.get(i), sum));
          boolean next = i + 1 < told.size() && places.get(i + 1) - places.get(i) <= TOGETHER;
          if (next && isExchanged(told.get(i + 1), sum.second())) {
            remarks.add(fault(line, told.get(i), told.get(i + 1), sum));
          }
        }
      }
    }
    return remarks;
  }

  private static @Nullable Sum find(List<Sum> sums, PrintedNumber told, PaperView.Line line) {
    Set<String> words = new HashSet<>(Names.words(line.text()));
    long number = told.decimal().longValueExact();
    return sums.stream()
        .filter(sum -> sum.sum() == number || sum.second() == number)
        .filter(sum -> Names.words(sum.table().caption()).stream().anyMatch(words::contains))
        .findFirst()
        .orElse(null);
  }

  private static List<Sum> sums(Table table) {
    List<Sum> sums = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      List<Text> cells = new ArrayList<>();
      for (int row = 0; row < table.rows().size(); row++) {
        if (counts(table, row, column)) {
          cells.add(table.cell(row, column).text());
        }
      }
      add(sums, table, cells);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<Text> cells = new ArrayList<>();
      for (int column = 1; column < table.columns(); column++) {
        boolean total =
            table.headerPath(row, column).stream().anyMatch(h -> TOTAL.matcher(h).matches());
        if (!total && counts(table, row, column)) {
          cells.add(table.cell(row, column).text());
        }
      }
      add(sums, table, cells);
    }
    return sums;
  }

  private static boolean counts(Table table, int row, int column) {
    return table.rows().get(row).kind() == Row.Kind.DATA
        && !TOTAL.matcher(table.stub(row).strip()).matches()
        && table.cell(row, column).column() == column
        && COUNTS.matcher(table.cell(row, column).text().strip()).matches();
  }

  private static void add(List<Sum> sums, Table table, List<Text> cells) {
    if (cells.size() < FEWEST_PARTS) {
      return;
    }
    long first = 0;
    long second = 0;
    for (Text cell : cells) {
      Matcher counts = COUNTS.matcher(cell.strip());
      if (counts.matches()) {
        first += Long.parseLong(counts.group(1).replaceAll("\\D", ""));
        String behind = counts.group(2);
        boolean whole = behind != null && behind.indexOf('.') < 0 && behind.indexOf('·') < 0;
        second += whole ? Long.parseLong(behind.replaceAll("\\D", "")) : 0;
      }
    }
    sums.add(new Sum(table, cells, first, second));
  }

  private static boolean isExchanged(PrintedNumber told, long sum) {
    String right = Long.toString(sum);
    return sum > 0
        && !told.value().equals(right)
        && told.value().length() == right.length()
        && told.value()
            .chars()
            .sorted()
            .boxed()
            .toList()
            .equals(right.chars().sorted().boxed().toList());
  }

  private static Remark derived(PaperView.Line line, PrintedNumber told, Sum sum) {
    String formula = formula(sum, sum.sum() == told.decimal().longValueExact(), told.value());
    return RemarkBuilder.on(line.order(), line.text())
        .number(Field.N, told.value(), "derived", told.text())
        .evidence(sum.parts())
        .derived(formula, PaperView.name(sum.table()) + " adds up to it: " + formula + ".");
  }

  private static Remark fault(
      PaperView.Line line, PrintedNumber first, PrintedNumber told, Sum sum) {
    String right = Long.toString(sum.second());
    return RemarkBuilder.on(line.order(), line.text())
        .number(Field.N, told.value(), "contradicted", told.text())
        .evidence(sum.parts())
        .suggest(Field.N, right)
        .fault(
            "total-does-not-add-up",
            PaperView.name(sum.table())
                + " adds up to "
                + first.value()
                + " and "
                + right
                + " ("
                + formula(sum, false, right)
                + "); "
                + told.value()
                + " has two digits exchanged.");
  }

  private static String formula(Sum sum, boolean first, String total) {
    List<String> parts = new ArrayList<>();
    for (Text cell : sum.parts()) {
      Matcher counts = COUNTS.matcher(cell.strip());
      if (counts.matches()) {
        String part = counts.group(first ? 1 : 2);
        parts.add(part == null ? "0" : part.strip());
      }
    }
    return String.join(" + ", parts) + " = " + total;
  }
}
