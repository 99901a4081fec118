package holdfast.server.cli;

import holdfast.server.security.Passwords;
import holdfast.server.security.Role;
import holdfast.server.security.UserFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code user}: the file of users that {@code serve --users} reads. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Add and remove users of a server.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UserCommand.Add.class, UserCommand.Remove.class})
final class UserCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add or remove?");
  }

  /** {@code user add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      versionProvider = Versions.class,
      description = "Add a user, or change role and password of one; a running server takes note.")
  static final class Add implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "As it is typed to sign in.")
    private String name = "";

    @Option(
        names = "--users",
        paramLabel = "FILE",
        required = true,
        description = "The file; it is made if it is not there.")
    private Path users = Path.of("");

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description =
            "viewer reads; reviewer (default) also uploads, audits and decides; admin also deletes"
                + " and makes projects.")
    private Role role = Role.REVIEWER;

    Add(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException {
      if (!UserFile.isName(name)) {
        throw new InputException(
            "A name has at most 100 characters, no colon, and begins with no space or #.");
      }
      char[] password = password();
      if (password.length < Passwords.SHORTEST) {
        throw new InputException(
            "A password needs at least " + Passwords.SHORTEST + " characters.");
      }
      new UserFile(users).put(name, role, password);
      console.say(name + " is " + role.word() + " in " + users + ".");
      return ExitCode.DONE;
    }

    /** Asked for on a terminal, else the first line of standard input: never an argument. */
    private char[] password() throws IOException {
      java.io.@Nullable Console terminal = System.console();
      if (terminal != null && terminal.isTerminal()) {
        char @Nullable [] typed = terminal.readPassword("Password for %s: ", name);
        return typed == null ? new char[0] : typed;
      }
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      @Nullable String line = in.readLine();
      return line == null ? new char[0] : line.toCharArray();
    }
  }

  /** {@code user remove}. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      versionProvider = Versions.class,
      description = "Remove a user; who is signed in is out at once.")
  static final class Remove implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "As it is typed to sign in.")
    private String name = "";

    @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file.")
    private Path users = Path.of("");

    Remove(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException {
      if (!Files.isRegularFile(users) || !new UserFile(users).remove(name)) {
        throw new InputException("There is no user " + name + " in " + users + ".");
      }
      console.say(name + " is removed from " + users + ".");
      return ExitCode.DONE;
    }
  }
}
