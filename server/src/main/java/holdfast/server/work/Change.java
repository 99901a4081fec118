package holdfast.server.work;

/**
 * Something that a page may have to show anew.
 *
 * @param kind what changed
 * @param id its hash or number; empty when several may have changed
 */
public record Change(Kind kind, String id) {

  /** What can change. */
  public enum Kind {
    PAPER,
    TABLE,
    AUDIT
  }
}
