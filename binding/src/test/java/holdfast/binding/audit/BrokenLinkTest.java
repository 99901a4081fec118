package holdfast.binding.audit;

import static holdfast.binding.audit.HandMade.claim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.binding.claim.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The paper prints 1.34 (1.18 to 1.52) for periodontitis, unadjusted, and 1.72 for tooth loss. */
class BrokenLinkTest {

  private final Auditor auditor = new Auditor(List.of(HandMade.sleepTrial()));

  @Test
  void passageWithTheNumberWasReadButWiredWrongly() {
    assertEquals(
        BrokenLink.BINDING,
        failure("1.72", "Odds ratios were 1.34 for periodontitis and 1.72 for tooth loss."));
  }

  @Test
  void passageWithoutTheAnswerWasTheWrongOne() {
    assertEquals(
        BrokenLink.RETRIEVAL, failure("1.72", "Adults were asked how long they slept at night."));
  }

  @Test
  void passageWithTheAnswerWasNotUsed() {
    assertEquals(
        BrokenLink.CONTEXT_IGNORED,
        failure("1.72", "The unadjusted odds ratio of periodontitis was 1.34 (1.18-1.52)."));
  }

  @Test
  void claimThatNeitherPassageNorPaperKnowsIsUntethered() {
    Finding finding =
        auditor.audit(
            claim(
                Field.STUDY, "Wiener 2016",
                Field.OUTCOME, "gait cadence",
                Field.EFFECT_TYPE, "OR",
                Field.VALUE, "7.77",
                Field.PASSAGE, "Adults were asked how long they slept at night."));
    assertEquals(BrokenLink.UNTETHERED, finding.failure());
  }

  @Test
  void rightClaimBreaksNothing() {
    assertNull(failure("1.34", "The unadjusted odds ratio of periodontitis was 1.34."));
  }

  private BrokenLink failure(String value, String passage) {
    return auditor
        .audit(
            claim(
                Field.STUDY, "Wiener 2016",
                Field.PREDICTOR, "short sleep",
                Field.COMPARATOR, "long sleep",
                Field.OUTCOME, "periodontitis",
                Field.CONDITION, "unadjusted",
                Field.EFFECT_TYPE, "OR",
                Field.VALUE, value,
                Field.PASSAGE, passage))
        .failure();
  }
}
