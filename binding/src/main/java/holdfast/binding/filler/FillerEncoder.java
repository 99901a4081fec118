package holdfast.binding.filler;

/**
 * Turns what fills a role into a vector. The same text gives the same vector whatever its role, so
 * that one entity has one vector. Safe for any number of threads.
 */
public interface FillerEncoder {

  /** Name and version: stored vectors may be compared only when it is equal. */
  String id();

  int dimension();

  /**
   * The vector of a text: length 1, or the zero vector when the text says nothing to this encoder.
   * The array is the caller's.
   */
  float[] encode(String text);
}
