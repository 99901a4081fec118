package holdfast.server.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown into a problem that a user can read. */
class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response refusal(Refusal refusal) {
    return answer(refusal.status(), refusal.title(), Objects.requireNonNull(refusal.getMessage()));
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException exception) {
    Response.StatusType status = exception.getResponse().getStatusInfo();
    String detail =
        switch (Status.fromStatusCode(status.getStatusCode())) {
          case NOT_FOUND -> "There is nothing at this address.";
          case METHOD_NOT_ALLOWED -> "This address does not take this method.";
          case REQUEST_ENTITY_TOO_LARGE -> UploadLimit.SENTENCE;
          case UNSUPPORTED_MEDIA_TYPE -> "This address does not take content of this type.";
          case NOT_ACCEPTABLE -> "This address has no content of the type asked for.";
          case null, default -> "The request was not understood.";
        };
    return answer(status.getStatusCode(), status.getReasonPhrase(), detail);
  }

  @ServerExceptionMapper
  Response bug(Throwable bug) {
    LOG.error("A request failed", bug);
    return answer(
        Status.INTERNAL_SERVER_ERROR.getStatusCode(),
        Status.INTERNAL_SERVER_ERROR.getReasonPhrase(),
        "Holdfast failed on this request; its log says more.");
  }

  private static Response answer(int status, String title, String detail) {
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(new Problem(title, status, detail))
        .build();
  }
}
