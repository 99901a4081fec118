package holdfast.server.cli;

import holdfast.binding.audit.Verdict;

/**
 * Colours of a terminal.
 *
 * @param coloured false for plain text
 */
record Style(boolean coloured) {

  /** Set by the start script when standard output is a terminal. */
  private static final String TERMINAL = "holdfast.colour";

  private static final int STANDARD_OUTPUT = 1;

  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "1;31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";

  /** Coloured on a terminal, unless NO_COLOR is set to anything (no-color.org). */
  static Style ofTerminal() {
    String noColor = System.getenv("NO_COLOR");
    return new Style(
        Console.isTerminal(TERMINAL, STANDARD_OUTPUT) && (noColor == null || noColor.isEmpty()));
  }

  String bold(String text) {
    return with(BOLD, text);
  }

  String faint(String text) {
    return with(FAINT, text);
  }

  /** Green for what holds, red for what does not, yellow for what is not decided. */
  String verdict(Verdict verdict, String text) {
    return with(verdict.isFlagged() ? RED : verdict.isUndecided() ? YELLOW : GREEN, text);
  }

  private String with(String code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
