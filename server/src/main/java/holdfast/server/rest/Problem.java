package holdfast.server.rest;

/**
 * What went wrong, as in RFC 9457.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail one sentence for the user
 */
public record Problem(String type, String title, int status, String detail) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  Problem(String title, int status, String detail) {
    this("about:blank", title, status, detail);
  }
}
