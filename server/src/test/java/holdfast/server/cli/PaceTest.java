package holdfast.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 10 | 1 | ''",
        "10 | 10 | 1 | ''",
        "10 | 30 | 5 | 2.0 a second, 10 s left",
        "10 | 1000 | 10 | 1.0 a second, 16 min left",
        "2 | 1000 | 60 | 2.0 a minute, 8 h 19 min left",
      })
  void paceIsTheRateSoFarAndTheTimeLeft(int done, int total, int seconds, String words) {
    assertEquals(words, new Pace(done, total, Duration.ofSeconds(seconds)).words());
  }
}
