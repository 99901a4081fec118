package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that two results, or two rows of a table, have a claim to. */
class ContestedNumbersTest {

  private static final Extraction STONES = HandMade.stonesTrial();

  /** A row about the time of operating on the first group. */
  private static Claim time(int number, String outcome) {
    return row(number, outcome, "108.3", "21.2");
  }

  private static Claim row(int number, String outcome, String value, String sd) {
    return HandMade.ofStones(number, "TPLU", outcome, value, sd);
  }

  private static List<Finding> audited(Claim... rows) {
    return new Auditor(List.of(STONES)).audit(List.of(rows));
  }

  private static void assertBound(Finding finding) {
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void neitherOfTwoResultsIsGuessed() {
    Finding finding = audited(row(1, "Postoperative pain", "3.7", "0.6")).getFirst();
    assertInstanceOf(Verdict.Ambiguous.class, finding.verdict(), finding.why());
    assertEquals(
        "3.7 is reported for Hospital stay, TPLU; the row's labels may as well mean Pain score,"
            + " TPLU, which is 4.3 ± 1.1.",
        finding.why());
    assertFalse(finding.verdict().isPassed());
  }

  @Test
  void rowThatIsSurelyAboutNumbersHasTheBetterRightToThem() {
    assertBound(audited(time(1, "Discomfort")).getFirst());
    List<Finding> findings = audited(time(1, "Discomfort"), time(2, "Operating time"));
    Verdict.Misbound misbound =
        assertInstanceOf(Verdict.Misbound.class, findings.getFirst().verdict());
    assertEquals(List.of(Slot.OUTCOME), misbound.slots());
    assertTrue(findings.getFirst().why().contains(" Row 2 has the same numbers"));
    assertBound(findings.get(1));
  }

  @Test
  void rowThatTookNumbersLeftThoseOfItsOwnResultToNobody() {
    Claim pain = row(3, "Pain score", "4.3", "1.1");
    audited(time(1, "Discomfort"), time(2, "Operating time"), pain)
        .forEach(ContestedNumbersTest::assertBound);
  }

  @Test
  void rowsThatMayBothBeRightBothPass() {
    audited(time(1, "Time in theatre"), time(2, "Operating time"))
        .forEach(ContestedNumbersTest::assertBound);
  }

  @Test
  void rowOfTheSameLabelsTellsNothing() {
    audited(time(1, "Discomfort"), time(2, "Discomfort"))
        .forEach(ContestedNumbersTest::assertBound);
  }

  @Test
  void theOrderOfRowsIsNothingToIt() {
    List<Claim> rows = new ArrayList<>(List.of(time(1, "Discomfort"), time(2, "Operating time")));
    List<String> first = verdicts(rows);
    assertEquals(first, verdicts(rows.reversed()).reversed());
  }

  private static List<String> verdicts(List<Claim> rows) {
    return audited(rows.toArray(Claim[]::new)).stream()
        .map(finding -> finding.verdict().word())
        .toList();
  }
}
