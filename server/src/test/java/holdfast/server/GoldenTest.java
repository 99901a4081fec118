package holdfast.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.Papers;
import holdfast.server.report.AuditFormat;
import holdfast.server.report.TupleFormat;
import holdfast.server.report.TupleWriter;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Outcome;
import holdfast.server.service.Audits;
import holdfast.server.service.Extractions;
import holdfast.server.service.LocalEngine;
import holdfast.server.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is extracted from and audited in the demo's papers stays as reviewed. {@code
 * -Dgolden.update=true} writes the goldens anew; the difference is to be read before it is
 * committed. A golden that no test asks for is an error.
 */
class GoldenTest {

  private static final Path FIXTURES = Path.of(System.getProperty("fixtures"));
  private static final Path GOLDEN = FIXTURES.resolve("golden");
  private static final Set<Path> CHECKED = new HashSet<>();

  static List<Path> papers() throws IOException {
    List<Path> papers = new ArrayList<>();
    for (Path folder : demoPapers()) {
      try (Stream<Path> files = Files.list(folder)) {
        files.sorted().forEach(papers::add);
      }
    }
    return papers;
  }

  @ParameterizedTest
  @MethodSource("papers")
  void tuplesOfAPaperStayAsReviewed(Path paper) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Outcome outcome = new Extractions(new LocalEngine(), 1).extract(paper);
    try (TupleWriter writer = TupleFormat.CSV.open(bytes)) {
      writer.write(outcome);
    }
    String name = String.valueOf(paper.getFileName()).replace("article.", "");
    check(paper.getParent().getFileName() + "." + name + ".csv", bytes);
  }

  @ParameterizedTest
  @EnumSource(Papers.Prefer.class)
  void findingsOfTheDemoStayAsReviewed(Papers.Prefer prefer) throws Exception {
    AuditResult result =
        new Audits(new LocalEngine())
            .run(
                "demo/table.csv",
                TableReader.read(FIXTURES.resolve("demo/table.csv"), List.of()),
                Papers.find(demoPapers(), prefer),
                2,
                outcome -> {});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AuditFormat.CSV.write(result, bytes);
    check("demo." + prefer.name().toLowerCase(Locale.ROOT) + ".csv", bytes);
  }

  /** The four papers of the demo, whatever other papers tests bring. */
  private static List<Path> demoPapers() {
    List<Path> folders = new ArrayList<>();
    for (String doi :
        List.of(
            "10.1155_2016_9158195",
            "10.1186_s12885_019_5324_y",
            "10.1186_s13017_018_0214_1",
            "10.1186_s43044_024_00556_5")) {
      folders.add(FIXTURES.resolve("papers").resolve(doi));
    }
    return folders;
  }

  private static void check(String name, ByteArrayOutputStream bytes) throws IOException {
    Path golden = GOLDEN.resolve(name);
    CHECKED.add(golden);
    String here = FIXTURES.toAbsolutePath().toString().replace('\\', '/');
    String actual = bytes.toString(StandardCharsets.UTF_8).replace(here, "fixtures");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual);
    }
    assertTrue(Files.exists(golden), name + " is missing: see CONTRIBUTING.md on goldens");
    assertEquals(Files.readString(golden), actual, name);
  }

  @AfterAll
  static void noGoldenIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertEquals(Set.of(), Set.copyOf(files.filter(file -> !CHECKED.contains(file)).toList()));
    }
  }
}
