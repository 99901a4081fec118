package holdfast.extractor;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.tuple.Tuple;
import java.util.List;

/**
 * A paper and all results read from it, in document order.
 *
 * @param paper the paper
 * @param tuples its results
 */
public record Extraction(Paper paper, List<Tuple> tuples) {

  public Extraction {
    tuples = List.copyOf(tuples);
  }
}
