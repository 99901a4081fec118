package holdfast.server.web;

import holdfast.server.store.Database;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Gives the rest of the server its database: of the two that the program knows, the one that is
 * active.
 */
@Singleton
class Databases {

  @Produces
  @Singleton
  Database database(@Any InjectableInstance<AgroalDataSource> sources) {
    return new Database(sources.getActive());
  }
}
