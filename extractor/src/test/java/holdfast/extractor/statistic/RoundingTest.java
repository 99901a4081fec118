package holdfast.extractor.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Text;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void aPrintedTwoPointZeroIsTheIntervalAroundIt() {
    Rounding.Range range = Rounding.range(new BigDecimal("2.0"));
    assertTrue(range.contains(new BigDecimal("1.95")));
    assertTrue(range.contains(new BigDecimal("2.0499")));
    assertFalse(range.contains(new BigDecimal("2.05")));
    assertFalse(range.contains(new BigDecimal("1.9499")));
  }

  @Test
  void aRoundedClaimAgreesWithTheFinerPrint() {
    assertTrue(Rounding.agrees("1.3", printed("1.34")));
    assertTrue(Rounding.agrees("1.342", printed("1.34")));
    assertFalse(Rounding.agrees("1.4", printed("1.34")));
    assertFalse(Rounding.agrees("1.35", printed("1.34")));
  }

  @Test
  void aTieMayHaveGoneEitherWay() {
    assertTrue(Rounding.agrees("0.12", printed("0.125")));
    assertTrue(Rounding.agrees("0.13", printed("0.125")));
  }

  @Test
  void theSignIsNeverRoundedAway() {
    assertFalse(Rounding.agrees("6.0", printed("-6.0")));
    assertFalse(Rounding.agrees("0.4", printed("-0.4")));
  }

  @Test
  void trailingZerosMakeNoDifference() {
    assertTrue(Rounding.agrees("1", printed("1.00")));
    assertTrue(Rounding.agrees("0.0000018", printed("1.8e-6")));
  }

  @Test
  void whatIsNoNumberAgreesWithNothing() {
    assertFalse(Rounding.agrees("n.s.", printed("0.05")));
  }

  @Test
  void aNumberInScientificWritingIsAsPreciseAsItsDigits() {
    assertEquals(0, new BigDecimal("1e5").compareTo(Rounding.unit(new BigDecimal("1.8e6"))));
  }

  private static PrintedNumber printed(String value) {
    return new PrintedNumber(value, Text.unplaced(value));
  }
}
