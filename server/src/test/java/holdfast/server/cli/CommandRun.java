package holdfast.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a command did, run in this process.
 *
 * @param code its exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int code, String out, String err) {

  static CommandRun of(Object... arguments) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        HoldfastCommand.run(
            new Console(standard, new PrintStream(messages, true, StandardCharsets.UTF_8)),
            Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new CommandRun(
        code, standard.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }

  /** Begins a command that ends only when it is stopped. */
  static Background begin(Object... arguments) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    Console console = new Console(standard, new PrintStream(OutputStream.nullOutputStream()));
    String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    return new Background(Thread.ofPlatform().start(() -> run(console, words)), standard);
  }

  private static void run(Console console, String... arguments) {
    int unused = HoldfastCommand.run(console, arguments);
  }

  /** A command under way. */
  record Background(Thread thread, ByteArrayOutputStream standard) {

    String out() {
      return standard.toString(StandardCharsets.UTF_8);
    }

    /** Waits for output. A command that never writes it is stopped by the build's own limit. */
    void await(Predicate<String> wanted) throws InterruptedException {
      while (!wanted.test(out()) && thread.isAlive()) {
        Thread.sleep(20);
      }
    }

    void stop() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }
  }
}
