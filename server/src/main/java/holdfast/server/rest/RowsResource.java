package holdfast.server.rest;

import holdfast.server.review.Decisions;
import holdfast.server.review.History;
import holdfast.server.review.ReviewException;
import holdfast.server.review.RowList;
import holdfast.server.store.DecisionStore;
import holdfast.server.store.FindingStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.work.Change;
import holdfast.server.work.Changes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The rows of an audit, and what reviewers decide on them. */
@Tag(name = "Review")
@Path("/api/v1/projects/{project}/audits/{id}/rows")
@Produces(MediaType.APPLICATION_JSON)
public class RowsResource {

  private final AuditLookup audits;
  private final FindingStore findings;
  private final DecisionStore history;
  private final Decisions decisions;
  private final Caller caller;
  private final Changes changes;

  RowsResource(
      AuditLookup audits,
      FindingStore findings,
      DecisionStore history,
      Decisions decisions,
      Caller caller,
      Changes changes) {
    this.audits = audits;
    this.findings = findings;
    this.history = history;
    this.decisions = decisions;
    this.caller = caller;
    this.changes = changes;
  }

  /**
   * A decision as sent by a page.
   *
   * @param action {@code accept}, {@code dismiss}, {@code correct} or {@code undo}
   * @param reason why; needed for {@code dismiss}
   * @param corrections field to what the row should say; needed for {@code correct}
   */
  @Schema(name = "NewDecision")
  public record Wish(
      @Nullable String action,
      @Nullable String reason,
      @Nullable Map<String, String> corrections) {}

  /**
   * Rows for a long list: filtered, in order, a page of them. The header {@code Holdfast-Total}
   * says how many there are without paging.
   *
   * @param sort {@code row}, {@code verdict}, {@code confidence} or {@code study}
   */
  @GET
  @Operation(summary = "The rows, filtered and in order")
  public RestResponse<List<RowJson>> rows(
      @PathParam("project") String project,
      @PathParam("id") long id,
      @RestQuery @Nullable String verdict,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String paper,
      @RestQuery @Nullable String decision,
      @RestQuery @Nullable String sort,
      @RestQuery @DefaultValue("0") int offset,
      @RestQuery @DefaultValue("500") int limit) {
    long audit = audits.find(project, id).id();
    List<RowList.Item> all =
        RowList.of(
            findings.light(audit),
            new History(history.of(audit)),
            new RowList.Wish(verdict, kind, paper, decision, sort));
    List<RowJson> page =
        all.stream().skip(Math.max(0, offset)).limit(Math.max(0, limit)).map(RowJson::of).toList();
    return ResponseBuilder.ok(page).header("Holdfast-Total", all.size()).build();
  }

  /** The whole history of a row, oldest first. */
  @GET
  @Path("{row}/decisions")
  @Operation(summary = "The history of a row, oldest first")
  public List<DecisionJson> history(
      @PathParam("project") String project, @PathParam("id") long id, @PathParam("row") int row) {
    return history.of(audits.find(project, id).id(), row).stream().map(DecisionJson::of).toList();
  }

  /** Adds a decision to the history of a row. */
  @POST
  @Path("{row}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide on a row")
  @APIResponseSchema(
      value = DecisionJson.class,
      responseCode = "201",
      responseDescription = "Decided.")
  public RestResponse<DecisionJson> decide(
      @PathParam("project") String project,
      @PathParam("id") long id,
      @PathParam("row") int row,
      @Nullable Wish wish)
      throws IOException {
    StoredAudit audit = audits.find(project, id);
    String finding = findings.json(audit.id(), row).orElseThrow(() -> Refusal.notFound("finding"));
    if (wish == null) {
      throw new Refusal(Status.BAD_REQUEST, "A decision has an action.");
    }
    try {
      DecisionJson decision =
          DecisionJson.of(
              decisions.decide(
                  audit,
                  row,
                  finding,
                  wish.action(),
                  wish.reason(),
                  wish.corrections() == null ? Map.of() : wish.corrections(),
                  caller.name()));
      changes.tell(project, Change.Kind.AUDIT, Long.toString(id));
      return RestResponse.status(RestResponse.Status.CREATED, decision);
    } catch (ReviewException e) {
      String sentence = Objects.requireNonNull(e.getMessage());
      throw e.isConflict()
          ? new Refusal(Status.CONFLICT, sentence)
          : new Refusal(Status.BAD_REQUEST, sentence);
    }
  }
}
