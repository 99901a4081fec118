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
import org.jspecify.annotations.Nullable;

/**
 * I² and H² against Cochran's Q and its degrees of freedom, where all are printed together: I² =
 * max(0, (Q − df) / Q) and H² = Q / df (Higgins and Thompson 2002, doi:10.1002/sim.1186).
 */
final class Heterogeneity implements Rule {

  /** The name of the fault. */
  private static final String FAULT = "heterogeneity-does-not-fit";

  private static final String NUMBER = "(\\d+(?:[.·]\\d+)?)";

  private static final Pattern I2 =
      Pattern.compile("\\bI\\s?(?:²|2|\\^2)\\s?(?:=|:|was|of)\\s?" + NUMBER + "\\s?%");

  private static final Pattern H2 =
      Pattern.compile("\\bH\\s?(?:²|2|\\^2)\\s?=\\s?" + NUMBER + "(?![\\d%])");

  private static final Pattern Q =
      Pattern.compile(
          "(?:\\bQ|(?:χ|\\b[Cc]hi|X)(?:\\s?(?:²|2|\\^2)|[ -]squared?))(?:\\s?\\(?(?:\\d+|df ?= ?\\d+)\\)?)?\\s?=\\s?"
              + NUMBER
              + "(?![\\d%])");

  private static final Pattern DF =
      Pattern.compile(
          "(?i)\\bd\\.?f\\.?\\s?=\\s?(\\d+)(?![\\d.])|(?:\\bQ|χ²|Chi²)\\s?\\((\\d+)\\)");

  /** Software that takes I² from the variance between studies, not from Q. */
  private static final Pattern OTHER_FORMULA =
      Pattern.compile(
          "(?i)restricted maximum|\\breml\\b|\\bmetafor\\b|paule|sidik|\\bbayes|maximum likelihood|multi-?level|three-level|network");

  /** Q, its degrees of freedom and I² of one pool stand within so many characters. */
  private static final int REACH = 110;

  /**
   * Percent points, and shares of H², by which rounded inputs and variants of software may differ.
   */
  private static final double VARIANTS = 2;

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    if (paper.says(OTHER_FORMULA)) {
      return remarks;
    }
    for (PaperView.Line line : paper.lines()) {
      if (!line.cites()) {
        check(remarks, line.order(), line.text());
      }
    }
    for (Table table : paper.tables()) {
      for (int row = 0; row < table.rows().size(); row++) {
        if (table.rows().get(row).kind() == Row.Kind.DATA) {
          check(remarks, paper.order(table, row), PaperView.row(table, row));
        }
      }
      for (Text note : table.notes()) {
        check(remarks, paper.order(table, table.rows().size()), note);
      }
    }
    return remarks;
  }

  private static void check(List<Remark> remarks, int order, Text text) {
    for (Pattern measure : List.of(I2, H2)) {
      int from = 0;
      Matcher matcher = measure.matcher(text);
      while (matcher.find()) {
        int start = Math.max(from, matcher.start() - REACH);
        Text before = text.subSequence(start, matcher.start());
        compare(remarks, order, text, before, matcher, measure == I2);
        from = matcher.end();
      }
    }
  }

  private static void compare(
      List<Remark> remarks, int order, Text text, Text before, Matcher measured, boolean isI2) {
    PrintedNumber q = only(before, Q);
    PrintedNumber df = only(before, DF);
    if (q == null || df == null || df.decimal().signum() <= 0) {
      return;
    }
    PrintedNumber printed = number(text, measured, 1);
    Written written = Written.of(q.value());
    Written told = Written.of(printed.value());
    double degrees = df.decimal().doubleValue();
    double low = isI2 ? share(written.low(), degrees) : written.low() / degrees;
    double high = isI2 ? share(written.high(), degrees) : written.high() / degrees;
    double slack = isI2 ? VARIANTS : VARIANTS / 100 * high;
    double exact = isI2 ? share(written.value(), degrees) : written.value() / degrees;
    String formula =
        String.format(
            Locale.ROOT,
            isI2 ? "I² = (%s - %s) / %s = %." + printed.places() + "f%%" : "H² = %s / %s = %s%.2f",
            isI2
                ? new Object[] {q.value(), df.value(), q.value(), exact}
                : new Object[] {q.value(), df.value(), "", exact});
    RemarkBuilder remark =
        RemarkBuilder.on(order, text)
            .number(
                Field.VALUE,
                printed.value(),
                told.high() >= low - slack && told.low() <= high + slack
                    ? "derived"
                    : "contradicted",
                printed.text())
            .evidence(q.text(), df.text());
    if (told.high() >= low - slack && told.low() <= high + slack) {
      remarks.add(
          remark.derived(
              formula, "It follows from Q and its degrees of freedom: " + formula + "."));
    } else {
      remarks.add(
          remark.fault(
              FAULT,
              (isI2 ? "I² " : "H² ")
                  + printed.value()
                  + " does not follow from Q and its degrees of freedom, which give "
                  + formula
                  + "."));
    }
  }

  private static double share(double q, double df) {
    return q <= df ? 0 : 100 * (q - df) / q;
  }

  /** The number of the only match; null where there is none, or several to choose from. */
  private static @Nullable PrintedNumber only(Text text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    PrintedNumber found = null;
    while (matcher.find()) {
      PrintedNumber next = number(text, matcher, matcher.group(1) != null ? 1 : 2);
      if (found != null && !found.value().equals(next.value())) {
        return null;
      }
      found = next;
    }
    return found;
  }

  private static PrintedNumber number(Text text, Matcher matcher, int group) {
    return new PrintedNumber(
        matcher.group(group).replace('·', '.'),
        text.subSequence(matcher.start(group), matcher.end(group)));
  }
}
