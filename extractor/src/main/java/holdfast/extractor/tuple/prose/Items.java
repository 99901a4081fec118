package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.List;
import java.util.Optional;

/**
 * Tests that follow the members of a list that a measure is told of: "mRNA levels for ELN (P &lt;
 * 0.001), FBLN5 (P &lt; 0.001) and TNC (P = 0.009)", "levels were different for A (P), B (P) and C
 * (P), but not for D (P)". Each member with its measure is an outcome.
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
    boolean alone = first < 0 || next(first + 1) < 0;
    if (measure.isBlank() || outcome.isEmpty() || alone && !isLeft() || outcome.to() >= first) {
      return Optional.empty();
    }
    int before = preposition(first);
    if (before < outcome.to() || frame.covers(new Range(before + 1, first))) {
      return Optional.empty();
    }
    Word preposition = line.word(before);
    boolean behind = before == outcome.to();
    boolean listed =
        preposition.lower().matches(behind ? "for|of" : "for|considering|regarding")
            && (behind || saysDifferent(outcome.to(), before))
            && isName(new Range(before + 1, first))
            && (alone || isName(member(next(first + 1))));
    Range own = at == first ? new Range(before + 1, first) : member(at);
    if (!listed || !isName(own) || !behind && new Members(line).isGroup(own)) {
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
                    behind
                        ? line.sentence().subSequence(preposition.start(), preposition.end())
                        : Text.unplaced("for"),
                    name)));
  }

  /** "levels were (not) different for", "responses were significant considering". */
  private boolean saysDifferent(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.word(i).lower().matches("different|differed|similar|comparable|significant")) {
        return true;
      }
    }
    return false;
  }

  /** ", but not for X (p)": what is left of the clause before. */
  private boolean isLeft() {
    return clause.verb().isEmpty();
  }

  /** Index of the preposition in front of the first member. */
  private int preposition(int first) {
    int i = first - 1;
    while (i > 0 && line.word(i).is(Kind.NOUN, Kind.BRACKET, Kind.DETERMINER, Kind.ADVERB)) {
      if (line.word(i).lower().equals("considering")) {
        return i;
      }
      i--;
    }
    return i;
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
