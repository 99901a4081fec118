package holdfast.server.cli;

import java.nio.file.Path;

/** The papers that come with the project. */
final class Fixtures {

  /** Set by the start script: the folder with {@code fixtures/}. */
  private static final String HOME = "holdfast.home";

  private Fixtures() {}

  /** The folder, whether or not it is there. */
  static Path folder() {
    return Path.of(System.getProperty(HOME, ""), "fixtures");
  }

  /** The folder of the papers, whether or not it is there. */
  static Path papers() {
    return folder().resolve("papers");
  }
}
