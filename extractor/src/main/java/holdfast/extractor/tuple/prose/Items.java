package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.List;
import java.util.Optional;

/**
 * Tests that follow the members of a list that a measure is told of: "mRNA levels for ELN (P &lt;
 * 0.001), FBLN5 (P &lt; 0.001) and TNC (P = 0.009)". Each member with its measure is an outcome.
 *
 * @param line the sentence
 * @param clause that the tests stand in
 * @param told all statistics of the sentence
 */
record Items(Line line, Clause clause, List<Told> told) {

  /** Words; what is longer is no member of a list. */
  private static final int LONGEST = 5;

  /**
   * The measure with the member in front of a test.
   *
   * @param at index of the word that holds the test
   * @param frame the slots of the clause
   * @param measure its outcome in words
   */
  Optional<Text> outcome(int at, Frame frame, Text measure) {
    int first = next(clause.range().from());
    Range outcome = Phrases.bare(line, frame.outcome());
    if (measure.isBlank() || outcome.isEmpty() || next(first + 1) < 0 || outcome.to() >= first) {
      return Optional.empty();
    }
    Word preposition = line.word(outcome.to());
    boolean listed =
        preposition.lower().matches("for|of")
            && isName(new Range(outcome.to() + 1, first))
            && isName(member(next(first + 1)));
    Range own = at == first ? new Range(outcome.to() + 1, first) : member(at);
    if (!listed || !isName(own)) {
      return Optional.empty();
    }
    Text name = Phrases.of(line, own);
    return name.isBlank()
        ? Optional.empty()
        : Optional.of(
            Text.join(
                " ",
                List.of(
                    measure,
                    line.sentence().subSequence(preposition.start(), preposition.end()),
                    name)));
  }

  /** Index of the next word of the clause that holds a test, -1 when there is none. */
  private int next(int from) {
    for (int i = from; i < clause.range().to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC) && !told.get(word.last()).descriptive()) {
        return i;
      }
    }
    return -1;
  }

  /** The words between a statistic and the one before it. */
  private Range member(int at) {
    int from = at;
    while (from > clause.range().from() && !line.word(from - 1).is(Kind.STATISTIC)) {
      from--;
    }
    return Phrases.bare(line, new Range(from, at));
  }

  private boolean isName(Range range) {
    Range bare = Phrases.bare(line, range);
    if (bare.isEmpty() || bare.to() - bare.from() > LONGEST) {
      return false;
    }
    for (int i = bare.from(); i < bare.to(); i++) {
      if (!line.word(i).is(Kind.NOUN, Kind.BRACKET)) {
        return false;
      }
    }
    return true;
  }
}
