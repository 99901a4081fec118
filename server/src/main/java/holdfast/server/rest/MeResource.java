package holdfast.server.rest;

import holdfast.server.security.AccessSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a page whom it works for. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class MeResource {

  private final Caller caller;
  private final AccessSettings access;

  MeResource(Caller caller, AccessSettings access) {
    this.caller = caller;
    this.access = access;
  }

  /**
   * Who is asking.
   *
   * @param user the name that decisions are kept under
   * @param role {@code viewer}, {@code reviewer} or {@code admin}
   * @param accounts whether the server has accounts; without them everyone is admin
   */
  public record Me(String user, String role, boolean accounts) {}

  @GET
  @Operation(summary = "Who asks")
  public Me me() {
    return new Me(caller.name(), caller.role().word(), access.hasAccounts());
  }
}
