package holdfast.server.rest;

import holdfast.server.security.Sessions;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/** The cookies of sign-in: no script reads them, and no other site makes a browser send them. */
final class SessionCookie {

  /** Holds the secret of a session. */
  static final String NAME = "holdfast-session";

  /**
   * Ties a sign-in at a provider to the browser that began it. The provider's page sends the
   * browser back here, which {@code Strict} would not let it through.
   */
  static final String STATE = "holdfast-sign-in";

  private static final int STATE_SECONDS = 600;

  private SessionCookie() {}

  static NewCookie of(String secret, UriInfo address) {
    return cookie(
        NAME, secret, "/", (int) Sessions.LIFE.toSeconds(), NewCookie.SameSite.STRICT, address);
  }

  static NewCookie none(UriInfo address) {
    return cookie(NAME, "", "/", 0, NewCookie.SameSite.STRICT, address);
  }

  static NewCookie state(String state, UriInfo address) {
    return cookie(STATE, state, "/api/v1/session/", STATE_SECONDS, NewCookie.SameSite.LAX, address);
  }

  private static NewCookie cookie(
      String name, String value, String path, int seconds, NewCookie.SameSite from, UriInfo here) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .maxAge(seconds)
        .httpOnly(true)
        .secure("https".equals(here.getRequestUri().getScheme()))
        .sameSite(from)
        .build();
  }
}
