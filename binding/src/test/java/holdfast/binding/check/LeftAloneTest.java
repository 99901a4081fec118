package holdfast.binding.check;

import static holdfast.binding.check.NapTrial.flagged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a fault and is a way of writing is left alone; the fault beside it is not. */
class LeftAloneTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Waist circumference decreased by 3.34 cm (95% CI -5.56 to -1.13).",
        "In the nap group 90% (95% CI 0.84 to 0.95) of the children slept.",
        "The groups did not differ in weight, F(1, 27) < 1, p = .9.",
        "Agreement was higher after naps, Fisher's exact: χ²(1, N = 87) = 5.22, p = .03.",
        "Scores rose from 63% (95% CI 6.97 to 17.03) to 96% (95% CI 16.91 to 20.09) at clinic A.",
      })
  void wayOfWritingIsNoFault(String sentence) throws UnreadableException {
    assertEquals(List.of(), flagged(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Waist circumference decreased by 3.34 cm (95% CI -2.56 to -1.13). | ci-excludes-estimate",
        "Naps were tied to mood, with an odds ratio of 1.36 (95% CI 1.04 to 1.24). | ci-excludes-estimate",
        "The groups did not differ in weight, F(1, 27) = 5.2, p = .9. | p-does-not-fit-test",
      })
  void faultInTheSameWordsIsFound(String sentence, String lint) throws UnreadableException {
    List<Checked> flagged = flagged(sentence);
    assertEquals(1, flagged.size(), flagged::toString);
    assertEquals(List.of(lint), flagged.getFirst().finding().lint());
  }

  @Test
  void ratioUnderAHeadOfDifferencesIsNotHeldAgainstNought() throws UnreadableException {
    String table =
        """
        Table 1. Outcomes at week 8

        | Outcome | Naps | No naps | Mean difference (95%% CI) | P value |
        |---|---|---|---|---|
        | Weight | 7.5 | 11.4 | -3.94 (-7.77, -0.12) | 0.044 |
        | Height | 5.5 | 13.0 | -7.55 (-11.53, -3.57) | <0.001 |
        | Speech | 1.5 | 2.2 | -0.77 (-1.94, 0.41) | 0.197 |
        | Mood | 4.1 | 4.3 | -0.20 (-1.59, 1.19) | 0.778 |
        | Sleep | 2.1 | 2.8 | -0.67 (-2.42, 1.08) | 0.450 |
        | Response | 9 | 19 | %s | 0.033 |
        """;
    assertEquals(List.of(), flagged(table.formatted("2.02 (1.02, 3.99)")));
    assertTrue(flagged(table.formatted("2.50 (1.02, 3.98)")).size() == 1);
  }

  @Test
  void numberOfAnotherArmThatTheSentenceNamesIsNotTakenFromIt() throws UnreadableException {
    assertEquals(
        List.of(),
        flagged(
            """
            Scores fell by 41% in the long nap group (P = 0.0001), by 39% in the long nap plus tea group
            (P = 0.0001) and by 13% in the tea group (P = 0.0034) (Table 1).

            Table 1. Change from baseline

            | Score | Long nap | Long nap + tea | Tea |
            |---|---|---|---|
            | P value | 0.0001 | 0.0001 | 0.0034 |
            """));
  }
}
