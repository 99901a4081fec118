package holdfast.server.work;

/**
 * Something that a page may have to show anew.
 *
 * @param project the id of the project that it changed in
 * @param kind what changed
 * @param id its hash or number; empty when several may have changed
 */
public record Change(String project, Kind kind, String id) {

  /** What can change. */
  public enum Kind {
    PAPER,
    TABLE,
    AUDIT
  }
}
