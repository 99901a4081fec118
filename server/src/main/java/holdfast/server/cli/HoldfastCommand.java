package holdfast.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
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
      McpCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UserCommand.class,
      DemoCommand.class,
      CompletionCommand.class,
      ManualCommand.class
    },
    footer = {
      "",
      "Begin with:",
      "  holdfast demo",
      "  holdfast audit table.csv --papers papers/ --format html -o report.html",
      "",
      "Exit codes: 0 done; 1 an audit flagged a row; 2 usage or input error, nothing was done;",
      "3 done, but some inputs could not be read.",
    })
final class HoldfastCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = Settings.OPTION,
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description =
          "Options that are not given here, from a file: \"jobs = 4\", \"audit.strict = true\".")
  private @Nullable Path settings;

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
    try {
      Settings.apply(line, arguments);
    } catch (InputException e) {
      console.say(sentence(e));
      return ExitCode.INPUT;
    }
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

    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
          return type.cast(constructor.newInstance(console));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
