package holdfast.server.rest;

import holdfast.server.security.AccessSettings;
import holdfast.server.security.Account;
import holdfast.server.security.OidcSignIn;
import holdfast.server.security.OidcSignIn.SignInException;
import holdfast.server.security.Sessions;
import holdfast.server.security.UserFile;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and out. These addresses alone are open to everybody. */
@Path(SessionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class SessionResource {

  static final String PATH = "/api/v1/session";

  private final AccessSettings access;
  private final Sessions sessions;
  private final Optional<OidcSignIn> provider;

  SessionResource(AccessSettings access, Sessions sessions) {
    this.access = access;
    this.sessions = sessions;
    this.provider = access.oidc().map(oidc -> new OidcSignIn(oidc, Clock.systemUTC()));
  }

  /**
   * How to sign in.
   *
   * @param accounts whether one has to
   * @param ways {@code password}, {@code oidc}
   * @param user who is signed in, or null
   */
  @Schema(name = "Session")
  public record SessionJson(boolean accounts, List<String> ways, @Nullable String user) {}

  /**
   * What to sign in with.
   *
   * @param user the name
   * @param password the password
   */
  public record Credentials(@Nullable String user, @Nullable String password) {}

  @GET
  @Operation(summary = "How to sign in, and who is")
  public SessionJson session(@CookieParam(SessionCookie.NAME) @Nullable String secret)
      throws IOException {
    List<String> ways = new ArrayList<>();
    access.users().ifPresent(users -> ways.add("password"));
    access.oidc().ifPresent(oidc -> ways.add("oidc"));
    return new SessionJson(
        access.hasAccounts(), ways, sessions.find(secret, access).map(Account::name).orElse(null));
  }

  /** Signs in with a name and a password; the answer sets the cookie of the session. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign in with a password")
  @APIResponse(responseCode = "204", description = "Signed in; the cookie is set.")
  public Response signIn(@Nullable Credentials given, @Context UriInfo here) throws IOException {
    if (access.users().isEmpty()) {
      throw new Refusal(Status.NOT_FOUND, "This server has no accounts with passwords.");
    }
    if (given == null || given.user() == null || given.password() == null) {
      throw new Refusal(Status.BAD_REQUEST, "Send \"user\" and \"password\".");
    }
    UserFile users = access.users().get();
    Account account =
        users
            .signIn(given.user().strip(), given.password().toCharArray())
            .orElseThrow(
                () -> new Refusal(Status.UNAUTHORIZED, "There is no account with this password."));
    return Response.noContent()
        .cookie(SessionCookie.of(sessions.open(account, true), here))
        .build();
  }

  /** Signs out. */
  @DELETE
  @Operation(summary = "Sign out")
  @APIResponse(responseCode = "204", description = "Signed out.")
  public Response signOut(
      @CookieParam(SessionCookie.NAME) @Nullable String secret, @Context UriInfo here) {
    sessions.close(secret);
    return Response.noContent().cookie(SessionCookie.none(here)).build();
  }

  /** Sends the browser to the provider of accounts. */
  @GET
  @Path("oidc")
  @Operation(summary = "Go to the provider of accounts")
  @APIResponse(responseCode = "303", description = "To the provider.")
  public Response begin(@Context UriInfo here, @Context HttpHeaders asked) {
    try {
      OidcSignIn.Way way = oidc().begin(callback(here));
      return Response.seeOther(way.address())
          .cookie(SessionCookie.state(way.state(), here))
          .build();
    } catch (SignInException e) {
      return refused(Status.BAD_GATEWAY, String.valueOf(e.getMessage()), asked);
    }
  }

  /** Where the provider sends the browser back to. */
  @GET
  @Path("oidc/callback")
  @Operation(summary = "Come back from the provider of accounts")
  @APIResponse(responseCode = "303", description = "Signed in; to the first page.")
  public Response end(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @CookieParam(SessionCookie.STATE) @Nullable String own,
      @Context UriInfo here,
      @Context HttpHeaders asked) {
    if (state == null || code == null || !state.equals(own)) {
      return refused(
          Status.UNAUTHORIZED, "The sign-in was not begun in this browser; begin anew.", asked);
    }
    try {
      Account account = oidc().end(state, code);
      return Response.seeOther(here.getBaseUri().resolve("/"))
          .cookie(SessionCookie.of(sessions.open(account, false), here))
          .build();
    } catch (SignInException e) {
      return refused(Status.UNAUTHORIZED, String.valueOf(e.getMessage()), asked);
    }
  }

  /** A browser that was sent here shows what it gets: a page, where a program wants a problem. */
  private static Response refused(Status status, String sentence, HttpHeaders asked) {
    if (!asked.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
      throw new Refusal(status, sentence);
    }
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(NotSignedIn.page(sentence))
        .build();
  }

  private static URI callback(UriInfo here) {
    return here.getBaseUri().resolve(PATH + "/oidc/callback");
  }

  private OidcSignIn oidc() {
    return provider.orElseThrow(
        () -> new Refusal(Status.NOT_FOUND, "This server has no provider of accounts."));
  }
}
