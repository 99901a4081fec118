package holdfast.server.rest;

import holdfast.server.review.Studies;
import holdfast.server.store.PaperKey;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredTable;
import holdfast.server.store.TableStore;
import holdfast.server.table.TableException;
import holdfast.server.work.Change;
import holdfast.server.work.Changes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which paper each study of a table is. */
@Tag(name = "Tables")
@Path("/api/v1/projects/{project}/tables/{id}/studies")
@Produces(MediaType.APPLICATION_JSON)
public class StudiesResource {

  private final TableStore tables;
  private final PaperStore papers;
  private final Studies studies;
  private final Changes changes;

  StudiesResource(TableStore tables, PaperStore papers, Studies studies, Changes changes) {
    this.tables = tables;
    this.papers = papers;
    this.studies = studies;
    this.changes = changes;
  }

  /**
   * A reviewer's choice.
   *
   * @param study as the table names it
   * @param paper id of the paper that it is; null for none of them
   */
  @Schema(name = "StudyChoice")
  public record Choice(@Nullable String study, @Nullable String paper) {}

  @GET
  @Operation(summary = "Which paper each study is")
  public List<Studies.Study> all(@PathParam("project") String project, @PathParam("id") long id)
      throws IOException {
    return read(find(project, id));
  }

  /** Keeps a choice; audits that begin later go by it. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say which paper a study is")
  public List<Studies.Study> choose(
      @PathParam("project") String project, @PathParam("id") long id, @Nullable Choice choice)
      throws IOException {
    StoredTable table = find(project, id);
    if (choice == null || choice.study() == null || !names(table, choice.study())) {
      throw new Refusal(Status.BAD_REQUEST, "The table names no such study.");
    }
    String study = choice.study();
    Optional<String> paper = Optional.ofNullable(choice.paper());
    if (paper.isPresent() && papers.get(new PaperKey(project, paper.get())).isEmpty()) {
      throw new Refusal(Status.BAD_REQUEST, "The project has no such paper.");
    }
    studies.choose(table, study, paper);
    changes.tell(project, Change.Kind.TABLE, Long.toString(id));
    return read(table);
  }

  private boolean names(StoredTable table, String study) throws IOException {
    return read(table).stream().anyMatch(known -> known.study().equals(study));
  }

  private List<Studies.Study> read(StoredTable table) throws IOException {
    try {
      return studies.of(table);
    } catch (TableException e) {
      throw Refusal.unusable(Objects.requireNonNull(e.getMessage()));
    }
  }

  private StoredTable find(String project, long id) {
    return tables.get(project, id).orElseThrow(() -> Refusal.notFound("table"));
  }
}
