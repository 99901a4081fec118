package holdfast.binding.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.audit.FieldFinding;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.paper.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published faults are found, published correct statements are left alone. */
class CheckerTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  private static final Map<String, List<Checked>> READ = new ConcurrentHashMap<>();

  private static List<Checked> rows(String file) {
    return READ.computeIfAbsent(
        file,
        key -> {
          try {
            return new Checker().check(new Extractor().extract(PAPERS.resolve(key)), 0);
          } catch (UnreadableException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static List<Checked> flagged(List<Checked> rows) {
    return rows.stream().filter(row -> row.finding().verdict().isFlagged()).toList();
  }

  /** Whether a row claims all these numbers. */
  private static boolean claims(Checked row, String numbers) {
    List<String> claimed =
        row.finding().fields().values().stream().map(FieldFinding::claimed).toList();
    return claimed.containsAll(Arrays.asList(numbers.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1155_2016_9158195/article.xml, 1646 52.7, misbound",
    "10.1155_2016_9158195/article.xml, 1790 71.7, contradicted",
    "10.1155_2016_9158195/article.xml, 328 50.7, misbound",
    "10.1155_2016_9158195/article.xml, 538, contradicted",
    "10.1155_2016_9158195/article.xml, 14.7 389, contradicted",
    "10.1155_2016_9158195/article.xml, 1.34 1.09 1.65 <0.0001, contradicted",
    "10.1155_2016_9158195/article.xml, 1.36 1.04 1.24, contradicted",
    "10.1155_2016_9158195/article.pdf, 1646 52.7, misbound",
    "10.1155_2016_9158195/article.pdf, 538, contradicted",
    "10.1186_s13017_018_0214_1/article.xml, 0.006, misbound",
    "10.1186_s13017_018_0214_1/article.xml, 0.005, misbound",
    "10.1186_s13017_018_0214_1/article.xml, 1.54 1.34 2.08, contradicted",
    "10.1186_s13017_018_0214_1/article.xml, 92.1, contradicted",
    "10.1186_s13017_018_0214_1/article.xml, 86, contradicted",
    "10.1186_s13017_018_0214_1/article.xml, 3, misbound",
    "10.1186_s13017_018_0214_1/article.xml, 1291, contradicted",
    "10.1186_s12885_019_5324_y/article.xml, 2.095 1.491 2.02 0.156, contradicted",
    "10.1186_s12885_019_5324_y/article.xml, 1.261 0.001, contradicted",
    "10.1186_s12889_024_19490_x/article.xml, 0.437, contradicted",
    "10.1186_s43044_024_00556_5/article.pdf, 1.40 0.80 2.00 <0.001, contradicted",
    "10.1186_s43044_024_00556_5/article.pdf, 1.54 1.23 1.84, misbound",
  })
  void publishedFaultIsFound(String file, String numbers, String verdict) {
    assertTrue(
        flagged(rows(file)).stream()
            .filter(row -> claims(row, numbers))
            .anyMatch(row -> row.finding().verdict().word().equals(verdict)),
        () -> flagged(rows(file)).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1155_2016_9158195/article.xml, 1484 35.7",
    "10.1155_2016_9158195/article.xml, 1.00 0.83 1.21",
    "10.1186_s12889_024_19490_x/article.xml, 0.653",
    "10.1186_s12889_024_19490_x/article.xml, 524",
    "10.1186_s13017_018_0214_1/article.xml, 917",
  })
  void correctStatementIsConfirmed(String file, String numbers) {
    List<Checked> rows = rows(file).stream().filter(row -> claims(row, numbers)).toList();
    assertFalse(rows.isEmpty());
    assertEquals(List.of(), flagged(rows));
  }

  @Test
  void lastDigitOfABoundAndTheOtherTestsPAreNoFaults() {
    // text 0.695, table 0.696; the text's p is that of heterogeneity, the table's of the effect
    assertTrue(
        flagged(rows("10.1186_s12885_019_5324_y/article.xml")).stream()
            .noneMatch(row -> claims(row, "1.902")));
  }

  @Test
  void rowsCountTheStatementsAndNameTheirPlace() {
    List<Checked> rows = rows("10.1155_2016_9158195/article.xml");
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(i + 1, rows.get(i).finding().claim().row());
      assertFalse(rows.get(i).statement().spans().isEmpty());
    }
  }

  private static List<Checked> check(String markdown) throws UnreadableException {
    Extraction extraction =
        new Extractor().extract(Path.of("paper.md"), markdown.getBytes(StandardCharsets.UTF_8));
    return new Checker().check(extraction, 0);
  }

  @Test
  void yesRowIsSuggestedForTheNoRowsPercentage() throws UnreadableException {
    List<Checked> rows =
        check(
            """
            # Asthma in a valley

            ## Results

            There were 61.3% of participants who had asthma.

            Table 1. Sample characteristics

            | Characteristic | N | % |
            |---|---|---|
            | Asthma | | |
            | No | 613 | 61.3 |
            | Yes | 387 | 38.7 |
            """);
    List<Checked> flagged = flagged(rows);
    assertEquals(1, flagged.size(), rows::toString);
    assertEquals("38.7", flagged.getFirst().finding().suggestion().get(Field.VALUE));
  }

  @Test
  void percentageOfAnotherStatedWholeIsNoFault() throws UnreadableException {
    List<Checked> rows =
        check(
            """
            # Asthma in a valley

            ## Results

            Of the 500 participants who were asked, 240 (48.0%) were current smokers.

            Table 1. Sample characteristics

            | Characteristic | N | % |
            |---|---|---|
            | Current smokers | 240 | 24.0 |
            | Former smokers | 760 | 76.0 |
            """);
    assertEquals(List.of(), flagged(rows));
  }

  @Test
  void nothingToCompareGivesNoRow() throws UnreadableException {
    assertEquals(List.of(), check("# A view\n\n## Discussion\n\nMore work is needed.\n"));
  }
}
