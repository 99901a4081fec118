package holdfast.extractor.tuple.prose;

/**
 * What somebody was more or less likely to do, be or have.
 *
 * @param line the sentence
 */
record Likely(Line line) {

  /**
   * "to want to know about Y", "to be Y", "to have Y": all of what follows, up to a comparison or a
   * number.
   */
  Range what(Range to, Range rest) {
    int end = to.to();
    while (!to.isEmpty()
        && end < rest.to()
        && !line.word(end)
            .is(Kind.THAN, Kind.STATISTIC, Kind.COMMA, Kind.SEMICOLON, Kind.BE, Kind.SUBORDINATE)
        && (line.word(end).is(Kind.NOUN, Kind.DETERMINER, Kind.VERB)
            || line.word(end).lower().matches("to|about|of|on"))) {
      end++;
    }
    if (to.isEmpty()) {
      return to;
    }
    boolean verb = line.word(to.from()).is(Kind.BE, Kind.HAVE);
    return new Range(verb ? to.from() + 1 : to.from(), Math.max(end, to.from() + 1));
  }
}
