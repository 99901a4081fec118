package holdfast.server.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Who sent the request under way. */
@RequestScoped
public class Caller {

  /** Says who decides, on a machine without accounts. */
  public static final String REVIEWER = "Holdfast-Reviewer";

  private static final int MAX_NAME = 200;

  private final HttpHeaders headers;

  Caller(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * The name that decisions are kept under: what the header {@link #REVIEWER} says, else the user
   * that the server runs as.
   */
  public String name() {
    @Nullable String given = headers.getHeaderString(REVIEWER);
    String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty()) {
      name = System.getProperty("user.name", "").strip();
    }
    if (name.isEmpty()) {
      return "unknown";
    }
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
  }
}
