package holdfast.extractor.tuple.prose;

/**
 * Words of a line.
 *
 * @param from 0-based index of the first word
 * @param to index behind the last word
 */
record Range(int from, int to) {

  static final Range NONE = new Range(0, 0);

  boolean isEmpty() {
    return to <= from;
  }

  boolean overlaps(Range other) {
    return !isEmpty() && !other.isEmpty() && from < other.to && other.from < to;
  }
}
