package holdfast.server.cli;

import holdfast.server.cache.CachedEngine;
import holdfast.server.cache.PaperCache;
import holdfast.server.cache.ReaderVersion;
import holdfast.server.service.Engine;
import holdfast.server.service.LocalEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
    Path root = folder == null ? usual() : folder;
    try {
      PaperCache cache = new PaperCache(root, ReaderVersion.with(Versions.libraries()));
      CachedEngine engine = new CachedEngine(local, cache);
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
    String problem = engine.problem() == null ? "" : "; " + engine.problem();
    return remembered
        + (remembered == 1 ? " paper was" : " papers were")
        + " read before"
        + problem
        + ".";
  }

  /** Where the operating system wants caches. */
  private static Path usual() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Windows")) {
      return environment("LOCALAPPDATA", Path.of(home, "AppData", "Local"))
          .resolve("Holdfast")
          .resolve("Cache");
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Caches", "Holdfast");
    }
    return environment("XDG_CACHE_HOME", Path.of(home, ".cache")).resolve("holdfast");
  }

  private static Path environment(String variable, Path otherwise) {
    @Nullable String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
