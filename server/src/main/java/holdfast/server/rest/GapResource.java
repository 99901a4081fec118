package holdfast.server.rest;

import holdfast.server.store.FindingStore;
import holdfast.server.store.StoredRow;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The binding gap of an audit: right words, wired wrongly. */
@Tag(name = "Review")
@Path("/api/v1/projects/{project}/audits/{id}/gap")
@Produces(MediaType.APPLICATION_JSON)
public class GapResource {

  private final AuditLookup audits;
  private final FindingStore findings;

  GapResource(AuditLookup audits, FindingStore findings) {
    this.audits = audits;
    this.findings = findings;
  }

  /**
   * A row's two scores against the result that it is held to.
   *
   * @param bag cosine of the words alone
   * @param bound cosine with each word in its role
   */
  @Schema(name = "GapPoint")
  public record Point(int row, double bag, double bound, String verdict) {}

  /** A point for each row that is held to a result, all of them, in table order. */
  @GET
  @Operation(summary = "Words against words in their roles, row by row")
  public RestResponse<List<Point>> gap(
      @PathParam("project") String project, @PathParam("id") long id) {
    List<Point> points = new ArrayList<>();
    for (StoredRow row : findings.light(audits.find(project, id).id())) {
      @Nullable Double bag = row.bag();
      @Nullable Double bound = row.bound();
      if (bag != null && bound != null) {
        points.add(new Point(row.row(), bag, bound, row.verdict()));
      }
    }
    return ResponseBuilder.<List<Point>>ok(points).header("Holdfast-Total", points.size()).build();
  }
}
