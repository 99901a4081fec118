package holdfast.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code bench}: the project's own measurements. */
@Command(
    name = "bench",
    description = "Measure the program itself.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {AuditBenchCommand.class, BindingBenchCommand.class, ExtractBenchCommand.class})
final class BenchCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "bench what?");
  }
}
