package holdfast.server.security;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How people sign in. Without a file of users and without a provider there are no accounts.
 *
 * @param users the file of users
 * @param oidc the provider of accounts
 */
public record AccessSettings(Optional<UserFile> users, Optional<Oidc> oidc) {

  /**
   * An OpenID Connect provider.
   *
   * @param url issuer, as its discovery document calls itself
   * @param clientId of Holdfast at the provider
   * @param clientSecret likewise
   * @param rolesClaim the claim of the ID token that holds the roles; {@code .} leads inside
   */
  public record Oidc(String url, String clientId, String clientSecret, String rolesClaim) {}

  /** The settings, as Java properties; as environment variables in capitals with underscores. */
  public static final String USERS = "holdfast.users";

  public static final String OIDC_URL = "holdfast.oidc.url";
  public static final String OIDC_CLIENT_ID = "holdfast.oidc.client-id";
  public static final String OIDC_CLIENT_SECRET = "holdfast.oidc.client-secret";
  public static final String OIDC_ROLES_CLAIM = "holdfast.oidc.roles-claim";

  /** The claim that most providers can be told to put groups into. */
  public static final String USUAL_CLAIM = "groups";

  public static AccessSettings of(
      Optional<Path> users,
      Optional<String> url,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> rolesClaim) {
    return new AccessSettings(
        users.map(UserFile::new),
        url.filter(u -> !u.isBlank())
            .map(
                u ->
                    new Oidc(
                        u,
                        clientId.orElse("holdfast"),
                        clientSecret.orElse(""),
                        rolesClaim.orElse(USUAL_CLAIM))));
  }

  /** Whether one has to sign in. */
  public boolean hasAccounts() {
    return users.isPresent() || oidc.isPresent();
  }
}
