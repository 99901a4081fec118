/**
 * Who may do what: roles, a file of users with hashed passwords, sign-in by OpenID Connect, and
 * sessions.
 */
@NullMarked
package holdfast.server.security;

import org.jspecify.annotations.NullMarked;
