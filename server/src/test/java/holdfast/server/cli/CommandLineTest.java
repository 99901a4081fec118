package holdfast.server.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract at the door: what goes to which stream, and every exit code. */
class CommandLineTest {

  private static final Path FIXTURES = Path.of(System.getProperty("fixtures"));
  private static final Path TABLE = FIXTURES.resolve("demo/table.csv");
  private static final Path PAPER = FIXTURES.resolve("papers/10.1155_2016_9158195/article.xml");

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  private int run(Object... arguments) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        HoldfastCommand.run(
            new Console(standard, new PrintStream(messages, true, StandardCharsets.UTF_8)),
            Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    out = standard.toString(StandardCharsets.UTF_8);
    err = messages.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Path table(String rows) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), "study,outcome,predictor,value\n" + rows);
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      nodes.add(new ObjectMapper().readTree(line));
    }
    return nodes;
  }

  @BeforeEach
  void unreadablePaper() throws IOException {
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing follows\n");
  }

  @Test
  void helpAndVersionAreData() {
    assertEquals(ExitCode.DONE, run("--version"));
    assertTrue(out.matches("(?s)holdfast \\d+\\.\\d+\\S*\\R.*all-MiniLM-L6-v2\\R.*"), out);
    assertEquals(ExitCode.DONE, run("audit", "--help"));
    assertTrue(out.contains("--map"), out);
    assertEquals("", err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "exract paper.pdf",
        "extract",
        "extract nowhere.pdf",
        "extract nowhere.pdf --format xml",
        "extract nowhere.pdf --jobs 0",
        "extract . --time-limit 0",
        "extract . --time-limit soon",
        "audit",
        "audit nowhere.csv --papers .",
        "audit rows.csv",
        "check",
        "serve --port 70000",
        "--nothing"
      })
  void usageAndInputErrorsAreOneSentenceAndTwo(String arguments) {
    assertEquals(ExitCode.INPUT, run((Object[]) arguments.strip().split(" +")));
    assertEquals("", out);
    assertEquals(1, err.lines().count(), err);
    assertTrue(err.startsWith("holdfast: "), err);
    assertFalse(err.contains("Exception"), err);
  }

  @Test
  void checkTellsWhereItsStatementsStandAndEndsWithZero() throws IOException {
    assertEquals(ExitCode.DONE, run("check", PAPER));
    List<JsonNode> rows = lines(out);
    assertTrue(
        rows.stream().anyMatch(row -> row.get("verdict").asText().equals("contradicted")), out);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      assertEquals(i + 1, row.get("row").asInt());
      assertTrue(row.get("study").isNull());
      assertEquals(row.at("/paper/file"), row.at("/document/file"));
      assertFalse(row.at("/claim/text").asText().isBlank());
      assertFalse(row.at("/claim/spans").isEmpty());
    }
  }

  @Test
  void reviewInProseIsAuditedByItsCitations() throws IOException {
    Path review = folder.resolve("review.md");
    Files.writeString(
        review,
        """
        # Gums: a review

        ## Results

        Periodontitis was more frequent in men than in women (odds ratio 7.77, 95% CI 5.17 to 9.12) [@wiener].
        """);
    Files.writeString(
        folder.resolve("review.bib"),
        "@article{wiener, author = {Wiener, R. C.}, year = 2016, doi = {10.1155/2016/9158195}}");
    assertEquals(ExitCode.FLAGGED, run("audit", review, "--papers", PAPER));
    JsonNode row = lines(out).getFirst();
    assertEquals("[@wiener]", row.get("study").asText());
    assertTrue(row.at("/document/file").asText().endsWith("review.md"));
    assertTrue(row.at("/claim/text").asText().contains("men than in women"));
  }

  @Test
  void reviewFindsItsPapersInCslJson() throws IOException {
    Path review = folder.resolve("review.md");
    Files.writeString(
        review,
        """
        # Gums: a review

        ## Results

        Periodontitis was more frequent in men than in women (odds ratio 7.77, 95% CI 5.17 to 9.12) [@gums].
        """);
    Files.writeString(
        folder.resolve("review.json"),
        """
        [{"id": "gums", "type": "article-journal", "title": "Sleep and periodontitis",
          "author": [{"family": "Wiener", "given": "R. C."}],
          "issued": {"date-parts": [[2016]]}, "DOI": "10.1155/2016/9158195"}]
        """);
    assertEquals(ExitCode.FLAGGED, run("audit", review, "--papers", PAPER));
    assertEquals("[@gums]", lines(out).getFirst().get("study").asText());
  }

  @Test
  void tuplesGoToStandardOutputAndProgressDoesNot() throws IOException {
    assertEquals(ExitCode.DONE, run("extract", PAPER));
    List<JsonNode> tuples = lines(out);
    assertFalse(tuples.isEmpty());
    for (JsonNode tuple : tuples) {
      assertEquals(1, tuple.get("schema").asInt());
      assertEquals("10.1155/2016/9158195", tuple.at("/paper/doi").asText());
      assertTrue(tuple.at("/effect/type").isTextual());
      assertTrue(tuple.has("ciLow") && tuple.has("p") && tuple.has("n") && tuple.has("method"));
    }
    assertEquals(
        tuples.size(), tuples.stream().map(tuple -> tuple.get("id").asText()).distinct().count());
    Matcher counts =
        Pattern.compile(": (\\d+) results reported, (\\d+) extracted \\(1 of 1\\)").matcher(err);
    assertTrue(err.startsWith("holdfast: " + PAPER) && counts.find(), err);
    assertEquals(tuples.size(), Integer.parseInt(counts.group(2)));
    assertTrue(Integer.parseInt(counts.group(1)) >= tuples.size(), err);
  }

  @Test
  void overlayIsAReadablePdfBesideTheSameTuples() throws IOException {
    Path paper = FIXTURES.resolve("papers/10.1155_2016_9158195/article.pdf");
    Path marked = folder.resolve("marked.pdf");
    assertEquals(ExitCode.DONE, run("extract", paper));
    String tuples = out;
    assertEquals(ExitCode.DONE, run("extract", paper, "--debug-overlay", marked));
    assertEquals(tuples, out);
    byte[] once = Files.readAllBytes(marked);
    assertTrue(new String(once, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    run("extract", paper, "--debug-overlay", marked);
    assertArrayEquals(once, Files.readAllBytes(marked));
    assertEquals(ExitCode.DONE, run("extract", marked, "--quiet"));
  }

  @Test
  void overlayWantsOnePdf() {
    Path marked = folder.resolve("none.pdf");
    Path folderOfBoth = FIXTURES.resolve("papers/10.1155_2016_9158195");
    assertEquals(ExitCode.INPUT, run("extract", folderOfBoth, "--debug-overlay", marked));
    assertTrue(err.contains("--prefer pdf") && err.lines().count() == 1, err);
    Path all = FIXTURES.resolve("papers");
    assertEquals(ExitCode.INPUT, run("extract", all, "--debug-overlay", marked));
    assertTrue(err.contains("marks one PDF, not 8 papers"), err);
    assertFalse(Files.exists(marked));
  }

  @Test
  void quietSaysNothing() {
    assertEquals(ExitCode.DONE, run("extract", PAPER, "--quiet", "--format", "csv"));
    assertEquals("", err);
    assertTrue(out.startsWith("id,file,doi,"), out);
  }

  @Test
  void twoRunsOnAnyNumberOfThreadsGiveTheSameBytes() {
    Object[] papers = {PAPER, FIXTURES.resolve("papers/10.1186_s12885_019_5324_y/article.xml")};
    run("extract", papers[0], papers[1], "--jobs", 1);
    byte[] first = out.getBytes(StandardCharsets.UTF_8);
    run("extract", papers[0], papers[1], "--jobs", 3);
    assertArrayEquals(first, out.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void unreadablePaperIsNamedAndTheOthersGoOn() throws IOException {
    Path broken = folder.resolve("broken.pdf");
    assertEquals(ExitCode.INCOMPLETE, run("extract", broken, PAPER));
    List<JsonNode> rows = lines(out);
    assertEquals(broken.toString(), rows.getFirst().at("/unreadable/file").asText());
    assertTrue(rows.size() > 1);
    assertTrue(err.contains("broken.pdf: "), err);
  }

  @Test
  void auditGivesOneObjectARowInTableOrder() throws IOException {
    int code = run("audit", TABLE, "--papers", PAPER);
    List<JsonNode> rows = lines(out);
    assertEquals(12, rows.size());
    boolean flagged = false;
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      assertEquals(i + 1, row.get("row").asInt());
      assertFalse(row.get("why").asText().isBlank());
      assertEquals(row.get("verdict").asText().equals("misbound"), !row.get("kinds").isEmpty());
      flagged |=
          List.of("misbound", "contradicted", "unsupported").contains(row.get("verdict").asText());
    }
    assertEquals("no-paper", rows.getFirst().get("verdict").asText());
    assertTrue(rows.getFirst().get("paper").isNull());
    assertEquals(flagged ? ExitCode.FLAGGED : ExitCode.DONE, code);
  }

  @Test
  void rowAsPrintedIsNotFlaggedAndAnInventedOneIs() throws IOException {
    String male = "Wiener 2016,periodontitis,Male,";
    assertEquals(ExitCode.DONE, run("audit", table(male + "2.60\n"), "--papers", PAPER), () -> out);
    assertEquals(ExitCode.FLAGGED, run("audit", table(male + "77.31\n"), "--papers", PAPER));
  }

  @Test
  void undecidedRowsCountOnlyWhenStrict() throws IOException {
    Path rows = table("Nobody 1999,periodontitis,Male,2.60\n");
    assertEquals(ExitCode.DONE, run("audit", rows, "--papers", PAPER));
    assertEquals(ExitCode.FLAGGED, run("audit", rows, "--papers", PAPER, "--strict"));
  }

  @Test
  void unreadablePaperIsNamedInTheFirstRow() throws IOException {
    Path rows = table("Nobody 1999,periodontitis,Male,2.60\n");
    assertEquals(ExitCode.INCOMPLETE, run("audit", rows, "--papers", PAPER, folder));
    JsonNode row = lines(out).getFirst();
    assertTrue(row.at("/unreadable/0/file").asText().endsWith("broken.pdf"), out);
    assertTrue(row.get("why").asText().contains("broken.pdf"), out);
  }

  @Test
  void outputFileAppearsWholeAndAloneAndKeepsItsPlaceOnFailure() throws IOException {
    Path file = folder.resolve("out.jsonl");
    Files.writeString(file, "older");
    assertEquals(ExitCode.INPUT, run("extract", "nowhere.pdf", "-o", file));
    assertEquals("older", Files.readString(file));
    assertEquals(ExitCode.DONE, run("extract", PAPER, "-o", file));
    assertEquals("", out);
    assertFalse(lines(Files.readString(file)).isEmpty());
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(path -> path.toString().endsWith(".part")));
    }
  }

  @Test
  void outputInNoFolderIsRefusedBeforeAnyWork() {
    assertEquals(ExitCode.INPUT, run("extract", PAPER, "-o", folder.resolve("no/where.jsonl")));
    assertEquals(1, err.lines().count(), err);
  }

  @Test
  void mapNamesAColumn() throws IOException {
    Path rows = Files.writeString(folder.resolve("t.csv"), "Trial,HR adj\nWiener 2016,77.31\n");
    assertEquals(ExitCode.INPUT, run("audit", rows, "--papers", PAPER));
    assertTrue(err.contains("--map"), err);
    Object[] mapped = {"--map", "study=Trial", "--map", "value=HR adj"};
    assertEquals(
        ExitCode.FLAGGED,
        run("audit", rows, "--papers", PAPER, mapped[0], mapped[1], mapped[2], mapped[3]));
  }

  @Test
  void benchPrintsTheTableAskedForAsLines() throws IOException {
    assertEquals(0, run("bench", "binding", "--table", "concepts", "--format", "jsonl"));
    List<JsonNode> rows = lines(out);
    assertEquals(3, rows.size());
    assertEquals("rotation", rows.getLast().get("binding").asText());
  }

  @Test
  void benchOfExtractionComparesWithPdfBox() throws IOException {
    Path paper = FIXTURES.resolve("papers/10.1155_2016_9158195/article.pdf");
    assertEquals(0, run("bench", "extract", paper, "--rounds", 1, "--format", "jsonl"));
    List<JsonNode> rows = lines(out);
    assertEquals(5, rows.size());
    for (JsonNode row : rows) {
      assertTrue(Double.parseDouble(row.get("value").asText()) > 0, row.toString());
      assertTrue(row.has("floor") && row.has("reached"), row.toString());
    }
    Path jats = FIXTURES.resolve("papers/10.1155_2016_9158195/article.xml");
    assertEquals(2, run("bench", "extract", jats));
    assertTrue(err.contains("no PDF"), err);
  }

  @Test
  void benchOfTheAuditTellsRightVerdictsFromWrongOnes(@TempDir Path cases) throws IOException {
    String head = "study,outcome,predictor,comparator,condition,effect_type,value,ci_low,ci_high\n";
    String labels = "Wiener 2016,periodontitis,sleep: less than 7 hours,7 hours or more,";
    Files.writeString(cases.resolve("right.csv"), head + labels + "unadjusted,OR,1.34,1.18,1.52\n");
    Files.writeString(
        cases.resolve("cross-analysis.csv"), head + labels + "adjusted,OR,1.34,1.18,1.52\n");
    Files.writeString(
        cases.resolve("unsupported.csv"), head + labels + "unadjusted,OR,1.34,1.18,1.52\n");
    Path papers = FIXTURES.resolve("papers/10.1155_2016_9158195");
    assertEquals(
        0,
        run(
            "bench",
            "audit",
            "--cases",
            cases,
            "--papers",
            papers,
            "--pace",
            8,
            "--format",
            "jsonl"));
    Map<String, String> right = new HashMap<>();
    lines(out).stream()
        .filter(row -> row.has("truth"))
        .forEach(row -> right.put(row.get("truth").asText(), row.get("right").asText()));
    assertEquals("100.0", right.get("right"));
    assertEquals("100.0", right.get("cross-analysis"));
    assertEquals("0.0", right.get("unsupported"));
    assertTrue(out.contains("expected error"), out);
    JsonNode pace = lines(out).stream().filter(row -> row.has("measure")).findFirst().orElseThrow();
    assertEquals("8 rows, seconds", pace.get("measure").asText());
    assertEquals("at most 0.02", pace.get("floor").asText());
  }

  @Test
  void benchNamesTheTablesThereAre() {
    assertEquals(2, run("bench", "binding", "--table", "nonesuch"));
    assertTrue(err.contains("nouns") && err.contains("wager"), err);
  }
}
