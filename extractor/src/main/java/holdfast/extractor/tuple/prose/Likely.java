package holdfast.extractor.tuple.prose;

import java.util.Optional;

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

  /** "half as likely as others to do it", "twice as likely to do it as others". */
  Optional<Frame> asLikely(Range subject, Range rest) {
    int likely = rest.from() + 1;
    while (likely < rest.to()
        && !(line.word(likely).lower().equals("likely") && isAs(likely - 1, rest))) {
      likely++;
    }
    int at = likely + 1;
    Range others = Range.NONE;
    if (isAs(at, rest)) {
      others = phrase(at + 1, rest);
      at = others.to();
    }
    if (at >= rest.to() || !line.word(at).lower().equals("to")) {
      return Optional.empty();
    }
    boolean verb = at + 1 < rest.to() && line.word(at + 1).is(Kind.BE, Kind.HAVE);
    Range what = phrase(verb ? at + 2 : at + 1, rest);
    if (others.isEmpty() && isAs(what.to(), rest)) {
      others = phrase(what.to() + 1, rest);
    }
    return what.isEmpty() ? Optional.empty() : Optional.of(Frame.comparison(subject, what, others));
  }

  private boolean isAs(int at, Range rest) {
    return at < rest.to() && line.word(at).lower().equals("as");
  }

  /** Words up to the next turn of a comparison. */
  private Range phrase(int from, Range rest) {
    int end = from;
    while (end < rest.to()
        && !line.word(end)
            .is(
                Kind.THAN,
                Kind.STATISTIC,
                Kind.BRACKET,
                Kind.COMMA,
                Kind.SEMICOLON,
                Kind.SUBORDINATE)
        && !line.word(end).lower().matches("as|to|after|when|controlling|adjusting")) {
      end++;
    }
    return end > from ? new Range(from, end) : Range.NONE;
  }
}
