package holdfast.server.cli;

import holdfast.extractor.coverage.Coverage;
import holdfast.extractor.paper.Failure;
import holdfast.server.result.Outcome;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells how far the reading of papers is: a line a paper with what it reports and what was read,
 * and a bar on a terminal with the rate and the time left; nothing when quiet. Papers that could
 * not be read are named in any case, and once more at the end, where nothing has scrolled them
 * away.
 */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 30;

  /** Erases the line the bar stands on. */
  private static final String ERASE = "\r\u001B[K";

  private final Console console;
  private final PrintStream err;
  private final boolean quiet;
  private final int total;
  private final List<String> failed = new ArrayList<>();
  private final long begun = System.nanoTime();
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
      case Outcome.Failed(Failure failure) -> {
        erase();
        console.say(failure.sentence());
        failed.add(failure.sentence());
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
              + " papers"
              + pace());
      err.flush();
    }
  }

  private String pace() {
    String words = new Pace(done, total, Duration.ofNanos(System.nanoTime() - begun)).words();
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  private void erase() {
    if (!quiet && console.isTerminal()) {
      err.print(ERASE);
    }
  }

  @Override
  public void close() {
    erase();
    if (!quiet && !failed.isEmpty() && total > 1) {
      console.say(failed.size() + " of " + total + " papers could not be read:");
      failed.forEach(sentence -> err.println("  " + sentence));
    }
    err.flush();
  }
}
