package holdfast.server.cli;

/** Something is wrong with what the user gave. The message is one sentence: what, and where. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }

  InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
