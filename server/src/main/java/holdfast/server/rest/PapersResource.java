package holdfast.server.rest;

import com.fasterxml.jackson.databind.util.RawValue;
import holdfast.server.store.ContentFiles;
import holdfast.server.store.PaperKey;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredPaper;
import holdfast.server.work.Change;
import holdfast.server.work.Changes;
import holdfast.server.work.PaperWork;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The papers of a project. */
@Path("/api/v1/projects/{project}/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public class PapersResource {

  private final PaperStore papers;
  private final ContentFiles files;
  private final PaperWork work;
  private final Changes changes;

  PapersResource(PaperStore papers, ContentFiles files, PaperWork work, Changes changes) {
    this.papers = papers;
    this.files = files;
    this.work = work;
    this.changes = changes;
  }

  @GET
  @Operation(summary = "The papers of the project, oldest first")
  public List<PaperJson> all(@PathParam("project") String project) {
    return papers.all(project).stream().map(PaperJson::of).toList();
  }

  /**
   * Takes in papers. The answer is sent when they are safe on disk: 201 when at least one is new,
   * 200 when all were here before.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Take in papers")
  @APIResponse(
      responseCode = "201",
      description = "Taken in.",
      content = @Content(schema = @Schema(implementation = PaperJson[].class)))
  @APIResponse(
      responseCode = "200",
      description = "All were here before.",
      content = @Content(schema = @Schema(implementation = PaperJson[].class)))
  public Response add(
      @PathParam("project") String project, @RestForm("file") List<FileUpload> uploads)
      throws IOException {
    if (uploads.isEmpty()) {
      throw new Refusal(Status.BAD_REQUEST, "Send papers as the form field \"file\".");
    }
    List<PaperJson> accepted = new ArrayList<>();
    boolean isAnyNew = false;
    for (FileUpload upload : uploads) {
      PaperStore.Accepted paper =
          papers.accept(
              project, upload.uploadedFile(), FileNames.shown(upload.fileName()), upload.size());
      isAnyNew |= paper.isNew();
      if (paper.isNew() || paper.paper().state() == PaperState.FAILED) {
        work.submit(paper.paper().key());
      }
      changes.tell(project, Change.Kind.PAPER, paper.paper().sha256());
      accepted.add(PaperJson.of(paper.paper()));
    }
    return Response.status(isAnyNew ? Status.CREATED : Status.OK).entity(accepted).build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One paper")
  public PaperJson one(@PathParam("project") String project, @PathParam("id") String id) {
    return PaperJson.of(find(project, id));
  }

  /**
   * The bytes as uploaded. Only a PDF is called by its type: anything else could be a page that
   * runs scripts in our name.
   */
  @GET
  @Path("{id}/file")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The file as it was uploaded")
  @APIResponse(
      responseCode = "200",
      description = "The bytes.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(
      @PathParam("project") String project, @PathParam("id") String id, @Context Request request) {
    StoredPaper paper = find(project, id);
    EntityTag tag = new EntityTag(paper.sha256());
    @Nullable ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known != null) {
      return known.build();
    }
    return Response.ok(files.path(paper.sha256()).toFile())
        .type("pdf".equals(paper.format()) ? "application/pdf" : "application/octet-stream")
        .tag(tag)
        .header("Content-Disposition", "attachment")
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .build();
  }

  /** The results read from a paper: a JSON array of the contract's tuples. */
  @GET
  @Path("{id}/tuples")
  @Operation(summary = "The results read from a paper")
  @APIResponse(
      responseCode = "200",
      description = "As in docs/contract.md.",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Tuples")))
  public List<RawValue> tuples(@PathParam("project") String project, @PathParam("id") String id) {
    return JsonArrays.of(papers.tuples(find(project, id).key()));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove a paper")
  public void delete(@PathParam("project") String project, @PathParam("id") String id)
      throws IOException {
    PaperKey key = new PaperKey(project, id);
    if (!papers.delete(key)) {
      throw Refusal.notFound("paper");
    }
    work.forget(key);
    changes.tell(project, Change.Kind.PAPER, id);
  }

  private StoredPaper find(String project, String id) {
    return papers.get(new PaperKey(project, id)).orElseThrow(() -> Refusal.notFound("paper"));
  }
}
