package holdfast.binding.check;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts of one row that are the sum of others, in another table or in columns beside it, for most
 * rows but not for one. That a column is the sum of others is learned from the numbers, not from
 * its name.
 */
final class AddedCounts implements Rule {

  /** Fewer rows that add up may be chance. */
  private static final int FEWEST = 5;

  private static final double MOST = 0.8;

  /**
   * A column of a table and the columns, of the same table or another one, that add up to it.
   *
   * @param whole the sums
   * @param column of {@code whole}
   * @param parts the table of the parts
   * @param columns of {@code parts}
   */
  private record Law(Grid whole, int column, Grid parts, List<Integer> columns) {}

  /** A row to which a law applies: the count and its parts. */
  private record Case(Entry whole, List<Entry> parts) {

    long sum() {
      return parts.stream().mapToLong(part -> part.counted().decimal().longValue()).sum();
    }

    boolean holds() {
      return sum() == whole.counted().decimal().longValue();
    }
  }

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (Table whole : paper.tables()) {
      Grid wholes = paper.grid(whole);
      for (int column : counting(wholes)) {
        for (Table part : paper.tables()) {
          Grid parts = paper.grid(part);
          List<Integer> columns = new ArrayList<>(counting(parts));
          if (part == whole) {
            columns.remove((Integer) column);
          }
          for (int from = 0; from < columns.size(); from++) {
            for (int to = columns.size(); to >= from + (part == whole ? 2 : 1); to--) {
              Law law = new Law(wholes, column, parts, columns.subList(from, to));
              remarks.addAll(check(paper, law));
            }
          }
        }
      }
    }
    return remarks;
  }

  private static List<Integer> counting(Grid grid) {
    Map<Integer, Long> counts =
        grid.entries().stream()
            .filter(entry -> entry.count() != null && entry.of() == null)
            .collect(
                Collectors.groupingBy(Entry::column, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<Remark> check(PaperView paper, Law law) {
    boolean sameTable = law.whole() == law.parts();
    if (!sameTable && law.whole().table() == law.parts().table()) {
      return List.of();
    }
    Map<String, Integer> rows = sameTable ? Map.of() : named(law.parts());
    Map<String, Integer> own = sameTable ? Map.of() : named(law.whole());
    List<Case> cases = new ArrayList<>();
    for (Entry whole : law.whole().column(law.column())) {
      if (whole.count() == null) {
        continue;
      }
      String name = Names.key(law.whole().name(whole.row()));
      Integer row = sameTable ? Integer.valueOf(whole.row()) : rows.get(name);
      if (row == null || !sameTable && !own.containsKey(name)) {
        continue;
      }
      List<Entry> parts = new ArrayList<>();
      for (int column : law.columns()) {
        Entry part = law.parts().at(row, column);
        if (part != null && part.count() != null) {
          parts.add(part);
        }
      }
      if (parts.size() == law.columns().size()) {
        cases.add(new Case(whole, parts));
      }
    }
    List<Case> wrong = cases.stream().filter(c -> !c.holds()).toList();
    int right = cases.size() - wrong.size();
    // columns of ones and zeros add up by chance
    long telling =
        cases.stream().filter(Case::holds).map(c -> c.whole().counted().value()).distinct().count();
    List<Remark> remarks = new ArrayList<>();
    if (telling >= FEWEST && right >= MOST * cases.size()) {
      wrong.forEach(c -> remarks.add(fault(paper, law, c, right)));
    }
    return remarks;
  }

  /** Rows by name; names met twice are left out. */
  private static Map<String, Integer> named(Grid grid) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    grid.entries().stream()
        .map(Entry::row)
        .distinct()
        .forEach(
            row -> {
              String name = Names.key(grid.name(row));
              if (rows.putIfAbsent(name, row) != null) {
                twice.add(name);
              }
            });
    twice.forEach(rows::remove);
    return rows;
  }

  private static Remark fault(PaperView paper, Law law, Case wrong, int right) {
    Grid grid = law.whole();
    PrintedNumber count = wrong.whole().counted();
    String sum =
        wrong.parts().stream()
            .map(part -> part.counted().value())
            .collect(Collectors.joining(" + "));
    List<Entry> taken =
        wrong.parts().stream()
            .filter(part -> wrong.parts().size() > 1)
            .filter(part -> part.counted().value().equals(count.value()))
            .toList();
    RemarkBuilder remark =
        RemarkBuilder.on(
                paper.order(grid.table(), wrong.whole().row()),
                PaperView.row(grid.table(), wrong.whole().row()))
            .label(Field.OUTCOME, grid.table().stub(wrong.whole().row()))
            .number(
                Field.N, count.value(), taken.isEmpty() ? "contradicted" : "misbound", count.text())
            .evidence(wrong.parts().stream().map(part -> part.counted().text()).toList())
            .suggest(Field.N, Long.toString(wrong.sum()));
    Entry share = grid.at(wrong.whole().row(), wrong.whole().column() + 1);
    if (wrong.whole().share() != null) {
      remark.number(
          Field.VALUE, wrong.whole().shared().value(), "bound", wrong.whole().shared().text());
    } else if (share != null && share.share() != null) {
      remark.number(Field.VALUE, share.shared().value(), "bound", share.shared().text());
    }
    String other =
        law.parts() == law.whole()
            ? "the columns "
                + law.columns().stream()
                    .map(column -> "\"" + grid.head(wrong.whole().row(), column) + "\"")
                    .collect(Collectors.joining(" and "))
                + " give "
            : PaperView.name(law.parts().table()) + " gives ";
    String why =
        PaperView.name(grid.table())
            + " counts "
            + count.value()
            + " for "
            + grid.name(wrong.whole().row())
            + ", but "
            + other
            + (wrong.parts().size() > 1 ? sum + " = " : "")
            + wrong.sum()
            + "; in "
            + right
            + " other rows the two agree.";
    if (taken.isEmpty()) {
      String slip = transposed(count.value(), Long.toString(wrong.sum()));
      return remark.make(new Verdict.Contradicted(), List.of("counts-do-not-add-up"), why + slip);
    }
    Entry source = taken.getFirst();
    return remark.make(
        new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), List.of(Slot.CONDITION)),
        List.of("counts-do-not-add-up"),
        why
            + " "
            + count.value()
            + " is the count of \""
            + law.parts().head(source.row(), source.column())
            + "\" alone.");
  }

  private static String transposed(String written, String sum) {
    boolean sameDigits =
        written.length() == sum.length()
            && written
                .chars()
                .sorted()
                .boxed()
                .toList()
                .equals(sum.chars().sorted().boxed().toList());
    return sameDigits ? " Two digits have changed places." : "";
  }
}
