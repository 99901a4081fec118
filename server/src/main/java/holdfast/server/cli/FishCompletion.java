package holdfast.server.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script of fish, which picocli has none for. */
final class FishCompletion {

  private FishCompletion() {}

  /** A script for a command with subcommands, and subcommands of theirs. */
  static String of(CommandLine root) {
    StringBuilder script = new StringBuilder();
    String name = root.getCommandName();
    script.append("# Completions of ").append(name).append(" for fish.\n");
    commands(script, name, root, List.of());
    return script.toString();
  }

  private static void commands(
      StringBuilder script, String name, CommandLine line, List<String> path) {
    options(script, name, line.getCommandSpec(), path);
    for (Map.Entry<String, CommandLine> entry : line.getSubcommands().entrySet()) {
      CommandSpec spec = entry.getValue().getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      line(script, name, path, line)
          .append(" -f -a ")
          .append(entry.getKey())
          .append(description(spec.usageMessage().description()))
          .append('\n');
      commands(
          script,
          name,
          entry.getValue(),
          Stream.concat(path.stream(), Stream.of(entry.getKey())).toList());
    }
  }

  private static void options(
      StringBuilder script, String name, CommandSpec spec, List<String> path) {
    for (OptionSpec option : spec.options()) {
      if (option.hidden()) {
        continue;
      }
      StringBuilder out = line(script, name, path, spec.commandLine());
      for (String form : option.names()) {
        out.append(form.startsWith("--") ? " -l " : " -s ").append(form.replaceFirst("^-+", ""));
      }
      if (option.arity().max() > 0) {
        String[] words = option.paramLabel().split("\\|");
        boolean choice = words.length > 1;
        out.append(choice ? " -x -a " + quoted(String.join(" ", words)) : " -r");
      }
      out.append(description(option.description())).append('\n');
      if (option.negatable()) {
        line(script, name, path, spec.commandLine())
            .append(" -l no-")
            .append(option.longestName().substring(2))
            .append('\n');
      }
    }
  }

  /** The beginning of a rule: where on the command line it holds. */
  private static StringBuilder line(
      StringBuilder script, String name, List<String> path, CommandLine line) {
    script.append("complete -c ").append(name).append(" -n '");
    if (path.isEmpty()) {
      script.append("__fish_use_subcommand");
    } else {
      for (int i = 0; i < path.size(); i++) {
        script.append(i == 0 ? "" : "; and ").append("__fish_seen_subcommand_from ");
        script.append(path.get(i));
      }
      if (!line.getSubcommands().isEmpty()) {
        script.append("; and not __fish_seen_subcommand_from ");
        script.append(String.join(" ", line.getSubcommands().keySet()));
      }
    }
    return script.append('\'');
  }

  private static String description(String[] lines) {
    return lines.length == 0 ? "" : " -d " + quoted(String.format(String.join(" ", lines)));
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
