package holdfast.server.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command writes.
 *
 * @param out data, and nothing else
 * @param err progress and messages
 */
record Console(OutputStream out, PrintStream err) {

  /** Set by the start script when standard error is a terminal; Java cannot tell by itself. */
  private static final String TERMINAL = "holdfast.terminal";

  private static final int STANDARD_ERROR = 2;

  /** Whether standard error is a terminal, where a line can be drawn over. */
  boolean isTerminal() {
    return isTerminal(TERMINAL, STANDARD_ERROR);
  }

  /**
   * Whether a stream of the process is a terminal.
   *
   * @param setting what the start script found out; without it (a native executable runs without
   *     the script) Linux is asked
   * @param stream 1 or 2
   */
  static boolean isTerminal(String setting, int stream) {
    String told = System.getProperty(setting);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream));
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  void say(String sentence) {
    err.println("holdfast: " + sentence);
  }
}
