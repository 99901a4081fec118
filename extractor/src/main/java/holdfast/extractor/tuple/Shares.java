package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns whose unnamed numbers are percentages: the levels of most variables add up to a hundred.
 */
final class Shares {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What each rounded level may add to the sum of its variable, in percent. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.2");

  /** As many variables do not add up to a hundred by chance. */
  private static final int MANY = 3;

  private final Panel panel;
  private final Set<Integer> columns = new HashSet<>();

  private Shares(Panel panel) {
    this.panel = panel;
  }

  static Shares of(Panel panel, List<Column> columns) {
    Shares shares = new Shares(panel);
    for (Column column : columns) {
      if (column.use() == Column.Use.GROUP && shares.addUp(column.index())) {
        shares.columns.add(column.index());
      }
    }
    return shares;
  }

  /** Whether a number of a column is a percentage. */
  boolean contains(Column column, PrintedNumber number) {
    return columns.contains(column.index()) && number.decimal().compareTo(HUNDRED) <= 0;
  }

  private boolean addUp(int column) {
    Map<String, BigDecimal> sums = new HashMap<>();
    Map<String, Integer> levels = new HashMap<>();
    for (Line line : panel.lines()) {
      CellContent cell = panel.content(line, column, HeaderMeaning.NOTHING);
      PrintedNumber value = cell.value();
      if (!line.heading() && !line.blocks().isEmpty() && value != null && isPlain(cell)) {
        String variable = line.blocks().toString();
        sums.merge(variable, value.decimal(), BigDecimal::add);
        levels.merge(variable, 1, Integer::sum);
      }
    }
    long several = levels.values().stream().filter(count -> count > 1).count();
    long whole =
        levels.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .filter(
                entry ->
                    isWhole(sums.getOrDefault(entry.getKey(), BigDecimal.ZERO), entry.getValue()))
            .count();
    return whole >= MANY || whole > 0 && 2 * whole > several;
  }

  private static boolean isPlain(CellContent cell) {
    return cell.form() == Form.NUMBER;
  }

  private static boolean isWhole(BigDecimal sum, int levels) {
    BigDecimal slack = ROUNDING.multiply(BigDecimal.valueOf(levels));
    return sum.subtract(HUNDRED).abs().compareTo(slack) <= 0;
  }
}
