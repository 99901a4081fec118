package holdfast.server.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What all answers in JSON have in common: a list is cut to a page, and everything that is read
 * carries a tag, by which a client that has it already is told so in place of getting it again.
 */
class Answers {

  /** How long a list is without its paging. */
  static final String TOTAL = "Holdfast-Total";

  /** Items of a list when nobody says how many. */
  static final int PAGE = 500;

  private static final int TAG_DIGITS = 32;

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  void finish(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    @Nullable Object entity = response.getEntity();
    if (!request.getMethod().equals("GET")
        || response.getStatus() != Status.OK.getStatusCode()
        || entity == null
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
      return;
    }
    if (entity instanceof List<?> list && !response.getHeaders().containsKey(TOTAL)) {
      response.getHeaders().putSingle(TOTAL, list.size());
      entity = page(list, request);
    }
    // Ten thousand rows are two megabytes: they are written once, as they are sent.
    byte[] bytes =
        entity instanceof String ready
            ? ready.getBytes(StandardCharsets.UTF_8)
            : json.writeValueAsBytes(entity);
    EntityTag tag = tag(bytes);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    // Anybody may be at the browser next: the answer is asked for again, and sent if it is another.
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    Response.@Nullable ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
    if (known == null) {
      response.setEntity(bytes);
    } else {
      response.setStatus(Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private static List<?> page(List<?> list, ContainerRequestContext request) {
    int from = Math.min(number(request, "offset", 0), list.size());
    int limit = number(request, "limit", PAGE);
    return list.subList(from, (int) Math.min((long) from + limit, list.size()));
  }

  private static int number(ContainerRequestContext request, String name, int otherwise) {
    @Nullable String text = request.getUriInfo().getQueryParameters().getFirst(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw new Refusal(
          Status.BAD_REQUEST, "\"" + name + "\" has to be a whole number, not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  private static EntityTag tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new EntityTag(HexFormat.of().formatHex(hash).substring(0, TAG_DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
