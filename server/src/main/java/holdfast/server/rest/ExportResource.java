package holdfast.server.rest;

import holdfast.server.export.Export;
import holdfast.server.export.Exports;
import holdfast.server.store.DataFolder;
import holdfast.server.store.StoredAudit;
import holdfast.server.table.TableException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files that can be had of an audit. */
@Tag(name = "Review")
@Path("/api/v1/projects/{project}/audits/{id}/export")
public class ExportResource {

  private final AuditLookup audits;
  private final Exports exports;
  private final DataFolder folder;

  ExportResource(AuditLookup audits, Exports exports, DataFolder folder) {
    this.audits = audits;
    this.exports = exports;
    this.folder = folder;
  }

  /**
   * A file, made anew from what stands: {@code corrected.csv}, {@code corrected.xlsx}, {@code
   * report.html}, {@code findings.jsonl}, {@code findings.sarif}, {@code annotations.json} or
   * {@code papers.zip}.
   */
  @GET
  @Path("{file}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "A file made of what stands")
  public Response file(
      @PathParam("project") String project,
      @PathParam("id") long id,
      @PathParam("file") String file)
      throws IOException {
    StoredAudit audit = audits.find(project, id);
    Export export =
        Arrays.stream(Export.values())
            .filter(known -> known.file().equals(file))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("export"));
    java.nio.file.Path made = made(export, audit);
    StreamingOutput body =
        out -> {
          try {
            Files.copy(made, out);
          } finally {
            Files.deleteIfExists(made);
          }
        };
    return Response.ok(body)
        .type(export.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name(audit, export) + "\"")
        .build();
  }

  /** The file made whole before it is sent: a failure is an answer, not half a file. */
  private java.nio.file.Path made(Export export, StoredAudit audit) throws IOException {
    java.nio.file.Path made = Files.createTempFile(folder.incoming(), "export", ".tmp");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
      exports.write(export, audit, out);
      return made;
    } catch (TableException e) {
      Files.deleteIfExists(made);
      throw Refusal.unusable(Objects.requireNonNull(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(made);
      throw e;
    }
  }

  private static String name(StoredAudit audit, Export export) {
    return "holdfast-" + audit.id() + "-" + export.file();
  }
}
