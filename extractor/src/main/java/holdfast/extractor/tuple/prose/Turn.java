package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;

/**
 * The member of a list that one value is told of.
 *
 * @param name its words
 * @param of what they name
 * @param start 0-based offset of the list with its values in the sentence
 * @param end offset behind it
 * @param last index of the last statistic of the list
 */
record Turn(Text name, Of of, int start, int end, int last) {

  /** What the member of a list is that a value is told of. */
  enum Of {
    GROUP,
    TIME,
    MEASURE,
    /** The first or the second of the two groups that the clause compares: "V vs V". */
    FIRST,
    SECOND
  }

  boolean isSide() {
    return of == Of.FIRST || of == Of.SECOND;
  }

  /** Whether words of the sentence are part of the list. */
  boolean overlaps(int from, int to) {
    return from < end && start < to;
  }
}
