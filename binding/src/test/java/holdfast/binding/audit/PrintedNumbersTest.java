package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedNumbersTest {

  private static PrintedNumbers of(String text) {
    PrintedNumbers numbers = new PrintedNumbers();
    numbers.add(text);
    return numbers;
  }

  @Test
  void hasWhatIsPrintedUpToSignAndRounding() {
    PrintedNumbers numbers = of("Odds fell by 0.348 (p = .002) among 1,234 women");
    assertTrue(numbers.hasAll(List.of("0.348", "-0.348", "0.35", "0.3", "0.002", "1234")));
  }

  @Test
  void hasNoFinerNumberAndNoNeighbour() {
    PrintedNumbers numbers = of("0.05 and 12");
    for (String absent : List.of("0.048", "0.06", "12.4", "11", "13")) {
      assertFalse(numbers.has(absent), absent);
    }
  }
}
