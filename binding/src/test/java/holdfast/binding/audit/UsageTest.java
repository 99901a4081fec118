package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reviewer's own words mean is told by the table's other rows. */
class UsageTest {

  private static final String WORDS = "keyhole removal through the belly";

  private static final Extraction STONES = HandMade.stonesTrial();

  private static final Claim TIME = HandMade.ofStones(1, WORDS, "Operating time", "108.3", "21.2");
  private static final Claim PAIN = HandMade.ofStones(2, WORDS, "Pain score", "4.3", "1.1");
  private static final Claim STAY = HandMade.ofStones(3, WORDS, "Hospital stay", "3.7", "0.6");

  /** The number of the other arm. */
  private static final Claim WRONG = HandMade.ofStones(4, WORDS, "Blood loss", "61.4", "8.3");

  private static List<Finding> audited(Claim... rows) {
    return new Auditor(List.of(STONES)).audit(List.of(rows));
  }

  @Test
  void rowsThatAgreeTellWhatAnotherOneMeans() {
    List<Finding> findings = audited(TIME, PAIN, STAY, WRONG);
    for (Finding right : findings.subList(0, 3)) {
      assertInstanceOf(Verdict.Bound.class, right.verdict(), right.why());
    }
    Finding wrong = findings.get(3);
    Verdict.Misbound misbound = assertInstanceOf(Verdict.Misbound.class, wrong.verdict());
    assertEquals(List.of(Slot.PREDICTOR), misbound.slots());
    assertEquals("58.2", wrong.suggestion().get(Field.VALUE));
    assertTrue(wrong.why().endsWith("say \"" + WORDS + "\" for \"TPLU\"."), wrong.why());
    assertEquals(WORDS, wrong.fields().get(Field.PREDICTOR).claimed());
  }

  @Test
  void oneRowTellsNothing() {
    Finding wrong = audited(TIME, WRONG).get(1);
    assertInstanceOf(Verdict.Bound.class, wrong.verdict(), wrong.why());
    assertFalse(wrong.why().contains("other rows"), wrong.why());
  }

  @Test
  void rowsThatDisagreeTellNothing() {
    Claim other = HandMade.ofStones(5, WORDS, "Pain score", "3.9", "0.8");
    Finding wrong =
        audited(TIME, STAY, other, HandMade.ofStones(6, WORDS, "Blood loss", "61.4", "8.3")).get(3);
    assertFalse(wrong.why().contains("other rows"), wrong.why());
  }

  @Test
  void orderDoesNotMatter() {
    List<Claim> rows = new ArrayList<>(List.of(TIME, PAIN, STAY, WRONG));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(rows, new Random(seed));
      List<Finding> findings = audited(rows.toArray(Claim[]::new));
      for (Finding finding : findings) {
        assertEquals(finding.claim().row() == 4, finding.verdict().isFlagged(), finding.why());
      }
    }
  }

  @Test
  void wordOverSeveralOutcomesMeansNone() {
    Claim stay = HandMade.ofStones(1, "TPLU", "recovery", "3.7", "0.6");
    Claim other = HandMade.ofStones(2, "RPLU", "recovery", "3.2", "0.5");
    Claim pain = HandMade.ofStones(3, "TPLU", "recovery", "4.3", "1.1");
    for (Finding finding : audited(stay, other, pain)) {
      assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
      assertFalse(finding.why().contains("other rows"), finding.why());
    }
  }
}
