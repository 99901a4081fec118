package holdfast.extractor.tuple.prose;

/**
 * A word, a sign, a statistic or a bracket of a sentence.
 *
 * @param start 0-based offset of its first character in the sentence
 * @param end offset behind its last character
 * @param lower its characters in lower case, single spaces between words that act as one
 * @param kind what it can do
 * @param first index of its first statistic, -1 when it has none
 * @param last index of its last statistic, -1 when it has none
 */
record Word(int start, int end, String lower, Kind kind, int first, int last) {

  boolean is(Kind... kinds) {
    for (Kind one : kinds) {
      if (kind == one) {
        return true;
      }
    }
    return false;
  }

  boolean holds(int statistic) {
    return first >= 0 && first <= statistic && statistic <= last;
  }
}
