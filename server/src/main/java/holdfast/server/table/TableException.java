package holdfast.server.table;

/** A table that cannot be audited. The message is one sentence for the user. */
public final class TableException extends Exception {

  private static final long serialVersionUID = 1L;

  public TableException(String message) {
    super(message);
  }

  public TableException(String message, Throwable cause) {
    super(message, cause);
  }
}
