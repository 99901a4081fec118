package holdfast.extractor.tuple.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statistics section says of its tests. */
class StatedTestsTest {

  /** Of a trial of pain relief after surgery of the spine. */
  private static final String SECTION =
      "Data such as ASA grade, sex distribution and side effects were inferred by Chi-square test"
          + " and Fisher's exact test. Age, weight and total morphine requirement were inferred by"
          + " ANOVA. Differences in NRS scores were analyzed using the Kruskal-Wallis test, as the"
          + " distribution was not normal. Normality of weight was tested by paired t-test.";

  private static StatedTests of(String section) {
    return new StatedTests(List.of(Text.unplaced(section)));
  }

  private static String test(String section, String outcome, boolean overTime) {
    return of(section).of(Text.unplaced(outcome), overTime).map(Text::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "Sex distribution, Chi-square test or Fisher's exact test",
    "Total morphine requirement, ANOVA",
    "NRS at rest, Kruskal-Wallis test",
    "Weight, ANOVA",
    "Haemoglobin, ''"
  })
  void testIsTheOneUsedForTheOutcome(String outcome, String test) {
    assertEquals(test, test(SECTION, outcome, false));
  }

  @Test
  void pairedTestIsOfTimes() {
    String section = "Weight was compared by the independent t-test or the paired t-test.";
    assertEquals("independent t-test", test(section, "weight", false));
    assertEquals("paired t-test", test(section, "weight", true));
  }

  @Test
  void interactionIsAnalysedByVariance() {
    assertEquals(
        Optional.of("ANOVA"),
        of(SECTION).ofFactors(Text.unplaced("condition x time")).map(Text::toString));
  }

  @Test
  void onlyTestOfTheSectionIsTheTest() {
    assertEquals(
        Optional.of("Mann-Whitney test"),
        of("Groups were compared by the Mann-Whitney test.").only(false).map(Text::toString));
    assertEquals(Optional.empty(), of(SECTION).only(false));
  }
}
