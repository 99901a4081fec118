package holdfast.extractor.tuple.prose;

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

  /** What stands behind the verb. */
  Range rest() {
    return new Range(verb.isEmpty() ? subject.from() : verb.to(), range.to());
  }
}
