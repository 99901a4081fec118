package holdfast.extractor.paper;

/**
 * Makes a {@link Paper} of the bytes of a file of one format. Implementations keep no state between
 * calls.
 */
public interface PaperReader {

  /**
   * @param source the file's identity
   * @param bytes its content
   * @throws UnreadableException when there is nothing to read, with the reason
   */
  Paper read(Source source, byte[] bytes) throws UnreadableException;
}
