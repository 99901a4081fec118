package holdfast.server.rest;

import holdfast.server.security.AccessSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web pages from using this server through the user's browser, and sets the headers
 * that hold our own pages to what they need.
 *
 * <p>Two checks stop that: a request that changes something must come from our own pages or from no
 * page at all; and without accounts, where whoever reaches the server is let in, the host must be a
 * loopback name (a foreign name that resolves to 127.0.0.1 is a rebinding attack). The cookie of a
 * session is one that other sites cannot have sent, too.
 */
@Singleton
class Guard {

  private static final int PRIORITY = 1000;

  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

  /**
   * pdf.js needs a worker and WebAssembly decoders from here, draws fonts from data addresses, and
   * places its text by element styles.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
          + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final AccessSettings access;

  Guard(AccessSettings access) {
    this.access = access;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    context
        .response()
        .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    @Nullable HostAndPort host = request.authority();
    if (host == null || (!access.hasAccounts() && !LOOPBACK.contains(host.host()))) {
      refuse(context, 403, "Forbidden", "This server answers only to localhost.");
    } else if (changes(request.method())
        && (isForeign(request.getHeader("Origin"), host)
            || "cross-site".equals(request.getHeader("Sec-Fetch-Site")))) {
      refuse(context, 403, "Forbidden", "Only Holdfast's own pages may change something here.");
    } else {
      context.next();
    }
  }

  private static boolean changes(HttpMethod method) {
    return !method.equals(HttpMethod.GET)
        && !method.equals(HttpMethod.HEAD)
        && !method.equals(HttpMethod.OPTIONS);
  }

  private static boolean isForeign(@Nullable String origin, HostAndPort host) {
    if (origin == null) {
      return false;
    }
    try {
      URI uri = URI.create(origin);
      return !host.host().equals(uri.getHost()) || host.port() != uri.getPort();
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** Answers with a problem, outside the REST layer. */
  static void refuse(RoutingContext context, int status, String title, String detail) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(
            new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode());
  }
}
