package holdfast.server.web;

import holdfast.server.security.AccessSettings;
import holdfast.server.security.Sessions;
import holdfast.server.store.SessionStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the doors what the server was started with: accounts or none. */
@Singleton
class Access {

  @Produces
  @Singleton
  AccessSettings settings(
      @ConfigProperty(name = AccessSettings.USERS) Optional<Path> users,
      @ConfigProperty(name = AccessSettings.OIDC_URL) Optional<String> url,
      @ConfigProperty(name = AccessSettings.OIDC_CLIENT_ID) Optional<String> clientId,
      @ConfigProperty(name = AccessSettings.OIDC_CLIENT_SECRET) Optional<String> clientSecret,
      @ConfigProperty(name = AccessSettings.OIDC_ROLES_CLAIM) Optional<String> rolesClaim) {
    return AccessSettings.of(users, url, clientId, clientSecret, rolesClaim);
  }

  @Produces
  @Singleton
  Sessions sessions(SessionStore store) {
    return new Sessions(Clock.systemUTC(), store);
  }
}
