package holdfast.server.cli;

import holdfast.server.mcp.McpDoor;
import holdfast.server.service.LocalEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mcp}: the same work for an assistant. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Serve an assistant over standard input and output (Model Context Protocol):",
      "extract papers, audit tables and claims against papers, check papers."
    },
    footerHeading = "%nExamples:%n",
    footer = "  holdfast mcp")
final class McpCommand implements Callable<Integer> {

  private final Console console;

  McpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, InterruptedException {
    if (Versions.isNative()) {
      throw new InputException(
          "mcp needs Java: start it by the script ./holdfast of the repository or of the archive"
              + " for Java.");
    }
    McpDoor.serve(
        new LocalEngine(),
        Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
        Versions.program(),
        System.in,
        console.out());
    return ExitCode.DONE;
  }
}
