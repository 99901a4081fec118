package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Written;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rates of the text against events and person-years of a table. A list of rates is told from a run
 * of neighbouring cells when all but one of them follow from it.
 */
final class Rates implements Rule {

  private static final Pattern CASES =
      Pattern.compile("^(\\d[\\d, ]*)\\s?/\\s?(\\d[\\d, ]*(?:[.·]\\d+)?)(?:\\s?\\(.*)?$");

  private static final Pattern PER =
      Pattern.compile(
          "per\\s(10{1,5}|1[, ]000|10[, ]000|100[, ]000)\\s(?:persons?|patients?|people|child|women|men)?[ -]?years?");

  private static final Pattern RATE =
      Pattern.compile("(?<![\\d.·(–-])\\d+[.·]\\d+(?![\\d%]|\\s?%|[–-]\\d)");

  /** Person-years are many more than events. */
  private static final double FEWEST_YEARS = 5;

  /** A rate farther off than this is another rate. */
  private static final double NEAR = 0.1;

  /** Characters between a list of rates and its "per 1000 person-years". */
  private static final int REACH = 120;

  /** Events over person-time in a cell. */
  private record Cases(Text text, double events, double years) {}

  @Override
  public List<Remark> of(PaperView paper) {
    List<List<Cases>> runs = new ArrayList<>();
    paper.tables().forEach(table -> runs.addAll(runs(table)));
    List<Remark> remarks = new ArrayList<>();
    if (runs.isEmpty()) {
      return remarks;
    }
    for (PaperView.Line line : paper.lines()) {
      Matcher per = PER.matcher(line.text());
      while (per.find()) {
        double base = Double.parseDouble(per.group(1).replaceAll("\\D", ""));
        List<PrintedNumber> rates = rates(line.text(), per.start());
        compare(paper, line, rates, base, runs, remarks);
      }
    }
    return remarks;
  }

  private static List<PrintedNumber> rates(Text sentence, int before) {
    List<PrintedNumber> rates = new ArrayList<>();
    int last = Math.max(0, before - REACH);
    Matcher rate = RATE.matcher(sentence.subSequence(0, before));
    while (rate.find()) {
      if (rate.start() >= last) {
        rates.add(
            new PrintedNumber(
                rate.group().replace('·', '.'), sentence.subSequence(rate.start(), rate.end())));
      }
    }
    return rates;
  }

  /** The cells of each row, and of each column, that hold events over person-time. */
  private static List<List<Cases>> runs(Table table) {
    List<List<Cases>> runs = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cases> run = new ArrayList<>();
      for (int column = 0; column < table.columns(); column++) {
        add(run, table, row, column);
      }
      runs.add(run);
    }
    for (int column = 0; column < table.columns(); column++) {
      List<Cases> run = new ArrayList<>();
      for (int row = 0; row < table.rows().size(); row++) {
        add(run, table, row, column);
      }
      runs.add(run);
    }
    runs.removeIf(run -> run.size() < 2);
    return runs;
  }

  private static void add(List<Cases> run, Table table, int row, int column) {
    Text cell = table.cell(row, column).text().strip();
    Matcher matcher = CASES.matcher(cell);
    if (table.rows().get(row).kind() == Row.Kind.DATA && matcher.matches()) {
      double events = Double.parseDouble(matcher.group(1).replaceAll("\\D", ""));
      double years = Double.parseDouble(matcher.group(2).replaceAll("[, ]", "").replace('·', '.'));
      if (years > FEWEST_YEARS * events) {
        run.add(new Cases(cell, events, years));
      }
    }
  }

  private static void compare(
      PaperView paper,
      PaperView.Line line,
      List<PrintedNumber> rates,
      double base,
      List<List<Cases>> runs,
      List<Remark> remarks) {
    for (List<Cases> run : runs) {
      for (int from = 0; from + rates.size() <= run.size(); from++) {
        List<Cases> cases = run.subList(from, from + rates.size());
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
          if (!holds(rates.get(i), cases.get(i), base)) {
            wrong.add(i);
          }
        }
        boolean told = rates.size() >= 2 && wrong.size() <= 1 && rates.size() - wrong.size() >= 2;
        boolean whole = wrong.isEmpty() && !rates.isEmpty();
        if (told || whole) {
          for (int i = 0; i < rates.size(); i++) {
            if (!wrong.contains(i) || near(rates.get(i), cases.get(i), base)) {
              remarks.add(remark(line, rates.get(i), cases.get(i), base, !wrong.contains(i)));
            }
          }
          return;
        }
      }
    }
  }

  private static double rate(Cases cases, double base) {
    return base * cases.events() / cases.years();
  }

  private static boolean holds(PrintedNumber rate, Cases cases, double base) {
    Written written = Written.of(rate.value());
    double exact = rate(cases, base);
    return exact >= written.low() - 1e-9 && exact <= written.high() + 1e-9;
  }

  private static boolean near(PrintedNumber rate, Cases cases, double base) {
    double exact = rate(cases, base);
    return Math.abs(rate.decimal().doubleValue() - exact) <= NEAR * exact;
  }

  private static Remark remark(
      PaperView.Line line, PrintedNumber rate, Cases cases, double base, boolean holds) {
    String exact = String.format(Locale.ROOT, "%." + rate.places() + "f", rate(cases, base));
    String formula =
        String.format(Locale.ROOT, "%s × %.0f = %s", cases.text().collapse(), base, exact);
    RemarkBuilder remark =
        RemarkBuilder.on(line.order(), line.text())
            .number(Field.VALUE, rate.value(), holds ? "derived" : "contradicted", rate.text())
            .evidence(cases.text());
    if (holds) {
      return remark.derived(formula, "The rate follows from the table: " + formula + ".");
    }
    return remark
        .suggest(Field.VALUE, exact)
        .fault(
            "rate-does-not-fit-counts",
            "The rate "
                + rate.value()
                + " does not follow from the table's events and person-years, "
                + formula
                + "; the other rates of the list do.");
  }
}
