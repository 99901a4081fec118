package holdfast.server.rest;

import holdfast.server.security.Account;
import holdfast.server.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Who sent the request under way. */
@RequestScoped
public class Caller {

  /**
   * Says who decides, on a machine without accounts; percent-encoded, because a header has no
   * letters beyond ASCII.
   */
  public static final String REVIEWER = "Holdfast-Reviewer";

  private static final int MAX_NAME = 200;

  private final HttpHeaders headers;
  private @Nullable Account account;

  Caller(HttpHeaders headers) {
    this.headers = headers;
  }

  private static String decoded(String given) {
    try {
      return URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return given;
    }
  }

  void is(Account signedIn) {
    account = signedIn;
  }

  /** What they may do; without accounts, everything. */
  public Role role() {
    return account == null ? Role.ADMIN : account.role();
  }

  /**
   * The name that decisions are kept under: of the account, and without accounts what the header
   * {@link #REVIEWER} says, else the user that the server runs as.
   */
  public String name() {
    if (account != null) {
      return account.name();
    }
    @Nullable String given = headers.getHeaderString(REVIEWER);
    String name = given == null ? "" : decoded(given).replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty()) {
      name = System.getProperty("user.name", "").strip();
    }
    if (name.isEmpty()) {
      return "unknown";
    }
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
  }
}
