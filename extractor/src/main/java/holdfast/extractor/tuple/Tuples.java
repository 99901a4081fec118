package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;

/** All results of a paper: of its sentences in reading order, then of its tables. */
public final class Tuples {

  private Tuples() {}

  /** The results of a paper, each with what it is a result of; empty when it reports none. */
  public static List<Tuple> of(Paper paper) {
    Focus focus = new Focus(paper);
    List<Tuple> tables = new ArrayList<>();
    for (Table table : paper.tables()) {
      tables.addAll(TableTuples.of(table, focus));
    }
    List<Tuple> tuples =
        new ArrayList<>(
            SentenceTests.named(
                ToldAgain.completed(SentenceTuples.of(paper, focus), tables), tables, focus));
    tuples.addAll(tables);
    Estimators estimators = new Estimators(paper);
    FullNames names = new FullNames(paper, focus);
    return tuples.stream()
        .map(tuple -> Adjusted.completed(tuple, focus))
        .map(names::named)
        .map(estimators::named)
        .toList();
  }
}
