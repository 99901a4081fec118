package holdfast.binding.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.citation.References;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small review of one published paper, Wiener 2016 (10.1155/2016/9158195). */
class ReviewAuditorTest {

  private static final String REVIEW =
      """
      # Gums: a review

      ## Results

      Periodontitis was more frequent in men than in women (adjusted odds ratio 2.60, 95% CI 2.17 to 3.12) [1].
      Periodontitis was more frequent in men than in women (adjusted odds ratio 7.77, 95% CI 5.17 to 9.12) [1].
      Cats had fewer mice than dogs (odds ratio 1.10, 95% CI 1.01 to 1.20) [2].
      Pooled over both, the odds ratio was 1.50 (95% CI 1.10 to 2.05) [1, 2].

      ## References

      1. Wiener RC. Relationship of Routine Inadequate Sleep Duration and Periodontitis in a Nationally Representative Sample. Sleep Disord 2016. doi:10.1155/2016/9158195
      2. Nobody N. Mice in houses with cats. J Mice 2001.
      3. Someone S. Mice in houses with dogs. J Mice 2002.
      """;

  private static List<Audited> rows;

  @BeforeAll
  static void audit() throws Exception {
    Extractor extractor = new Extractor();
    Path paper = Path.of(System.getProperty("fixtures"), "papers/10.1155_2016_9158195/article.xml");
    Extraction review =
        extractor.extract(Path.of("review.md"), REVIEW.getBytes(StandardCharsets.UTF_8));
    rows =
        new ReviewAuditor(List.of(extractor.extract(paper)))
            .audit(review, References.of(review.paper()));
  }

  private static Audited row(String value) {
    return rows.stream()
        .filter(row -> row.finding().claim().get(Field.VALUE).equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void attributedResultIsHeldAgainstThePaperItCites() {
    assertEquals("bound", row("2.60").finding().verdict().word());
    assertTrue(row("7.77").finding().verdict().isFlagged());
    assertEquals("[1]", row("2.60").finding().claim().get(Field.STUDY));
    assertTrue(row("2.60").statement().toString().contains("men than in women"));
  }

  @Test
  void paperOutsideTheSetIsNamedByItsEntry() {
    assertEquals(new Verdict.NoPaper(), row("1.10").finding().verdict());
    assertTrue(row("1.10").finding().why().contains("Mice in houses with cats"));
  }

  @Test
  void pooledResultOfSeveralPapersIsTheReviewsOwn() {
    assertTrue(
        rows.stream().noneMatch(row -> row.finding().claim().get(Field.VALUE).equals("1.50")));
  }
}
