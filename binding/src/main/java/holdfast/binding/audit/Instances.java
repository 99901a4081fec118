package holdfast.binding.audit;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many analyses of a paper a table has rows for, and how many the paper has of the same kind:
 * with the predictor, outcome and effect type of one that a row is about, whatever the comparator
 * and conditions. Many for few rows means that subgroups, time points or models were left out, or
 * made one.
 *
 * @param paper the paper
 * @param rows rows of the table that are about one of its analyses
 * @param analyses its analyses of the same kind; a result that is told twice counts once
 */
public record Instances(Paper paper, int rows, int analyses) {

  /**
   * Of each paper that a row is about, in the order of the papers.
   *
   * @param findings on the rows of one table
   * @param papers the papers they were held against
   */
  public static List<Instances> of(List<Finding> findings, List<Extraction> papers) {
    Map<Paper, Set<String>> asked = new IdentityHashMap<>();
    Map<Paper, Integer> rows = new IdentityHashMap<>();
    for (Finding finding : findings) {
      Tuple about = finding.expected();
      if (about != null && finding.paper() != null) {
        asked.computeIfAbsent(finding.paper(), paper -> new HashSet<>()).add(kind(about));
        rows.merge(finding.paper(), 1, Integer::sum);
      }
    }
    List<Instances> instances = new ArrayList<>();
    for (Extraction extraction : papers) {
      Set<String> kinds = asked.getOrDefault(extraction.paper(), Set.of());
      if (!kinds.isEmpty()) {
        instances.add(
            new Instances(
                extraction.paper(),
                rows.getOrDefault(extraction.paper(), 0),
                analyses(extraction.tuples(), kinds)));
      }
    }
    return List.copyOf(instances);
  }

  private static int analyses(List<Tuple> tuples, Set<String> kinds) {
    Map<String, Set<String>> told = new HashMap<>();
    for (Tuple tuple : tuples) {
      String kind = kind(tuple);
      if (kinds.contains(kind)) {
        told.computeIfAbsent(kind, key -> new HashSet<>()).add(numbers(tuple));
      }
    }
    return told.values().stream().mapToInt(Set::size).sum();
  }

  private static String kind(Tuple tuple) {
    return words(tuple.predictor())
        + '\n'
        + words(tuple.outcome())
        + '\n'
        + tuple.statistic().type();
  }

  private static String words(CharSequence label) {
    return label.toString().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static String numbers(Tuple tuple) {
    PrintedNumber value = tuple.statistic().value();
    Interval interval = tuple.statistic().interval();
    return (value == null ? tuple.statistic().text().toString() : value.value())
        + (interval == null ? "" : " " + interval.low().value() + " " + interval.high().value());
  }
}
