package holdfast.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/** The command without a verb: help and version. */
@Command(
    name = "holdfast",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Keeps every number in the literature attached to what it is a number of.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ExtractCommand.class,
      AuditCommand.class,
      CheckCommand.class,
      BenchCommand.class,
      ServeCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UserCommand.class,
      DemoCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 an audit flagged a row; 2 usage or input error, nothing was done;",
      "3 done, but some inputs could not be read.",
    })
final class HoldfastCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new HoldfastCommand(), new WithConsole(console));
    line.setOut(
        new PrintWriter(new PrintStream(console.out(), true, StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUseSimplifiedAtFiles(true);
    line.setParameterExceptionHandler(
        (exception, args) -> {
          console.say(usage(exception));
          return ExitCode.INPUT;
        });
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          console.say(sentence(exception));
          return ExitCode.INPUT;
        });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static String usage(ParameterException exception) {
    String message = String.valueOf(exception.getMessage()).replaceAll("\\s+", " ").strip();
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    return message + (message.endsWith("?") ? "" : ".") + " See " + command + " --help.";
  }

  private static String sentence(Exception exception) {
    if (exception instanceof InputException) {
      return String.valueOf(exception.getMessage());
    }
    if (exception instanceof IOException || exception instanceof UncheckedIOException) {
      return "reading or writing failed: " + exception.getMessage();
    }
    StackTraceElement[] trace = exception.getStackTrace();
    return "internal error: " + exception + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** Gives the console to the commands that ask for one. */
  private record WithConsole(Console console) implements IFactory {

    private static final Set<Class<?>> WITH_CONSOLE =
        Set.of(
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.Add.class,
            UserCommand.Remove.class);

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (Work.class.isAssignableFrom(type) || WITH_CONSOLE.contains(type)) {
        return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
