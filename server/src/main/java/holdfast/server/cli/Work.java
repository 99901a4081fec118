package holdfast.server.cli;

import holdfast.extractor.Papers;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What all commands that read papers have in common. They say what they have to say themselves: the
 * logs of the libraries are off.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = Versions.class)
abstract class Work implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Papers read at the same time (default: one a processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; what could not be read is still named.")
  private boolean quiet;

  Work(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() throws InputException, IOException {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    LogManager.getLogManager().reset();
    return work();
  }

  /**
   * Does the command's work.
   *
   * @return the exit code
   */
  abstract int work() throws InputException, IOException;

  Console console() {
    return console;
  }

  /**
   * @throws InputException when it is not a number of threads
   */
  int jobs() throws InputException {
    if (jobs < 1) {
      throw new InputException("--jobs must be at least 1, not " + jobs + ".");
    }
    return jobs;
  }

  /** Says something unless the user wants quiet. */
  void say(String sentence) {
    if (!quiet) {
      console.say(sentence);
    }
  }

  /** Begins to tell of papers; those that were not found are named at once. */
  Progress progress(Papers papers) {
    papers.failures().forEach(failure -> console.say(failure.sentence()));
    return new Progress(console, quiet, papers.files().size());
  }
}
