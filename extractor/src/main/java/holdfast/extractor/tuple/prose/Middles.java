package holdfast.extractor.tuple.prose;

import java.util.stream.IntStream;

/**
 * Means and medians that a phrase of their own tells, whatever the clause is about: "with a median
 * follow-up of 23.7 months, survival was ...", "aged 5–52 years with a median age of 12 years".
 *
 * @param line the sentence
 */
record Middles(Line line) {

  /** Words between "with" and a value. */
  private static final int LONGEST = 9;

  /** The name of what a value is the middle of; empty where no such phrase stands before it. */
  Range before(int at) {
    if (at < 3 || !line.word(at - 1).lower().equals("of")) {
      return Range.NONE;
    }
    int from = at - 1;
    boolean middle = false;
    while (from > 0 && at - from < LONGEST) {
      Word word = line.word(from - 1);
      // "a mean age of 32 and a mean BMI of 22": each names its own
      boolean opens =
          word.lower().matches("with|at|after|over|during|for")
              || middle
                  && word.is(Kind.AND, Kind.COMMA)
                  && (line.word(from).is(Kind.DETERMINER) || isMiddle(line.word(from)));
      if (opens && middle) {
        Range name = new Range(from, at - 1);
        // "age ranged from 19 to 90 y, with a mean of 61", "a mean value of 61": of the subject.
        return saysOfWhat(Phrases.bare(line, name)) ? name : Range.NONE;
      }
      if (opens
          || word.is(
              Kind.AND,
              Kind.COMMA,
              Kind.SEMICOLON,
              Kind.STATISTIC,
              Kind.BE,
              Kind.HAVE,
              Kind.VERB,
              Kind.THAN)) {
        return Range.NONE;
      }
      middle |= isMiddle(word);
      from--;
    }
    return Range.NONE;
  }

  private static boolean isMiddle(Word word) {
    return word.lower().matches("mean|median|average");
  }

  private boolean saysOfWhat(Range name) {
    return IntStream.range(name.from(), name.to())
        .mapToObj(line::word)
        .anyMatch(word -> !isMiddle(word) && !HollowWords.pointsBack(word.lower()));
  }
}
