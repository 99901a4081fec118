package holdfast.server.rest;

import holdfast.server.review.Pool;
import holdfast.server.review.Pools;
import holdfast.server.table.TableException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the decisions on an audit mean for the pooled effect. */
@Tag(name = "Review")
@Path("/api/v1/projects/{project}/audits/{id}/pooled")
@Produces(MediaType.APPLICATION_JSON)
public class PooledResource {

  private final AuditLookup audits;
  private final Pools pools;

  PooledResource(AuditLookup audits, Pools pools) {
    this.audits = audits;
    this.pools = pools;
  }

  /** The pooled effect before and after of the largest group of rows that fits what is asked. */
  @GET
  @Operation(summary = "The pooled effect before and after what was decided")
  public Pool pooled(
      @PathParam("project") String project,
      @PathParam("id") long id,
      @RestQuery @Nullable String predictor,
      @RestQuery @Nullable String outcome,
      @RestQuery @Nullable String type)
      throws IOException {
    try {
      return pools.of(audits.find(project, id), new Pools.Wish(predictor, outcome, type));
    } catch (TableException | ArithmeticException e) {
      throw Refusal.unusable(Objects.requireNonNull(e.getMessage()));
    }
  }
}
