package holdfast.server.web;

import holdfast.server.service.Engine;
import holdfast.server.service.LocalEngine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the web door the engine that the command line has too. */
@Singleton
class Engines {

  @Produces
  @Singleton
  Engine engine() {
    return new LocalEngine();
  }
}
