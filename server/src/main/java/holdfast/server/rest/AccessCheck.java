package holdfast.server.rest;

import holdfast.server.security.AccessSettings;
import holdfast.server.security.Account;
import holdfast.server.security.Role;
import holdfast.server.security.Sessions;
import holdfast.server.store.MemberStore;
import holdfast.server.store.ProjectStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only who may do what they ask for: signed in where there are accounts, with the role
 * that the method needs ({@link Needs}), and a member of the project that the address names.
 *
 * <p>It stands before every resource, so that one that is added later is not open by oversight.
 */
class AccessCheck {

  private static final Account OWNER = new Account("", Role.ADMIN);

  private final AccessSettings access;
  private final Sessions sessions;
  private final ProjectStore projects;
  private final MemberStore members;
  private final Caller caller;

  AccessCheck(
      AccessSettings access,
      Sessions sessions,
      ProjectStore projects,
      MemberStore members,
      Caller caller) {
    this.access = access;
    this.sessions = sessions;
    this.projects = projects;
    this.members = members;
    this.caller = caller;
  }

  @ServerRequestFilter
  void check(ContainerRequestContext request) throws IOException {
    String path = request.getUriInfo().getPath();
    if (path.equals(SessionResource.PATH) || path.startsWith(SessionResource.PATH + "/")) {
      return;
    }
    Account account = account(request);
    Role needed = Needs.of(request.getMethod(), path);
    if (!account.role().includes(needed)) {
      throw new Refusal(
          Status.FORBIDDEN,
          "This needs the role %s; yours is %s.".formatted(needed.word(), account.role().word()));
    }
    @Nullable String project = request.getUriInfo().getPathParameters().getFirst("project");
    if (project != null && !isOpen(project, account)) {
      throw Refusal.notFound("project");
    }
  }

  private Account account(ContainerRequestContext request) throws IOException {
    if (!access.hasAccounts()) {
      return OWNER;
    }
    @Nullable Cookie cookie = request.getCookies().get(SessionCookie.NAME);
    Optional<Account> account = sessions.find(cookie == null ? null : cookie.getValue(), access);
    caller.is(account.orElseThrow(() -> new Refusal(Status.UNAUTHORIZED, "Sign in first.")));
    return account.get();
  }

  /** To others than its members and admins, a project is not there. */
  private boolean isOpen(String project, Account account) {
    return projects.get(project).isPresent()
        && (account.role() == Role.ADMIN || members.has(project, account.name()));
  }
}
