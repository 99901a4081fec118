package holdfast.extractor.statistic;

/**
 * The place of a statistic in a list of its like ("1.2, 3.4 and 5.6, respectively").
 *
 * @param index 0-based
 * @param size how many there are, at least 2
 * @param respectively whether the sentence says "respectively" after the list
 */
public record ListPlace(int index, int size, boolean respectively) {

  /**
   * @throws IllegalArgumentException when the index is not within the size
   */
  public ListPlace {
    if (size < 2 || index < 0 || index >= size) {
      throw new IllegalArgumentException(index + " is no place in a list of " + size);
    }
  }
}
