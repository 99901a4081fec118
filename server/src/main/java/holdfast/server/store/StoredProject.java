package holdfast.server.store;

import java.time.Instant;

/**
 * A project: papers, tables and audits that belong together and are kept apart from all others.
 *
 * @param id its name in addresses: lower-case letters, digits and hyphens
 * @param name as its users call it
 * @param created when it was made
 */
public record StoredProject(String id, String name, Instant created) {

  /** The project that is always there. */
  public static final String DEFAULT = "default";
}
