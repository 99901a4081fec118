package holdfast.server.web;

import holdfast.server.cache.CachedEngine;
import holdfast.server.cache.PaperCache;
import holdfast.server.cache.ReaderVersion;
import holdfast.server.service.Engine;
import holdfast.server.service.LocalEngine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives the web door the engine, and the cache of papers, that the command line has too. */
@Singleton
class Engines {

  /** The setting that names the folder of papers as read. */
  static final String CACHE = "holdfast.cache";

  private static final Logger LOG = Logger.getLogger(Engines.class);

  @Produces
  @Singleton
  Engine engine(@ConfigProperty(name = CACHE) String cache) {
    Engine local = new LocalEngine();
    try {
      return new CachedEngine(
          local, new PaperCache(Path.of(cache), ReaderVersion.here()), LOG::warn);
    } catch (IOException | IllegalStateException e) {
      LOG.warnf("Papers as read are not kept in %s (%s).", cache, e.getMessage());
      return local;
    }
  }
}
