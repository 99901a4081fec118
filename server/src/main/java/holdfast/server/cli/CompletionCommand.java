package holdfast.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Write the completion script of a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  holdfast completion bash > ~/.local/share/bash-completion/completions/holdfast",
      "  holdfast completion fish > ~/.config/fish/completions/holdfast.fish",
      "  source <(holdfast completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Console console;

  /** The shells whose scripts can be written. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Shell shell = Shell.BASH;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    CommandLine root = spec.root().commandLine();
    String script =
        switch (shell) {
          // The script of bash begins by making zsh understand it.
          case BASH, ZSH -> AutoComplete.bash(root.getCommandName(), root);
          case FISH -> FishCompletion.of(root);
        };
    new Output(null, console.out())
        .write(out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.DONE;
  }
}
