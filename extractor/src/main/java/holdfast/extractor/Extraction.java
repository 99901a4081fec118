package holdfast.extractor;

import holdfast.extractor.coverage.Coverage;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.tuple.Tuple;
import java.util.List;

/**
 * A paper and all results read from it, in document order.
 *
 * @param paper the paper
 * @param tuples its results
 * @param coverage how many results it reports, and how many are among the tuples
 */
public record Extraction(Paper paper, List<Tuple> tuples, Coverage coverage) {

  public Extraction {
    tuples = List.copyOf(tuples);
  }

  /** Counts what the paper reports. */
  public Extraction(Paper paper, List<Tuple> tuples) {
    this(paper, tuples, Coverage.of(paper, tuples));
  }
}
