package holdfast.extractor.tuple.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * A subject with its verb and what follows, as ranges of a line.
 *
 * @param range the whole clause
 * @param subject words before the verb, adjuncts left out; empty when the clause has none of its
 *     own
 * @param verb the verb with its auxiliaries; empty when there is none
 * @param adjuncts phrases set off by commas before the subject
 * @param follows the subject of the clause before is meant
 */
record Clause(Range range, Range subject, Range verb, List<Range> adjuncts, boolean follows) {

  Clause {
    adjuncts = List.copyOf(adjuncts);
  }

  /** The clause with phrases that an earlier one has in front. */
  Clause with(List<Range> fronted) {
    List<Range> all = new ArrayList<>(fronted);
    all.addAll(adjuncts);
    return fronted.isEmpty() ? this : new Clause(range, subject, verb, all, follows);
  }

  /** What stands behind the verb. */
  Range rest() {
    return new Range(verb.isEmpty() ? subject.from() : verb.to(), range.to());
  }
}
