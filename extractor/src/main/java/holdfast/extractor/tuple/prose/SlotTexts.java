package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.List;

/** The printed words of the slots that a frame points at. */
final class SlotTexts {

  private final Line line;

  SlotTexts(Line line) {
    this.line = line;
  }

  /** The slots as text; empty where the range is no noun phrase. */
  Roles of(Frame frame) {
    Text shared = sharingHead(frame);
    return new Roles(
        shared.isEmpty() ? group(cut(frame.predictor())) : shared,
        Phrases.of(line, withoutDegree(cut(frame.outcome()))),
        group(cut(frame.comparator())),
        frame.sure());
  }

  /** "more patients in the A group", "those treated with A": compared is A. */
  private Text group(Range range) {
    Range bare = withoutDegree(range);
    int from = bare.from();
    boolean those = from > range.from() && line.word(from - 1).lower().equals("those");
    from = those ? from - 1 : from;
    int group = new Members(line).pastPeople(from, bare.to());
    return Phrases.of(line, group > from ? new Range(group, bare.to()) : range);
  }

  /** "the 2009 and 2010 groups": the first of two groups has its noun behind the second. */
  private Text sharingHead(Frame frame) {
    Range first = Phrases.bare(line, frame.predictor());
    Range second = Phrases.bare(line, frame.comparator());
    boolean joined =
        first.to() - first.from() == 1
            && first.to() + 1 == second.from()
            && line.word(first.to()).is(Kind.AND)
            && second.to() - second.from() > 1
            && line.word(second.from() + 1).is(Kind.NOUN)
            && line.word(second.from() + 1).lower().endsWith("s");
    if (!joined) {
      return Text.EMPTY;
    }
    Text head = Phrases.of(line, new Range(second.from() + 1, second.to()));
    Text whole =
        head.isEmpty() ? Phrases.printed(line, new Range(second.from() + 1, second.to())) : head;
    return Text.join(" ", List.of(Phrases.printed(line, first), whole));
  }

  /** "a higher risk of sepsis": the direction is the result, not part of what was measured. */
  private Range withoutDegree(Range range) {
    Range bare = Phrases.bare(line, range);
    int from = bare.from();
    while (from < bare.to() && line.word(from).is(Kind.COMPARATIVE)) {
      from++;
    }
    return new Range(from, bare.to());
  }

  /** "other factors, including age (p), sex (p)": the first member behind the name of the kind. */
  private int pastKind(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (i > from && line.word(i).lower().matches("including|namely|such as")) {
        return i + 1;
      }
    }
    return from;
  }

  /** A list with a statistic for each member: the first member. */
  Range cut(Range range) {
    boolean noun = false;
    for (int i = range.from(); i < range.to(); i++) {
      if (line.word(i).is(Kind.STATISTIC) && noun) {
        return new Range(pastKind(range.from(), i), i);
      }
      noun |= line.word(i).is(Kind.NOUN);
    }
    return range;
  }
}
