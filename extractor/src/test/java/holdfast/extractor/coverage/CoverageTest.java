package holdfast.extractor.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.tuple.Tuple;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  private static Extraction text(String... paragraphs) throws UnreadableException {
    String paper = "# A paper\n\n## Results\n\n" + String.join("\n\n", paragraphs) + "\n";
    return new Extractor().extract(Path.of("p.md"), paper.getBytes(StandardCharsets.UTF_8));
  }

  private static int reportedWithoutTuples(String... paragraphs) throws UnreadableException {
    return Coverage.of(text(paragraphs).paper(), List.of()).reported();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1155_2016_9158195/article.pdf",
        "10.1155_2016_9158195/article.xml",
        "10.1186_s12885_019_5324_y/article.pdf",
        "10.1186_s12885_019_5324_y/article.xml",
        "10.1186_s13017_018_0214_1/article.pdf",
        "10.1186_s43044_024_00556_5/article.pdf",
        "10.1155_2016_9385364/article.xml"
      })
  void resultsThatAreNotReadShowAsADifference(String name) throws UnreadableException {
    Extraction whole = new Extractor().extract(PAPERS.resolve(name));
    assertEquals(whole.tuples().size(), whole.coverage().extracted());
    List<Tuple> half = new ArrayList<>();
    for (int i = 0; i < whole.tuples().size(); i += 2) {
      half.add(whole.tuples().get(i));
    }
    Coverage lost = Coverage.of(whole.paper(), half);
    int all = whole.coverage().reported();
    assertTrue(lost.reported() > 0.75 * all && lost.reported() < 1.1 * all, lost + " of " + all);
  }

  @Test
  void aResultWithItsIntervalAndItsPIsOneResult() throws UnreadableException {
    assertEquals(
        1, reportedWithoutTuples("Mortality fell (HR = 0.71, 95% CI 0.55 to 0.92, p = 0.01)."));
  }

  @Test
  void everyMemberOfAListCounts() throws UnreadableException {
    assertEquals(
        3,
        reportedWithoutTuples(
            "Scores rose in 45% of the young, 38% of the old and 12% of the others, respectively."));
  }

  @Test
  void aNumberPrintedTwiceNeedsTwoTuples() throws UnreadableException {
    Extraction once = text("Age correlated with pain (r = .45).");
    Extraction both =
        text("Age correlated with pain (r = .45), and weight correlated with sleep (r = .45).");
    assertEquals(2, Coverage.of(both.paper(), List.of()).reported());
    assertEquals(1, once.tuples().size());
  }

  @Test
  void levelsOfSignificanceAndSamplesAreNoResults() throws UnreadableException {
    assertEquals(
        0,
        reportedWithoutTuples(
            "A p < 0.05 was considered significant.", "Both arms were large (n = 120, SD = 4.1)."));
  }

  @Test
  void labelsSizesAndReferenceLevelsOfATableAreNoResults() throws UnreadableException {
    Extraction table =
        text(
            """
            Table 1. Odds ratios of pain

            | Year of study | n | OR | 95% CI | p |
            |---|---|---|---|---|
            | 2001 | 120 | 1 | | |
            | 2002 | 130 | 1.84 | 1.21 to 2.80 | 0.004 |
            | 2003 | 90 | 0.92 | 0.61 to 1.39 | 0.71 |
            """);
    assertEquals(1, table.paper().tables().size());
    assertEquals(2, Coverage.of(table.paper(), List.of()).reported());
  }

  @Test
  void noMoreIsExtractedThanReported() {
    assertThrows(IllegalArgumentException.class, () -> new Coverage(3, 4));
  }
}
