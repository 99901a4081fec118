package holdfast.server.rest;

import holdfast.server.store.StoredTable;
import holdfast.server.store.TableStore;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableException;
import holdfast.server.table.TableReader;
import holdfast.server.work.Change;
import holdfast.server.work.Changes;
import holdfast.server.work.Tables;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The tables of claims of a project. */
@Path("/api/v1/projects/{project}/tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tables")
public class TablesResource {

  /** More than any meta-analysis has; a larger file is something else given by mistake. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private final TableStore tables;
  private final Tables reader;
  private final Changes changes;

  TablesResource(TableStore tables, Tables reader, Changes changes) {
    this.tables = tables;
    this.reader = reader;
    this.changes = changes;
  }

  @GET
  @Operation(summary = "The tables of the project, newest first")
  public List<TableJson> all(@PathParam("project") String project) {
    return tables.all(project).stream().map(TableJson::of).toList();
  }

  /**
   * Takes in a table that can be read, also one whose columns have yet to be mapped. The answer is
   * sent when it is safe on disk.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Take in a table")
  @APIResponseSchema(
      value = TableJson.Read.class,
      responseCode = "201",
      responseDescription = "Taken in.")
  public Response add(
      @PathParam("project") String project, @RestForm("file") @Nullable FileUpload upload)
      throws IOException {
    if (upload == null) {
      throw new Refusal(Status.BAD_REQUEST, "Send a table as the form field \"file\".");
    }
    String name = FileNames.shown(upload.fileName());
    if (upload.size() > LARGEST) {
      throw new Refusal(
          Status.REQUEST_ENTITY_TOO_LARGE, name + ": is larger than 64 MB, too large for a table.");
    }
    try {
      ClaimTable read =
          TableReader.look(name, Files.readAllBytes(upload.uploadedFile()), List.of());
      StoredTable table =
          tables.accept(project, upload.uploadedFile(), name, upload.size(), read.claims().size());
      changes.tell(project, Change.Kind.TABLE, Long.toString(table.id()));
      return Response.status(Status.CREATED).entity(TableJson.Read.of(table, read)).build();
    } catch (TableException e) {
      throw unreadable(e);
    }
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One table with its claims")
  public TableJson.Read one(@PathParam("project") String project, @PathParam("id") long id)
      throws IOException {
    StoredTable table = find(project, id);
    try {
      return TableJson.Read.of(table, reader.look(table));
    } catch (TableException e) {
      throw unreadable(e);
    }
  }

  /** Says which column holds which field; the table is refused when it cannot be read so. */
  @PUT
  @Path("{id}/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say which column holds which field")
  public TableJson.Read map(
      @PathParam("project") String project, @PathParam("id") long id, Map<String, String> mapping)
      throws IOException {
    StoredTable table = find(project, id);
    try {
      ClaimTable read = reader.look(table, mapping);
      tables.remap(id, mapping, read.claims().size());
      changes.tell(project, Change.Kind.TABLE, Long.toString(id));
      return TableJson.Read.of(find(project, id), read);
    } catch (TableException e) {
      throw unreadable(e);
    }
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove a table with its audits")
  public void delete(@PathParam("project") String project, @PathParam("id") long id)
      throws IOException {
    if (!tables.delete(find(project, id).id())) {
      throw Refusal.notFound("table");
    }
    changes.tell(project, Change.Kind.TABLE, Long.toString(id));
  }

  private StoredTable find(String project, long id) {
    return tables.get(project, id).orElseThrow(() -> Refusal.notFound("table"));
  }

  private static Refusal unreadable(TableException e) {
    return Refusal.unusable(Objects.requireNonNull(e.getMessage()));
  }
}
