package holdfast.server.rest;

import holdfast.server.store.ProjectStore;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets through only what asks for a project that is there. */
class ProjectCheck {

  private final ProjectStore projects;

  ProjectCheck(ProjectStore projects) {
    this.projects = projects;
  }

  @ServerRequestFilter
  void check(UriInfo address) {
    @Nullable String project = address.getPathParameters().getFirst("project");
    if (project != null && projects.get(project).isEmpty()) {
      throw Refusal.notFound("project");
    }
  }
}
