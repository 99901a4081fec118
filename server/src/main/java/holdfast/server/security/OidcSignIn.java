package holdfast.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import holdfast.server.security.AccessSettings.Oidc;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in at an OpenID Connect provider, by authorization code with PKCE. The token is checked
 * against the provider's keys, our client and the nonce of the very request.
 */
public final class OidcSignIn {

  /** How long somebody may take to sign in at the provider. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** A provider that is slower than this is down. */
  private static final int TIMEOUT_MS = 10_000;

  /** Sign-ins under way at once; more is a flood. */
  private static final int MOST = 1_000;

  /** A role may be called {@code holdfast-admin} where groups serve several programs. */
  private static final String PREFIX = "holdfast-";

  private record Begun(Nonce nonce, CodeVerifier verifier, URI callback, Instant end) {}

  /** The provider refused, or its answer cannot be trusted. The message is a sentence. */
  public static final class SignInException extends Exception {

    private static final long serialVersionUID = 1L;

    SignInException(String message) {
      super(message);
    }

    SignInException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final Oidc settings;
  private final Clock clock;
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();
  private @Nullable OIDCProviderMetadata provider;

  public OidcSignIn(Oidc settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Where the browser goes, and what it has to bring back.
   *
   * @param address at the provider
   * @param state given back with the code; a cookie of the same value ties it to the browser
   */
  public record Way(URI address, String state) {}

  /**
   * Begins a sign-in.
   *
   * @param callback our address that the provider sends the browser back to
   */
  public Way begin(URI callback) throws SignInException {
    Instant now = clock.instant();
    begun.values().removeIf(b -> b.end().isBefore(now));
    if (begun.size() >= MOST) {
      throw new SignInException("Too many people are signing in at once; try again later.");
    }
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    begun.put(state.getValue(), new Begun(nonce, verifier, callback, now.plus(PATIENCE)));
    URI address =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                new Scope("openid", "profile", "email"),
                new ClientID(settings.clientId()),
                callback)
            .endpointURI(provider().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Way(address, state.getValue());
  }

  /**
   * Ends a sign-in.
   *
   * @param state as the browser brought it back
   * @param code the provider's
   * @throws SignInException when it was not begun here, or the provider vouches for nobody who has
   *     a role
   */
  public Account end(String state, String code) throws SignInException {
    @Nullable Begun mine = begun.remove(state);
    if (mine == null || mine.end().isBefore(clock.instant())) {
      throw new SignInException("This sign-in was not begun here, or too long ago; try again.");
    }
    try {
      TokenRequest request =
          new TokenRequest.Builder(
                  provider().getTokenEndpointURI(),
                  new ClientSecretBasic(
                      new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                  new AuthorizationCodeGrant(
                      new AuthorizationCode(code), mine.callback(), mine.verifier()))
              .build();
      HTTPRequest http = request.toHTTPRequest();
      http.setConnectTimeout(TIMEOUT_MS);
      http.setReadTimeout(TIMEOUT_MS);
      TokenResponse response = OIDCTokenResponseParser.parse(http.send());
      if (!response.indicatesSuccess()) {
        throw new SignInException("The provider of accounts refused the sign-in.");
      }
      JWT token = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
      return account(validator(token).validate(token, mine.nonce()));
    } catch (IOException | ParseException | JOSEException e) {
      throw new SignInException("The provider of accounts did not answer as it should.", e);
    } catch (BadJOSEException e) {
      throw new SignInException("The provider's word could not be verified.", e);
    }
  }

  private IDTokenValidator validator(JWT token) throws SignInException, IOException {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
    if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
      throw new SignInException("The provider's word is not signed with its own key.");
    }
    return new IDTokenValidator(
        provider().getIssuer(),
        new ClientID(settings.clientId()),
        algorithm,
        provider().getJWKSetURI().toURL());
  }

  private Account account(IDTokenClaimsSet claims) throws SignInException {
    String name =
        Stream.of("preferred_username", "email")
            .map(claims::getStringClaim)
            .filter(text -> text != null && UserFile.isName(text))
            .findFirst()
            .orElse(claims.getSubject().getValue());
    Role role =
        roles(claims.toJSONObject(), settings.rolesClaim()).stream()
            .map(word -> word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word)
            .flatMap(word -> Role.of(word).stream())
            .max(Role::compareTo)
            .orElseThrow(
                () -> new SignInException("The account " + name + " has no role in Holdfast."));
    return new Account(name, role);
  }

  /** The texts of a claim, which may stand inside others ({@code realm_access.roles}). */
  private static List<String> roles(Map<String, Object> claims, String claim) {
    @Nullable Object value = claims.get(claim);
    int dot = claim.indexOf('.');
    if (value == null
        && dot > 0
        && claims.get(claim.substring(0, dot)) instanceof Map<?, ?> inner) {
      Map<String, Object> within = new TreeMap<>();
      inner.forEach((key, inside) -> within.put(String.valueOf(key), inside));
      return roles(within, claim.substring(dot + 1));
    }
    if (value instanceof String text) {
      return List.of(text);
    }
    return value instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of();
  }

  private synchronized OIDCProviderMetadata provider() throws SignInException {
    if (provider == null) {
      try {
        provider = OIDCProviderMetadata.resolve(new Issuer(settings.url()), TIMEOUT_MS, TIMEOUT_MS);
      } catch (IOException | GeneralException e) {
        throw new SignInException("The provider of accounts cannot be reached.", e);
      }
    }
    return provider;
  }
}
