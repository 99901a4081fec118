package holdfast.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of itself, and options that come from a file. */
class HelpTest {

  private static final Path PAPER =
      Path.of(System.getProperty("fixtures"), "papers/10.1155_2016_9158195/article.xml");

  @TempDir private Path folder;

  /**
   * Runs a program of the machine, where it has it; its exit code is what it thinks of the file.
   */
  private int with(String program, List<String> arguments) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(Stream.concat(Stream.of(program), arguments.stream()).toList())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
    } catch (IOException e) {
      return 0; // not installed
    }
    return process.waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "audit", "check", "serve", "completion", "manual"})
  void helpTeachesByExamples(String command) {
    String help = CommandRun.of(command, "--help").out();
    assertTrue(help.contains("Examples:"), help);
    assertTrue(help.contains("  holdfast " + command), help);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void completionKnowsCommandsAndOptionsAndItsShellReadsIt(String shell) throws Exception {
    CommandRun run = CommandRun.of("completion", shell);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("extract") && run.out().contains("time-limit"), run.out());
    Path script = Files.writeString(folder.resolve("script"), run.out());
    assertEquals(0, with(shell, List.of("-n", script.toString())));
  }

  @Test
  void manualHasEveryCommandAndIsCleanRoff() throws Exception {
    String page = CommandRun.of("manual").out();
    for (String words : List.of(".SS holdfast audit", "\\fB\\-\\-papers DIR", ".SH EXIT STATUS")) {
      assertTrue(page.contains(words), words + " is not in:\n" + page);
    }
    Path file = Files.writeString(folder.resolve("holdfast.1"), page);
    assertEquals(0, with("groff", List.of("-man", "-Tutf8", "-ww", "-z", file.toString())));
    Path said = folder.resolve("said");
    assertEquals("", Files.exists(said) ? Files.readString(said) : "");
  }

  @Test
  void settingsFillInWhatTheCommandLineLeavesOut() throws IOException {
    Path file = Files.writeString(folder.resolve("c"), "quiet = true\nextract.format = csv\n");
    CommandRun run = CommandRun.of("extract", PAPER, "--config", file);
    assertTrue(run.out().startsWith("id,file,doi,"), run.out());
    assertEquals("", run.err());
    assertTrue(CommandRun.of("--config", file, "extract", PAPER).out().startsWith("id,"));
    CommandRun named = CommandRun.of("extract", PAPER, "--config=" + file, "--format", "jsonl");
    assertTrue(named.out().startsWith("{"), named.out());
    assertTrue(CommandRun.of("check", PAPER, "--config", file).out().startsWith("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forma = csv", "audit.debug-overlay = x", "extract.format = xml"})
  void settingsThatNothingHasAreRefused(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("c"), line + "\n");
    CommandRun run = CommandRun.of("extract", PAPER, "--config", file);
    assertEquals(ExitCode.INPUT, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertEquals(
        ExitCode.INPUT, CommandRun.of("extract", PAPER, "--config", folder.resolve("no")).code());
  }
}
