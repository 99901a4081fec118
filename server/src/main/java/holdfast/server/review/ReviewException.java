package holdfast.server.review;

/** A decision that cannot be taken. The message is one sentence for the reviewer. */
public final class ReviewException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean conflict;

  private ReviewException(String message, boolean conflict) {
    super(message);
    this.conflict = conflict;
  }

  /** What was sent is not a decision. */
  static ReviewException unusable(String message) {
    return new ReviewException(message, false);
  }

  /** What was sent does not fit what is there. */
  static ReviewException conflict(String message) {
    return new ReviewException(message, true);
  }

  /** Whether the decision would do at another time. */
  public boolean isConflict() {
    return conflict;
  }
}
