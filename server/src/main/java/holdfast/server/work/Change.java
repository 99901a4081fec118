package holdfast.server.work;

import org.jspecify.annotations.Nullable;

/**
 * Something that a page may have to show anew.
 *
 * @param project the id of the project that it changed in
 * @param kind what changed
 * @param id its hash or number; empty when several may have changed
 * @param progress how far it has come, or null where that is not what changed
 */
public record Change(String project, Kind kind, String id, @Nullable Progress progress) {

  /** What can change. */
  public enum Kind {
    PAPER,
    TABLE,
    AUDIT
  }
}
