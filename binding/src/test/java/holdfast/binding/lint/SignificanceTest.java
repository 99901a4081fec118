package holdfast.binding.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificanceTest {

  private static Reported read(String sentence) {
    Statistic statistic = Statistics.in(Text.unplaced(sentence)).getFirst();
    return Reported.of(statistic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was so, t(28) = 2.20, p = .036.",
        // the exact p of 2.2 is .0362, that of 2.249 is .033
        "It was so, t(28) = 2.2, p = .035.",
        "It was so, F(2, 57) = 3.50, p = .037.",
        "It was so, χ2(1) = 3.84, p = .05.",
        "It was so, t(28) = 2.20, p < .05.",
        // one-sided
        "It was so, t(28) = 2.20, p = .018."
      })
  void roundedStatisticStaysConsistent(String sentence) {
    assertTrue(Significance.againstTest(read(sentence)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was so, t(63) = 2.627, p = .001.",
        "It was so, F(2, 57) = 3.50, p = .37.",
        "It was so, χ2(4) = 10.300, p < .01."
      })
  void pOfAnotherStatisticIsAFault(String sentence) {
    assertEquals(
        "p-does-not-fit-test", Significance.againstTest(read(sentence)).orElseThrow().name());
  }

  @Test
  void estimateRoundedOntoItsBoundIsPossible() {
    assertTrue(IntervalLint.impossible(read("OR = 1.2, 95% CI 1.24 to 1.90.")).isEmpty());
    assertEquals(
        "ci-excludes-estimate",
        IntervalLint.impossible(read("OR = 1.1, 95% CI 1.24 to 1.90.")).orElseThrow().name());
  }

  @Test
  void intervalOfARatioLiesAroundItOnTheLogScale() {
    assertTrue(IntervalLint.skew(read("OR = 2.11, 95% CI 1.24–3.58.")).orElseThrow() < 0.02);
    assertTrue(IntervalLint.skew(read("OR = 1.54, 95% CI 1.34–2.08.")).orElseThrow() > 0.3);
  }
}
