package holdfast.binding.check;

import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The results of one table under one question. A column that is misread, or that follows a rule
 * that nobody knows, breaks the same law row after row; a slip of its authors breaks it once. So a
 * table's fault counts only where most of its rows keep the law, and a sentence's only where it
 * does not break the law again and again.
 */
final class Peers {

  /** Share of a table's rows that may break a law before the law, or the reading, is doubted. */
  static final double MOST_FAULTS = 0.25;

  /** So few broken rows are believed whatever the share, when as many keep the law. */
  private static final int FEW = 1;

  private final double most;
  private final Map<Table, List<Tuple>> tables = new IdentityHashMap<>();
  private final Map<Table, List<Tuple>> broken = new IdentityHashMap<>();

  /** Results of a sentence that keep the law less those that break it. */
  private final Map<String, Integer> keeping = new HashMap<>();

  /**
   * @param results all results to which the law applies
   * @param breaks whether a result breaks it
   */
  Peers(List<Tuple> results, Predicate<Tuple> breaks) {
    this(results, breaks, MOST_FAULTS);
  }

  /**
   * @param most share of a table's rows that may break the law
   */
  Peers(List<Tuple> results, Predicate<Tuple> breaks, double most) {
    this.most = most;
    for (Tuple tuple : results) {
      if (tuple.where() instanceof Where.InTable place) {
        tables.computeIfAbsent(place.table(), key -> new ArrayList<>()).add(tuple);
        if (breaks.test(tuple)) {
          broken.computeIfAbsent(place.table(), key -> new ArrayList<>()).add(tuple);
        }
      } else if (tuple.where() instanceof Where.InSentence place) {
        keeping.merge(place.sentence().toString(), breaks.test(tuple) ? -1 : 1, Integer::sum);
      }
    }
  }

  /** Whether a fault of this result can be its authors'. */
  boolean believe(Tuple tuple) {
    if (tuple.where() instanceof Where.InSentence place) {
      return keeping.getOrDefault(place.sentence().toString(), 0) >= -FEW;
    }
    if (!(tuple.where() instanceof Where.InTable place)) {
      return true;
    }
    int all = tables.getOrDefault(place.table(), List.of()).size();
    int faults = broken.getOrDefault(place.table(), List.of()).size();
    return faults <= most * all || faults <= FEW && all > faults;
  }

  /** How many other results of the same table keep the law. */
  int keeping(Tuple tuple) {
    if (!(tuple.where() instanceof Where.InTable place)) {
      return 0;
    }
    return tables.getOrDefault(place.table(), List.of()).size()
        - broken.getOrDefault(place.table(), List.of()).size();
  }
}
