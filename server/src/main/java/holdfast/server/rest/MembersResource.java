package holdfast.server.rest;

import holdfast.server.security.UserFile;
import holdfast.server.store.MemberStore;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works in a project. Admins work in all of them. */
@Path("/api/v1/projects/{project}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class MembersResource {

  private final MemberStore members;

  MembersResource(MemberStore members) {
    this.members = members;
  }

  /** The names of the members, in alphabetical order. */
  @GET
  @Operation(summary = "Who works in a project")
  public List<String> all(@PathParam("project") String project) {
    return members.all(project);
  }

  /** Makes an account a member; nothing changes when it is one. */
  @PUT
  @Path("{user}")
  @Operation(summary = "Make an account a member")
  public void add(@PathParam("project") String project, @PathParam("user") String user) {
    if (!UserFile.isName(user)) {
      throw new Refusal(Status.BAD_REQUEST, "No account can have this name.");
    }
    members.add(project, user);
  }

  /** Takes a member out; what they did stays. */
  @DELETE
  @Path("{user}")
  @Operation(summary = "Take a member out")
  public void remove(@PathParam("project") String project, @PathParam("user") String user) {
    if (!members.remove(project, user)) {
      throw Refusal.notFound("member");
    }
  }
}
