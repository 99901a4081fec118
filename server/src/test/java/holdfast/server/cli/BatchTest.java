package holdfast.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many papers: lists, what was read before, what cannot be read, and being stopped. */
class BatchTest {

  private static final Path FIXTURES = Path.of(System.getProperty("fixtures"));
  private static final Path PAPERS = FIXTURES.resolve("papers");
  private static final Path FIRST = PAPERS.resolve("10.1155_2016_9158195/article.xml");
  private static final Path SECOND = PAPERS.resolve("10.1155_2016_9385364/article.xml");

  @TempDir private Path folder;

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "jats"})
  void papersReadBeforeGiveTheSameBytesToEveryCommand(String rendering) throws IOException {
    Path cache = folder.resolve("cache");
    Path one = FIRST.getParent();
    Path two = PAPERS.resolve("10.1186_s13017_018_0214_1");
    Object[][] commands = {
      {"extract", one, two},
      {"check", one, two},
      {"audit", FIXTURES.resolve("demo/table.csv"), "--papers", one, two}
    };
    for (Object[] command : commands) {
      Object[] plain = with(command, "--prefer", rendering);
      CommandRun fresh = CommandRun.of(plain);
      CommandRun filled = CommandRun.of(with(plain, "--cache", cache));
      CommandRun remembered = CommandRun.of(with(plain, "--cache", cache));
      assertEquals(fresh.out(), filled.out());
      assertEquals(fresh.out(), remembered.out());
      assertEquals(fresh.code(), remembered.code());
      assertTrue(remembered.err().contains("2 papers were read before."), remembered.err());
    }
    assertEquals(2, kept().size());
  }

  @Test
  void paperUnderAnotherNameIsRememberedUnderThatName() throws IOException {
    Path cache = folder.resolve("cache");
    Path copy = Files.copy(FIRST, folder.resolve("copy.xml"));
    String first = CommandRun.of("extract", FIRST, "--cache", cache).out();
    CommandRun second = CommandRun.of("extract", copy, "--cache", cache);
    assertTrue(second.err().contains("1 paper was read before."), second.err());
    assertEquals(first.replace(FIRST.toString(), copy.toString()), second.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 60, 3000})
  void damagedFileOfTheCacheIsReadAnew(int place) throws IOException {
    Path cache = folder.resolve("cache");
    String fresh = CommandRun.of("extract", FIRST, "--cache", cache).out();
    Path file = kept().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= 0x10;
    Files.write(file, place == 60 ? Arrays.copyOf(bytes, place) : bytes);
    CommandRun again = CommandRun.of("extract", FIRST, "--cache", cache);
    assertEquals(fresh, again.out());
    assertTrue(again.err().contains("0 papers were read before."), again.err());
    assertTrue(CommandRun.of("extract", FIRST, "--cache", cache).err().contains("1 paper was"));
  }

  @Test
  void killedRunGoesOnWhereItWasAndNothingIsTorn() throws Exception {
    Path cache = folder.resolve("cache");
    Path out = folder.resolve("out.jsonl");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "holdfast.server.cli.Main",
                "extract",
                PAPERS.toString(),
                "--jobs",
                "1",
                "--cache",
                cache.toString(),
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (process.isAlive() && (!Files.isDirectory(cache) || whole().isEmpty())) {
      Thread.sleep(5);
    }
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertFalse(Files.exists(out), "the output appears at the end or not at all");
    int done = whole().size();
    assertNotEquals(0, done, () -> log());

    CommandRun resumed = CommandRun.of("extract", PAPERS, "--cache", cache, "-o", out);
    assertEquals(ExitCode.DONE, resumed.code());
    assertTrue(resumed.err().contains(done + (done == 1 ? " paper was" : " papers were")));
    assertEquals(CommandRun.of("extract", PAPERS).out(), Files.readString(out));
  }

  /** Papers in the cache, without those that were being written. */
  private List<Path> whole() throws IOException {
    try {
      return kept().stream().filter(f -> !f.getFileName().toString().startsWith(".")).toList();
    } catch (UncheckedIOException e) {
      return List.of(); // a file went away while the folder was listed
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void papersComeFromListsInTheirOrder() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), SECOND + "\r\n\n  " + FIRST + " \n");
    String both = CommandRun.of("extract", SECOND, FIRST).out();
    assertEquals(both, CommandRun.of("extract", "--from", list).out());
    assertEquals(both, CommandRun.of("extract", SECOND, "--from", list).out());
    Path arguments = Files.writeString(folder.resolve("args"), SECOND + "\n" + FIRST + "\n");
    assertEquals(both, CommandRun.of("extract", "@" + arguments).out());
    CommandRun missing = CommandRun.of("extract", "--from", folder.resolve("nowhere"));
    assertEquals(ExitCode.INPUT, missing.code());
    assertEquals(1, missing.err().lines().count(), missing.err());
  }

  @Test
  void sincePassesOverPapersThatDidNotChange() throws IOException {
    Path old = Files.copy(FIRST, folder.resolve("old.xml"));
    Path fresh = Files.copy(SECOND, folder.resolve("fresh.xml"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(30, ChronoUnit.DAYS)));
    String alone = CommandRun.of("extract", fresh).out();
    assertEquals(alone, CommandRun.of("extract", folder, "--since", "7d").out());
    assertEquals(ExitCode.INPUT, CommandRun.of("extract", old, "--since", "12h").code());
    assertEquals(ExitCode.INPUT, CommandRun.of("extract", old, "--since", "yesterday").code());
    assertEquals(
        ExitCode.DONE, CommandRun.of("extract", old, "--since", "2001-01-01T08:30").code());
  }

  @Test
  void failuresAreListedOnceMoreAtTheEnd() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing follows\n");
    CommandRun run = CommandRun.of("extract", broken, FIRST, SECOND);
    assertEquals(ExitCode.INCOMPLETE, run.code());
    List<String> lines = run.err().lines().toList();
    int title = lines.indexOf("holdfast: 1 of 3 papers could not be read:");
    assertTrue(title > 2, run.err());
    assertTrue(lines.get(title + 1).startsWith("  " + broken + ": "), run.err());
    assertEquals(1, CommandRun.of("extract", broken, FIRST, "--quiet").err().lines().count());
  }

  @Test
  void unorderedPapersAreTheSameLines() {
    CommandRun ordered = CommandRun.of("extract", PAPERS, "--ordered");
    CommandRun unordered = CommandRun.of("extract", PAPERS, "--no-ordered", "--jobs", 3);
    assertEquals(CommandRun.of("extract", PAPERS).out(), ordered.out());
    assertEquals(
        ordered.out().lines().sorted().toList(), unordered.out().lines().sorted().toList());
  }

  @Test
  void watchedFolderIsReadAndThenWhatIsPutIntoIt() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.copy(FIRST, inbox.resolve("a.xml"));
    CommandRun.Background run = CommandRun.begin("extract", inbox, "--watch");
    run.await(out -> out.contains("a.xml"));
    Files.copy(SECOND, inbox.resolve("b.xml"));
    run.await(out -> out.contains("b.xml"));
    run.stop();
    assertEquals(CommandRun.of("extract", inbox).out(), run.out());
    assertEquals(
        ExitCode.INPUT,
        CommandRun.of("extract", inbox, "--watch", "-o", folder.resolve("o.jsonl")).code());
  }

  private static Object[] with(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }
}
