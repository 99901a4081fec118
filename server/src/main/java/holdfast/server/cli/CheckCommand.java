package holdfast.server.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: a paper against itself. */
@Command(name = "check", description = "Hold a paper against itself (not there yet).")
final class CheckCommand extends Work {

  @Parameters(paramLabel = "PAPER", arity = "1..*", description = "Papers, or folders of papers.")
  private List<Path> inputs = List.of();

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  int work() throws InputException {
    throw new InputException(
        "check is not there yet, nothing was done with " + inputs.getFirst() + "; see audit.");
  }
}
