package holdfast.server.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that announces more than the limit before a byte of it is read. What arrives
 * unannounced is cut off by the HTTP layer at {@code quarkus.http.limits.max-body-size}.
 */
@Singleton
class UploadLimit {

  /** One file of 200 MB and the few bytes that a multipart body adds to it. */
  static final long MAX_BODY = 201L * 1024 * 1024;

  static final String SENTENCE =
      "The upload is larger than 200 MB, which is the most that one request may hold.";

  /** Before the HTTP layer's own check, which would answer without a word. */
  private static final int PRIORITY = 900;

  void register(@Observes Filters filters) {
    filters.register(UploadLimit::check, PRIORITY);
  }

  private static void check(RoutingContext context) {
    @Nullable String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && announced.matches("\\d+") && isTooMuch(announced)) {
      // The rest of the body would otherwise have to be read before the next request.
      context
          .response()
          .putHeader(HttpHeaders.CONNECTION, "close")
          .endHandler(sent -> context.request().connection().close());
      Guard.refuse(context, 413, "Request Entity Too Large", SENTENCE);
      return;
    }
    context.next();
  }

  private static boolean isTooMuch(String length) {
    return length.length() > 18 || Long.parseLong(length) > MAX_BODY;
  }
}
