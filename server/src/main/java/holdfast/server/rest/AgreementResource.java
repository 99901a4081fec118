package holdfast.server.rest;

import holdfast.server.review.Agreement;
import holdfast.server.review.History;
import holdfast.server.store.DecisionStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the reviewers of an audit agree. */
@Tag(name = "Review")
@Path("/api/v1/projects/{project}/audits/{id}/agreement")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

  private final AuditLookup audits;
  private final DecisionStore history;

  AgreementResource(AuditLookup audits, DecisionStore history) {
    this.audits = audits;
    this.history = history;
  }

  @GET
  @Operation(summary = "How far reviewers agree")
  public Agreement agreement(@PathParam("project") String project, @PathParam("id") long id) {
    return Agreement.of(new History(history.of(audits.find(project, id).id())));
  }
}
