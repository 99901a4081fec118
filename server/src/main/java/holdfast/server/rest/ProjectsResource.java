package holdfast.server.rest;

import holdfast.server.security.Role;
import holdfast.server.store.MemberStore;
import holdfast.server.store.ProjectStore;
import holdfast.server.store.StoredProject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The projects. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectsResource {

  private final ProjectStore projects;
  private final MemberStore members;
  private final Caller caller;

  ProjectsResource(ProjectStore projects, MemberStore members, Caller caller) {
    this.projects = projects;
    this.members = members;
    this.caller = caller;
  }

  /**
   * What to make.
   *
   * @param name as its users call it
   */
  @Schema(name = "NewProject")
  public record Wish(@Nullable String name) {}

  /**
   * A project as sent to a page.
   *
   * @param id its name in addresses
   * @param role what the caller may do there
   */
  @Schema(name = "Project")
  public record ProjectJson(String id, String name, String role) {

    static ProjectJson of(StoredProject project, Role role) {
      return new ProjectJson(project.id(), project.name(), role.word());
    }
  }

  /** The projects that the caller works in, oldest first. */
  @GET
  @Operation(summary = "The projects that the caller works in")
  public List<ProjectJson> all() {
    Role role = caller.role();
    Set<String> own = role == Role.ADMIN ? Set.of() : members.projects(caller.name());
    return projects.all().stream()
        .filter(project -> role == Role.ADMIN || own.contains(project.id()))
        .map(project -> ProjectJson.of(project, role))
        .toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a project")
  @APIResponseSchema(value = ProjectJson.class, responseCode = "201", responseDescription = "Made.")
  public Response create(@Nullable Wish wish) {
    String name =
        wish == null || wish.name() == null
            ? ""
            : wish.name().replaceAll("\\p{Cntrl}", " ").strip();
    if (name.isEmpty() || name.length() > ProjectStore.MAX_NAME) {
      throw new Refusal(
          Status.BAD_REQUEST,
          "A project needs a name of at most " + ProjectStore.MAX_NAME + " characters.");
    }
    return Response.status(Status.CREATED)
        .entity(ProjectJson.of(projects.create(name), caller.role()))
        .build();
  }
}
