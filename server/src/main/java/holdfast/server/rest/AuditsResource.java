package holdfast.server.rest;

import com.fasterxml.jackson.databind.util.RawValue;
import holdfast.server.store.AuditStore;
import holdfast.server.store.FindingStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredTable;
import holdfast.server.store.TableStore;
import holdfast.server.table.TableException;
import holdfast.server.work.AuditWork;
import holdfast.server.work.Change;
import holdfast.server.work.Changes;
import holdfast.server.work.Tables;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Audits of tables against the papers of their project. */
@Path("/api/v1/projects/{project}/audits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
public class AuditsResource {

  private final AuditStore audits;
  private final FindingStore findings;
  private final TableStore tables;
  private final Tables reader;
  private final AuditWork work;
  private final Changes changes;

  AuditsResource(
      AuditStore audits,
      FindingStore findings,
      TableStore tables,
      Tables reader,
      AuditWork work,
      Changes changes) {
    this.audits = audits;
    this.findings = findings;
    this.tables = tables;
    this.reader = reader;
    this.work = work;
    this.changes = changes;
  }

  /**
   * What to audit.
   *
   * @param table the table's number
   */
  @Schema(name = "NewAudit")
  public record Wish(long table) {}

  @GET
  @Operation(summary = "The audits of the project, newest first")
  public List<AuditJson> all(@PathParam("project") String project) {
    return audits.all(project).stream().map(AuditJson::of).toList();
  }

  /** Starts an audit; it goes on in the background, over a restart too. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin an audit")
  @APIResponseSchema(
      value = AuditJson.class,
      responseCode = "202",
      responseDescription = "Begun; it goes on in the background.")
  public Response start(@PathParam("project") String project, Wish wish) throws IOException {
    StoredTable table =
        tables
            .get(project, wish.table())
            .orElseThrow(
                () ->
                    new Refusal(
                        Status.BAD_REQUEST, "There is no table " + wish.table() + " to audit."));
    refuseUnmapped(table);
    StoredAudit audit = audits.create(table.id());
    work.submit(audit.id());
    changes.tell(project, Change.Kind.AUDIT, Long.toString(audit.id()));
    return Response.status(Status.ACCEPTED).entity(AuditJson.of(audit)).build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far an audit has come")
  public AuditJson one(@PathParam("project") String project, @PathParam("id") long id) {
    return AuditJson.of(find(project, id));
  }

  /** Stops an audit that is under way. What it has found so far is kept. */
  @POST
  @Path("{id}/cancel")
  @Operation(summary = "Stop an audit")
  public AuditJson cancel(@PathParam("project") String project, @PathParam("id") long id) {
    if (!audits.cancel(find(project, id).id())) {
      throw new Refusal(Status.CONFLICT, "The audit is not under way.");
    }
    changes.tell(project, Change.Kind.AUDIT, Long.toString(id));
    return AuditJson.of(find(project, id));
  }

  /** Goes on with an audit that was cancelled or has failed, where it stopped. */
  @POST
  @Path("{id}/resume")
  @APIResponseSchema(
      value = AuditJson.class,
      responseCode = "202",
      responseDescription = "It goes on in the background.")
  @Operation(summary = "Go on with an audit")
  public Response resume(@PathParam("project") String project, @PathParam("id") long id) {
    if (!audits.resume(find(project, id).id())) {
      throw new Refusal(Status.CONFLICT, "Only an audit that was stopped can go on.");
    }
    work.submit(id);
    changes.tell(project, Change.Kind.AUDIT, Long.toString(id));
    return Response.status(Status.ACCEPTED).entity(AuditJson.of(find(project, id))).build();
  }

  /** The findings so far in table order: a JSON array of the contract's objects. */
  @GET
  @Path("{id}/findings")
  @Operation(summary = "The findings, in table order")
  @APIResponse(
      responseCode = "200",
      description = "As in docs/contract.md.",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Findings")))
  public List<RawValue> findings(@PathParam("project") String project, @PathParam("id") long id) {
    return JsonArrays.of(findings.json(find(project, id).id()));
  }

  /** The finding on one row: the contract's object. */
  @GET
  @Path("{id}/findings/{row}")
  @Operation(summary = "The finding on one row")
  @APIResponse(
      responseCode = "200",
      description = "As in docs/contract.md.",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Finding")))
  public String finding(
      @PathParam("project") String project, @PathParam("id") long id, @PathParam("row") int row) {
    return findings
        .json(find(project, id).id(), row)
        .orElseThrow(() -> Refusal.notFound("finding"));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove an audit")
  public void delete(@PathParam("project") String project, @PathParam("id") long id) {
    if (!audits.delete(find(project, id).id())) {
      throw Refusal.notFound("audit");
    }
    changes.tell(project, Change.Kind.AUDIT, Long.toString(id));
  }

  private void refuseUnmapped(StoredTable table) throws IOException {
    try {
      reader.read(table, table.mapping());
    } catch (TableException e) {
      throw Refusal.unusable(Objects.requireNonNull(e.getMessage()));
    }
  }

  private StoredAudit find(String project, long id) {
    return audits.get(project, id).orElseThrow(() -> Refusal.notFound("audit"));
  }
}
