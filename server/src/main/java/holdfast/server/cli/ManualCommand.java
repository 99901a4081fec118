package holdfast.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code manual}: the manual page. */
@Command(
    name = "manual",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Write the manual page.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  holdfast manual | man -l -",
      "  holdfast manual > ~/.local/share/man/man1/holdfast.1"
    })
final class ManualCommand implements Callable<Integer> {

  private final Console console;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  ManualCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    String page = ManualPage.of(spec.root().commandLine());
    new Output(null, console.out()).write(out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.DONE;
  }
}
