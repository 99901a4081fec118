package holdfast.binding.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.paper.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of the abstract that is another one where the paper tells the same result in full. */
class RestatedNumbersTest {

  private static final String PAPER =
      """
      # A trial of naps

      ## Abstract

      %s

      ## Results

      Naps were tied to recall (OR 2.86, 95%% CI 1.92 to 4.24). Falling asleep took 9.80 ± 1.29 min after naps and
      8.20 ± 1.17 min without. The lowest body temperature at night (36.27 °C) was seen after long naps. In boys, recall
      of faces was 58.4 ± 12.6 points. Recall was 24.6 per 100000 naps at home. Children born between January 2010 and
      December 2013 slept worse.

      Table 1. Scores at week 8

      | Score | Naps | No naps | P value |
      |---|---|---|---|
      | Abuse scale | 15.9 (16.7) | 21.8 (21.2) | 0.034 |
      | Mood | 14.5 (3.12) | 17.3 (3.44) | 0.412 |

      ## Discussion

      Elsewhere mood was 14.8 (3.12) after naps (45).
      """;

  private static List<Checked> flagged(String summary) throws UnreadableException {
    Extraction extraction =
        new Extractor()
            .extract(
                Path.of("paper.md"), PAPER.formatted(summary).getBytes(StandardCharsets.UTF_8));
    return new Checker()
        .check(extraction, 0).stream().filter(row -> row.finding().verdict().isFlagged()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Recall was better after naps (OR 2.86; 95% CI 1.52–4.24). | 1.52 | 1.92",
        "Falling asleep took longer after naps (9.80 ± 1.27 min) than without (8.20 ± 1.17 min). | 1.27 | 1.29",
        "Abuse scores differed (15.9 (16.7) vs 28.1 (21.2), p = 0.034). | 28.1 | 21.8",
        "Mood was 14.5 (3.12) with and 17.3 (3.44) without naps, p = 0.472. | 0.472 | 0.412",
        "Long naps had the lowest body temperature at night (36.57 °C). | 36.57 | 36.27",
      })
  void numberInTheCompanyOfAnotherIsContradicted(String summary, String said, String right)
      throws UnreadableException {
    List<Checked> flagged = flagged(summary);
    assertEquals(1, flagged.size(), flagged::toString);
    assertEquals(new Verdict.Contradicted(), flagged.getFirst().finding().verdict());
    assertTrue(flagged.getFirst().finding().suggestion().containsValue(right), flagged::toString);
    assertTrue(
        flagged.getFirst().finding().fields().values().stream()
            .anyMatch(
                field -> field.claimed().endsWith(said) && field.verdict().equals("contradicted")),
        flagged::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recall was better after naps (OR 2.86; 95% CI 1.92–4.24).",
        "Recall was better after naps (OR 2.9; 95% CI 1.9–4.2).",
        "Mood was 14.5 (3.12) with and 17.3 (3.44) without naps, p > 0.05.",
        "Recall was better after naps (OR 2.86; 95% CI 1.93–4.24).",
        "Recall was better after naps (OR 2.86; 90% CI 2.05–3.99).",
        "In girls, recall of faces was 58.9 ± 13.1 points.",
        "The warmest body temperature by day (37.11 °C) was seen after short naps.",
        "After exclusion of the youngest, recall was better after naps (OR 2.86; 95% CI 1.72–4.54).",
        "The mood of all children was 14.5 (3.52).",
        "Recall was 28.6 per 100000 naps.",
        "Children born between January 2010 and December 2018 slept well.",
      })
  void otherWritingsAndOtherResultsAreLeftAlone(String summary) throws UnreadableException {
    assertEquals(List.of(), flagged(summary));
  }

  @Test
  void fieldOfAResultIsNamed() throws UnreadableException {
    Checked row = flagged("Recall was better after naps (OR 2.86; 95% CI 1.52–4.24).").getFirst();
    assertEquals("1.92", row.finding().suggestion().get(Field.CI_LOW));
    assertEquals("bound", row.finding().fields().get(Field.VALUE).verdict());
    assertTrue(row.finding().why().contains("has 1.92 beside 2.86, 4.24"), row.finding()::why);
  }
}
