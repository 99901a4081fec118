package holdfast.binding.check;

import static holdfast.binding.check.NapTrial.flagged;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.binding.claim.Field;
import holdfast.extractor.paper.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages of counts, heterogeneity of Q, and words of significance. */
class ArithmeticRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twelve of the forty children (35%) slept. | share-does-not-fit-count",
        "In all, 136/1088 (15.2%) of the children slept. | share-does-not-fit-count",
        "There was heterogeneity (Q = 12.30, df = 5, I² = 79%). | heterogeneity-does-not-fit",
        "The pool was mixed (Chi² = 4.10, df = 6, I² = 41%). | heterogeneity-does-not-fit",
        "Naps were significantly associated with mood (r = 0.05, p = 0.62). | significance-does-not-fit",
        "Naps did not differ significantly in mood (p = 0.003). | significance-does-not-fit",
        "The effect was significant (OR = 1.20, 95% CI 0.71 to 2.03). | significance-does-not-fit",
      })
  void faultIsFound(String sentence, String lint) throws UnreadableException {
    List<Checked> flagged = flagged(sentence);
    assertEquals(1, flagged.size(), flagged::toString);
    assertEquals(List.of(lint), flagged.getFirst().finding().lint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twelve of the forty children (30%) slept.",
        "In all, 136/1088 (12.5%) of the children slept.",
        "There were 302 [28%] of 1069 children who slept.",
        "Types 31/33/45 (18.8% and 10.0%) were met.",
        "There was heterogeneity (Q = 12.30, df = 5, I² = 59%).",
        "The pool was not mixed (Chi² = 4.10, df = 6, I² = 0%).",
        "By restricted maximum likelihood the pool was mixed (Q = 12.30, df = 5, I² = 79%).",
        "Naps were significantly associated with mood (r = 0.25, p = 0.02).",
        "Naps did not differ significantly in mood (p = 0.03) by Bonferroni.",
        "Naps tended to differ, though not significantly, in mood (p = 0.08).",
        "Children who did not finish were significantly younger (p < .001).",
        "The heterogeneity was not significant (OR = 1.20, p = 0.003).",
      })
  void correctStatementIsLeftAlone(String sentence) throws UnreadableException {
    assertEquals(List.of(), flagged(sentence));
  }

  @Test
  void percentageThatNeedsMoreThanItsGroupIsFoundAmongThoseThatFit() throws UnreadableException {
    List<Checked> flagged =
        flagged(
            """
            Table 1. Sample

            | Characteristic | Naps (n = 50) | No naps (n = 40) |
            |---|---|---|
            | Girls, n (%) | 25 (50.0) | 20 (50.0) |
            | Asthma, n (%) | 10 (20.0) | 8 (20.0) |
            | Eczema, n (%) | 5 (10.4) | 4 (10.0) |
            | Cough, n (%) | 15 (30.0) | 21 (25.5) |
            | Cold, n (%) | 20 (40.0) | 6 (15.0) |
            """);
    // 5 of 48 may be what is left without missing answers; 21 of 82 cannot be
    assertEquals(1, flagged.size(), flagged::toString);
    assertEquals("52.5", flagged.getFirst().finding().suggestion().get(Field.VALUE));
  }

  @Test
  void sharesOfAWeightedSampleAreNotHeldAgainstCounts() throws UnreadableException {
    assertEquals(List.of(), flagged("Weighted percentages: 136/1088 (15.2%) of them slept."));
  }
}
