package holdfast.server.security;

/**
 * Somebody who is signed in.
 *
 * @param name that decisions are kept under
 * @param role what they may do
 */
public record Account(String name, Role role) {}
