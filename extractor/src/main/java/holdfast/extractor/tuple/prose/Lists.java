package holdfast.extractor.tuple.prose;

import java.util.ArrayList;
import java.util.List;

/** Noun phrases joined by commas and "and". */
final class Lists {

  private Lists() {}

  /** The members of a coordination; one when there is none. */
  static List<Range> of(Line line, Range range) {
    List<Range> members = new ArrayList<>();
    int from = range.from();
    for (int i = range.from(); i <= range.to(); i++) {
      if (i == range.to() || line.word(i).is(Kind.AND, Kind.COMMA, Kind.THAN)) {
        if (hasNoun(line, from, i)) {
          members.add(new Range(from, i));
        }
        from = i + 1;
      }
    }
    return members;
  }

  /**
   * The two sides of "between A and B": split at the last joining word, the sides of a longer list
   * at its last one.
   */
  static List<Range> pair(Line line, Range range) {
    int split = -1;
    int joints = 0;
    for (int i = range.from(); i < range.to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.AND, Kind.THAN) && hasNoun(line, range.from(), i)) {
        split = split < 0 || word.is(Kind.THAN) ? i : split;
        joints++;
      }
    }
    if (split < 0 || !hasNoun(line, split + 1, range.to())) {
      return List.of(range);
    }
    if (joints == 1 || line.word(split).is(Kind.THAN)) {
      return List.of(new Range(range.from(), split), new Range(split + 1, range.to()));
    }
    return List.of(new Range(range.from(), split), new Range(split + 1, range.to()));
  }

  private static boolean hasNoun(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.word(i).is(Kind.NOUN, Kind.VERB, Kind.COMPARATIVE)) {
        return true;
      }
    }
    return false;
  }
}
