package holdfast.extractor.tuple.layout;

import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.Levels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Rows told apart by whom they count. A variable that is tested as a whole ("T classification | | |
 * +1.33/class") counts nobody where its levels below do; and levels that together are all members
 * of every group ("Race: 10, 15 and 12 of 37") are all that there are.
 */
final class CountedRows {

  private final Table table;
  private final List<Integer> head;
  private final List<Integer> body;
  private final int stub;
  private final List<Integer> values;
  private final List<Integer> counts = new ArrayList<>();
  private final Map<Integer, BigDecimal> sizes = new HashMap<>();
  private final Map<Integer, Integer> closing = new HashMap<>();

  CountedRows(Table table, List<Integer> head, List<Integer> body, int stub, List<Integer> values) {
    this.table = table;
    this.head = head;
    this.body = body;
    this.stub = stub;
    this.values = values;
    for (int column : values) {
      HeaderMeaning said = head(column);
      boolean one = said.parts().size() == 1;
      if (one && (said.has(HeaderMeaning.Role.N) || said.names(EffectType.PERCENT))) {
        counts.add(column);
      }
      head.stream()
          .map(row -> HeaderMeaning.of(table.cell(row, column).text()).groupSize())
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(size -> sizes.put(column, size.decimal()));
    }
  }

  private HeaderMeaning head(int column) {
    return table.lowest(head, column).map(Measures::ofHead).orElse(HeaderMeaning.NOTHING);
  }

  /** Whether a row tests a variable whose levels are counted in the rows below it. */
  boolean isTrend(int row) {
    int next = body.indexOf(row) + 1;
    if (counts.isEmpty()
        || counts.size() == values.size()
        || next >= body.size()
        || table.cell(row, stub).isBlank()) {
      return false;
    }
    int below = body.get(next);
    boolean range = Levels.isRange(table.cell(below, stub).text());
    boolean tested =
        values.stream()
            .filter(column -> !counts.contains(column))
            .anyMatch(
                column ->
                    hasNumber(table.cell(row, column))
                        && (hasNumber(table.cell(below, column)) || range));
    return tested
        && counts.stream().allMatch(column -> table.cell(row, column).isBlank())
        && counts.stream().allMatch(column -> hasNumber(table.cell(below, column)));
  }

  private static boolean hasNumber(Cell cell) {
    return cell.text().chars().anyMatch(Character::isDigit);
  }

  /**
   * The row below a variable with which its levels are everybody: the counts from there on come to
   * the size of every group, two at least. Negative when there is none.
   */
  int closing(int variable, IntPredicate isCount) {
    return closing.computeIfAbsent(variable, row -> findClosing(row, isCount));
  }

  private int findClosing(int variable, IntPredicate isCount) {
    if (sizes.size() < 2) {
      return -1;
    }
    Map<Integer, BigDecimal> sums = new HashMap<>();
    for (int row = variable + 1; row < table.rows().size() && isCount.test(row); row++) {
      boolean all = row > variable + 1;
      for (Map.Entry<Integer, BigDecimal> size : sizes.entrySet()) {
        List<PrintedNumber> numbers = Statistics.numbers(table.cell(row, size.getKey()).text());
        if (numbers.isEmpty() || numbers.getFirst().places() > 0) {
          return -1;
        }
        BigDecimal sum = sums.merge(size.getKey(), numbers.getFirst().decimal(), BigDecimal::add);
        if (sum.compareTo(size.getValue()) > 0) {
          return -1;
        }
        all &= sum.compareTo(size.getValue()) == 0;
      }
      if (all) {
        return row;
      }
    }
    return -1;
  }
}
