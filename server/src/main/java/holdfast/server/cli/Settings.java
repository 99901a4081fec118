package holdfast.server.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from a file, for those that the command line leaves out: {@code jobs = 4} for all
 * commands that have {@code --jobs}, {@code audit.format = sarif} for one.
 */
final class Settings implements IDefaultValueProvider {

  /** The option that names the file. */
  static final String OPTION = "--config";

  private final Properties written;

  private Settings(Properties written) {
    this.written = written;
  }

  /**
   * Gives a command line the settings of the file that its arguments name, if they name one.
   *
   * @throws InputException when there is no such file, or it sets what no command has
   */
  static void apply(CommandLine line, String... arguments) throws InputException {
    @Nullable Path file = file(List.of(arguments));
    if (file == null) {
      return;
    }
    Properties written = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      written.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(OPTION + " " + file + ": cannot be read as settings.", e);
    }
    for (String name : new TreeSet<>(written.stringPropertyNames())) {
      if (!isKnown(line, name)) {
        throw new InputException(OPTION + " " + file + ": no command has " + name + ".");
      }
    }
    line.setDefaultValueProvider(new Settings(written));
  }

  private static @Nullable Path file(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        return Path.of(arguments.get(i + 1));
      }
      if (argument.startsWith(OPTION + "=")) {
        return Path.of(argument.substring(OPTION.length() + 1));
      }
    }
    return null;
  }

  private static boolean isKnown(CommandLine line, String name) {
    int dot = name.indexOf('.');
    String command = dot < 0 ? "" : name.substring(0, dot);
    String option = "--" + name.substring(dot + 1);
    return line.getSubcommands().entrySet().stream()
        .filter(entry -> dot < 0 || entry.getKey().equals(command))
        .anyMatch(entry -> entry.getValue().getCommandSpec().findOption(option) != null);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    CommandSpec command = option.command();
    for (String name : option.names()) {
      if (name.startsWith("--")) {
        String key = name.substring(2);
        @Nullable String own = written.getProperty(command.name() + "." + key);
        @Nullable String value = own == null ? written.getProperty(key) : own;
        if (value != null) {
          return value.strip();
        }
      }
    }
    return null;
  }
}
