package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.List;

/**
 * Measures in a list behind what a comparison says in general, each with its test: "no difference
 * in indexes between the groups for changes in A (P), B (P) and C (P)".
 *
 * @param line the sentence
 * @param clause that the tests stand in
 * @param base the slots of the clause
 * @param told all statistics of the sentence
 */
record Listed(Line line, Clause clause, Frame base, List<Told> told) {

  /** Words; what is longer is no member of a list. */
  private static final int LONGEST = 6;

  /** The measure in front of a test; empty where the clause has no such list. */
  Range at(int at) {
    int first = next(clause.range().from());
    int second = first < 0 ? -1 : next(first + 1);
    if (second < 0 || base.outcome().isEmpty() || !isOfGroups()) {
      return Range.NONE;
    }
    List<Chunk> chunks = Chunk.of(line, new Range(clause.range().from(), first), false);
    if (chunks.isEmpty()) {
      return Range.NONE;
    }
    Chunk last = chunks.getLast();
    int groups = Math.max(base.predictor().to(), base.comparator().to());
    boolean free =
        last.preposition().matches("for|in|on|regarding|of")
            && last.range().from() >= base.outcome().to()
            && last.range().from() >= groups
            && groups >= base.outcome().to()
            && isName(last.range())
            && isName(between(first, second));
    if (!free) {
      return Range.NONE;
    }
    return at == first ? last.range() : own(at);
  }

  private boolean isOfGroups() {
    return !base.comparator().isEmpty() || new Members(line).isGroup(base.predictor());
  }

  private Range own(int at) {
    for (int i = at - 1; i >= clause.range().from(); i--) {
      if (line.word(i).is(Kind.STATISTIC)) {
        Range own = between(i, at);
        return isName(own) ? own : Range.NONE;
      }
    }
    return Range.NONE;
  }

  private Range between(int statistic, int at) {
    return Phrases.bare(line, new Range(statistic + 1, at));
  }

  private int next(int from) {
    for (int i = from; i < clause.range().to(); i++) {
      Word word = line.word(i);
      boolean test = word.is(Kind.STATISTIC) && !told.get(word.last()).descriptive();
      if (test && word.lower().startsWith("(")) {
        return i;
      }
    }
    return -1;
  }

  private boolean isName(Range range) {
    return range.to() - range.from() <= LONGEST
        && !Phrases.of(line, range).isBlank()
        && !Chunk.noGroup(line, range)
        && !new Members(line).isGroup(range);
  }
}
