package holdfast.extractor.limit;

/** A bound on the reading of one file was reached. */
public final class LimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason which bound, as the end of a sentence about the file
   */
  public LimitException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
