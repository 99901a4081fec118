package holdfast.server.rest;

import holdfast.server.review.Coverage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of its papers a table tells. */
@Tag(name = "Review")
@Path("/api/v1/projects/{project}/audits/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

  private final AuditLookup audits;
  private final Coverage coverage;

  CoverageResource(AuditLookup audits, Coverage coverage) {
    this.audits = audits;
    this.coverage = coverage;
  }

  @GET
  @Operation(summary = "Rows of each paper against its analyses of their kind")
  public List<Coverage.PaperCoverage> coverage(
      @PathParam("project") String project, @PathParam("id") long id) throws IOException {
    return coverage.of(audits.find(project, id));
  }
}
