package holdfast.server.rest;

import holdfast.server.store.DatabaseSettings;
import holdfast.server.store.Postgresql;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a test server a PostgreSQL that goes with it. */
public final class PostgresqlData implements QuarkusTestResourceLifecycleManager {

  private @Nullable Postgresql server;

  @Override
  public Map<String, String> start() {
    Postgresql started = Postgresql.start();
    server = started;
    return new DatabaseSettings(started.url(), Postgresql.USER, Postgresql.PASSWORD).quarkus();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
