package holdfast.extractor.tuple.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What captions and sentences say was measured, and against what. */
class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Concentrations (μg/g) of the five elements in five plants | Concentrations (μg/g)
          Calculated levels (mg) of essential elements              | levels (mg)
          Prevalence of risk factors by sex                         | Prevalence
          Mean plasma concentration of glucose                      | plasma concentration
          """)
  void theQuantityStandsBeforeOf(String caption, String quantity) {
    assertEquals(quantity, Quantity.in(Text.unplaced(caption)).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Distribution of item characteristics", "Baseline characteristics"})
  void mostCaptionsNameNoQuantity(String caption) {
    assertTrue(Quantity.in(Text.unplaced(caption)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Performance of the rapid test using light microscopy as a standard | light microscopy
          Culture was used as the gold standard.                             | Culture
          Sensitivity against PCR as reference standard                      | PCR
          Gold standard: biopsy                                              | biopsy
          """)
  void theReferenceStandardIsNamed(String text, String standard) {
    assertEquals(standard, Standard.in(Text.unplaced(text)).orElseThrow().toString());
  }
}
