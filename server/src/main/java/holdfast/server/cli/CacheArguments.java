package holdfast.server.cli;

import holdfast.server.cache.CachedEngine;
import holdfast.server.cache.PaperCache;
import holdfast.server.cache.ReaderVersion;
import holdfast.server.service.Engine;
import holdfast.server.service.LocalEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of all commands that can take papers over from earlier runs. */
final class CacheArguments {

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Keep papers as read in DIR, and do not read again what is there, whatever it is called.")
  private @Nullable Path folder;

  @Option(
      names = "--resume",
      description =
          "Go on with a run that was stopped: as --cache, in the usual place for caches unless"
              + " --cache names one.")
  private boolean resume;

  private final AtomicReference<@Nullable String> problem = new AtomicReference<>();
  private @Nullable CachedEngine cached;

  /**
   * The engine that reads papers.
   *
   * @param limit how long the reading of one paper may take
   * @throws InputException when papers cannot be kept where they should be
   */
  Engine engine(Duration limit) throws InputException {
    Engine local = new LocalEngine(limit);
    if (folder == null && !resume) {
      return local;
    }
    Path root = folder == null ? PaperCache.usual() : folder;
    try {
      PaperCache cache = new PaperCache(root, ReaderVersion.here());
      CachedEngine engine = new CachedEngine(local, cache, problem::set);
      cached = engine;
      return engine;
    } catch (IOException | IllegalStateException e) {
      throw new InputException("papers cannot be kept in " + root + " (" + e.getMessage() + ").");
    }
  }

  /** How many papers were taken over, and what went wrong; empty without a cache. */
  String sentence() {
    CachedEngine engine = cached;
    if (engine == null) {
      return "";
    }
    int remembered = engine.remembered();
    @Nullable String said = problem.get();
    return remembered
        + (remembered == 1 ? " paper was" : " papers were")
        + " read before"
        + (said == null ? "" : "; " + said)
        + ".";
  }
}
