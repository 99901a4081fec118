package holdfast.server.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An address that fails as only a bug can. */
@Path("/api/v1/broken/{how}")
@Produces(MediaType.APPLICATION_JSON)
public class BrokenResource {

  @GET
  @Operation(hidden = true)
  public String fail(@PathParam("how") String how) {
    if (how.equals("error")) {
      throw new AssertionError("secret of the inside");
    }
    throw new IllegalStateException("secret of the inside");
  }
}
