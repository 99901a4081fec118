package holdfast.extractor.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several groups of words a text has. */
class LiteralsTest {

  private final Literals literals =
      new Literals(List.of(List.of("cox", "hazard"), List.of("χ²"), List.of("cochran")));

  @Test
  void eachGroupIsToldByAnyOfItsWordsWhateverTheCase() {
    assertThat(literals.groups("Cox regression")).isEqualTo(0b001);
    assertThat(literals.groups("proportional HAZARDS and Χ² tests")).isEqualTo(0b011);
    assertThat(literals.groups("a coCHRAN test")).isEqualTo(0b100);
  }

  @Test
  void aWordThatTheTextBreaksOffIsNotThere() {
    assertThat(literals.groups("co")).isZero();
    assertThat(literals.groups("by Cochr")).isZero();
    assertThat(literals.in("")).isFalse();
  }

  @Test
  void anyGroupWillDoWhereOnlyThePresenceIsAsked() {
    assertThat(literals.in("by χ² test")).isTrue();
    assertThat(literals.in("by t-test")).isFalse();
  }
}
