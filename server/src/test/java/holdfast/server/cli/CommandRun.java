package holdfast.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
}
