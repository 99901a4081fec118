package holdfast.extractor.tuple.prose;

/**
 * Where a statistic stands in a sentence.
 *
 * @param start 0-based offset of its first character
 * @param end offset behind its last character
 */
public record Place(int start, int end) {

  /**
   * @throws IllegalArgumentException when the end is before the start
   */
  public Place {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such place: " + start + ".." + end);
    }
  }

  /** Whether the place holds a word rather than a sign or a letter. */
  boolean isName(CharSequence sentence) {
    return sentence.subSequence(start, end).chars().filter(Character::isLetter).count() > 1;
  }
}
