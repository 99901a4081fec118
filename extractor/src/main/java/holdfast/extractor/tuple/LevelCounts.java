package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whole numbers of the levels of variables that add up to the same sum under one variable after the
 * other ("Sex: 16, 15", "Stents: 30, 1"), or to the size of the group that the head tells, count
 * the members of their column, whether or not a head says so.
 */
final class LevelCounts {

  /**
   * A sum below this comes again by chance; so does one that fewer than half of the blocks have.
   */
  private static final BigDecimal LEAST_SUM = BigDecimal.TEN;

  private final Map<Integer, Set<Integer>> rows = new HashMap<>();

  LevelCounts(Panel panel, List<Column> columns) {
    List<Column> groups =
        columns.stream()
            .filter(column -> column.use() == Column.Use.GROUP && column.type() == null)
            .toList();
    Collection<List<Line>> blocks = blocks(panel);
    Map<Column, Set<Integer>> all = new LinkedHashMap<>();
    Map<Integer, Integer> agreeing = new HashMap<>();
    for (Column column : groups) {
      Set<Integer> own = all(panel, column, blocks);
      all.put(column, own);
      own.forEach(row -> agreeing.merge(row, 1, Integer::sum));
    }
    all.forEach(
        (column, own) -> {
          Set<Integer> found = counted(panel, column, blocks);
          // scores of one group may come to its size by chance
          own.stream().filter(row -> agreeing.getOrDefault(row, 0) > 1).forEach(found::add);
          rows.put(column.index(), found);
        });
  }

  /** The rows of variables whose levels come to the size of a group. */
  private static Set<Integer> all(Panel panel, Column column, Collection<List<Line>> blocks) {
    PrintedNumber members = column.meaning().groupSize();
    Set<Integer> found = new HashSet<>();
    for (List<Line> block : members == null ? List.<List<Line>>of() : blocks) {
      if (members != null && sum(panel, column, block).compareTo(members.decimal()) == 0) {
        block.forEach(line -> found.add(line.row()));
      }
    }
    return found;
  }

  /** The rows of each variable that has several. */
  private static Collection<List<Line>> blocks(Panel panel) {
    Map<String, List<Line>> blocks = new HashMap<>();
    for (Line line : panel.lines()) {
      if (!line.heading() && !line.blocks().isEmpty()) {
        blocks.computeIfAbsent(line.blocks().toString(), key -> new ArrayList<>()).add(line);
      }
    }
    return blocks.values().stream().filter(block -> block.size() > 1).toList();
  }

  private static Set<Integer> counted(Panel panel, Column column, Collection<List<Line>> blocks) {
    Map<BigDecimal, List<List<Line>>> sums = new HashMap<>();
    for (List<Line> block : blocks) {
      BigDecimal sum = sum(panel, column, block);
      if (sum.compareTo(LEAST_SUM) >= 0) {
        sums.computeIfAbsent(sum.stripTrailingZeros(), key -> new ArrayList<>()).add(block);
      }
    }
    Set<Integer> found = new HashSet<>();
    for (List<List<Line>> same : sums.values()) {
      if (same.size() > 1 && 2 * same.size() >= blocks.size()) {
        same.forEach(block -> block.forEach(line -> found.add(line.row())));
      }
    }
    return found;
  }

  /** Of whole numbers alone; nought where there is anything else. */
  private static BigDecimal sum(Panel panel, Column column, List<Line> block) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : block) {
      CellContent cell = panel.content(line, column.index(), HeaderMeaning.NOTHING);
      PrintedNumber value = cell.value();
      if (cell.form() != CellContent.Form.NUMBER || value == null || value.places() > 0) {
        return BigDecimal.ZERO;
      }
      sum = sum.add(value.decimal());
    }
    return sum;
  }

  boolean isCount(Line line, Column column) {
    return rows.getOrDefault(column.index(), Set.of()).contains(line.row());
  }
}
