package holdfast.server.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID Connect provider. Whoever comes is the person named in {@code login_hint}: {@code
 * name/group}. The group {@code forged} gets a token of another key, {@code replayed} one with
 * another nonce.
 */
public final class Provider implements QuarkusTestResourceLifecycleManager {

  static final String CLIENT = "holdfast-test";
  private static final String SECRET = "a secret of the client";

  private record Given(String who, String nonce, String challenge) {}

  private final Map<String, Given> codes = new ConcurrentHashMap<>();
  private HttpServer server;
  private RSAKey key;
  private RSAKey otherKey;

  @Override
  public Map<String, String> start() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      otherKey = new RSAKeyGenerator(2048).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/.well-known/openid-configuration", this::discovery);
      server.createContext("/keys", e -> json(e, 200, new JWKSet(key).toString()));
      server.createContext("/authorize", this::authorize);
      server.createContext("/token", this::token);
      server.start();
      return Map.of(
          "holdfast.oidc.url",
          url(),
          "holdfast.oidc.client-id",
          CLIENT,
          "holdfast.oidc.client-secret",
          SECRET,
          "holdfast.oidc.roles-claim",
          "realm_access.roles");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void discovery(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(url()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, List<String>> query =
        URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Given(
            query.getOrDefault("login_hint", List.of("ada/reviewer")).getFirst(),
            query.get("nonce").getFirst(),
            query.get("code_challenge").getFirst()));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri").getFirst()
                + "?code="
                + code
                + "&state="
                + query.get("state").getFirst());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, List<String>> form =
        URLUtils.parseParameters(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Given given = codes.remove(form.get("code").getFirst());
    String basic = exchange.getRequestHeaders().getFirst("Authorization");
    boolean isClient =
        basic.equals(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        (CLIENT + ":" + SECRET.replace(' ', '+'))
                            .getBytes(StandardCharsets.UTF_8)));
    if (given == null
        || !isClient
        || !given.challenge().equals(challenge(form.get("code_verifier").getFirst()))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(idToken(given)));
  }

  private String idToken(Given given) {
    String[] who = given.who().split("/", 2);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .subject("id-of-" + who[0])
            .audience(CLIENT)
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
            .claim("nonce", who[1].equals("replayed") ? "another" : given.nonce())
            .claim("preferred_username", who[0])
            .claim("realm_access", Map.of("roles", List.of("staff", who[1])))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
      token.sign(new RSASSASigner(who[1].equals("forged") ? otherKey : key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
