package holdfast.server.rest;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

/** A request that cannot be carried out. The message is one sentence for the user. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int UNPROCESSABLE = 422;

  private final int status;
  private final String title;

  Refusal(StatusType status, String sentence) {
    this(status.getStatusCode(), status.getReasonPhrase(), sentence);
  }

  private Refusal(int status, String title, String sentence) {
    super(sentence);
    this.status = status;
    this.title = title;
  }

  /** What was sent is whole but cannot be used. */
  static Refusal unusable(String sentence) {
    return new Refusal(UNPROCESSABLE, "Unprocessable Content", sentence);
  }

  static Refusal notFound(String what) {
    return new Refusal(Status.NOT_FOUND, "There is no such " + what + ".");
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }
}
