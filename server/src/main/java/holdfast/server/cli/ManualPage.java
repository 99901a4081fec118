package holdfast.server.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** One manual page in the macros of man(7) for a command and all below it. */
final class ManualPage {

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  static String of(CommandLine root) {
    ManualPage manual = new ManualPage();
    CommandSpec spec = root.getCommandSpec();
    String name = spec.name();
    manual.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + version() + "\"");
    manual.line(".SH NAME");
    manual.text(name + " - " + description(spec));
    manual.line(".SH SYNOPSIS");
    manual.text(synopsis(root));
    manual.line(".SH COMMANDS");
    manual.commands(root);
    manual.line(".SH EXIT STATUS");
    manual.text(footer(spec.usageMessage()));
    return manual.page.toString();
  }

  private static String version() {
    return "Holdfast " + Versions.program();
  }

  private void commands(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      this.line(".SS " + escaped(spec.qualifiedName()));
      text(description(spec));
      this.line(".PP");
      text(synopsis(command));
      arguments(spec);
      UsageMessageSpec usage = spec.usageMessage();
      if (usage.footer().length > 0) {
        this.line(".PP");
        text(String.format(usage.footerHeading()).strip());
        this.line(".nf");
        Arrays.stream(usage.footer()).forEach(this::text);
        this.line(".fi");
      }
      commands(command);
    }
  }

  private void arguments(CommandSpec spec) {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      item(parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        String negated = option.negatable() ? ", --no-" + option.longestName().substring(2) : "";
        item(String.join(", ", option.names()) + negated + label, option.description());
      }
    }
  }

  private void item(String term, String[] description) {
    line(".TP");
    line("\\fB" + escaped(term) + "\\fR");
    text(String.format(String.join(" ", description)));
  }

  private static String synopsis(CommandLine line) {
    CommandLine.Help help = line.getHelp();
    return Stream.of(help.synopsis(0).split("\\R"))
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static String description(CommandSpec spec) {
    return String.format(String.join(" ", spec.usageMessage().description()));
  }

  private static String footer(UsageMessageSpec usage) {
    return String.format(String.join(" ", usage.footer())).strip();
  }

  private void text(String words) {
    line(escaped(words));
  }

  private void line(String words) {
    page.append(words).append('\n');
  }

  /** A hyphen is a minus, which can be copied; a line must not begin with a macro's sign. */
  private static String escaped(String words) {
    String safe = words.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
