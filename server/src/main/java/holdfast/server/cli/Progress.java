package holdfast.server.cli;

import holdfast.extractor.coverage.Coverage;
import holdfast.server.result.Outcome;
import java.io.PrintStream;

/**
 * Tells how far the reading of papers is: a line a paper with what it reports and what was read,
 * and a bar on a terminal; nothing when quiet. Papers that could not be read are named in any case.
 */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 30;

  /** Erases the line the bar stands on. */
  private static final String ERASE = "\r\u001B[K";

  private final Console console;
  private final PrintStream err;
  private final boolean quiet;
  private final int total;
  private int done;

  Progress(Console console, boolean quiet, int total) {
    this.console = console;
    this.err = console.err();
    this.quiet = quiet;
    this.total = total;
  }

  /** One more paper is done. */
  void done(Outcome outcome) {
    done++;
    switch (outcome) {
      case Outcome.Read read -> {
        if (!quiet) {
          erase();
          Coverage coverage = read.extraction().coverage();
          console.say(
              read.extraction().paper().source().file()
                  + ": "
                  + coverage.reported()
                  + (coverage.reported() == 1 ? " result" : " results")
                  + " reported, "
                  + coverage.extracted()
                  + " extracted ("
                  + done
                  + " of "
                  + total
                  + ")");
        }
      }
      case Outcome.Failed failed -> {
        erase();
        console.say(failed.failure().sentence());
      }
    }
    if (!quiet && console.isTerminal()) {
      int filled = WIDTH * done / Math.max(total, 1);
      err.print(
          ERASE
              + "█".repeat(filled)
              + "░".repeat(WIDTH - filled)
              + " "
              + done
              + " of "
              + total
              + " papers");
      err.flush();
    }
  }

  private void erase() {
    if (!quiet && console.isTerminal()) {
      err.print(ERASE);
    }
  }

  @Override
  public void close() {
    erase();
    err.flush();
  }
}
