package holdfast.server.cli;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out data, and nothing else
 * @param err progress and messages
 */
record Console(OutputStream out, PrintStream err) {

  /** Set by the start script when standard error is a terminal; Java cannot tell by itself. */
  private static final String TERMINAL = "holdfast.terminal";

  /** Whether standard error is a terminal, where a line can be drawn over. */
  boolean isTerminal() {
    return Boolean.getBoolean(TERMINAL);
  }

  void say(String sentence) {
    err.println("holdfast: " + sentence);
  }
}
