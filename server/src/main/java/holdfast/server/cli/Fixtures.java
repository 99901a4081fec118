package holdfast.server.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The papers that come with the project. */
final class Fixtures {

  /** Set by the start script: the folder with {@code fixtures/}. */
  private static final String HOME = "holdfast.home";

  private Fixtures() {}

  /**
   * The folder, whether or not it is there: of the start script, or beside a native executable,
   * which runs without one.
   */
  static Path folder() {
    @Nullable String home = System.getProperty(HOME);
    if (home != null) {
      return Path.of(home, "fixtures");
    }
    @Nullable Path executable =
        Versions.isNative()
            ? ProcessHandle.current().info().command().map(Path::of).orElse(null)
            : null;
    return executable == null ? Path.of("fixtures") : executable.resolveSibling("fixtures");
  }

  /** The folder of the papers, whether or not it is there. */
  static Path papers() {
    return folder().resolve("papers");
  }
}
