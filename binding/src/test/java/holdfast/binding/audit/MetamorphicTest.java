package holdfast.binding.audit;

import static holdfast.binding.audit.HandMade.claim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be changed about a table without changing what it says. */
class MetamorphicTest {

  private final Auditor auditor = new Auditor(List.of(HandMade.sleepTrial()));

  @Test
  void orderOfRowsAndOfPapersChangesNoVerdict() {
    List<Claim> table = table();
    List<String> straight = verdicts(auditor, table);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    Collections.shuffle(order, new Random(7));
    Auditor others = new Auditor(List.of(HandMade.bloodPressureCohort(), HandMade.sleepTrial()));
    List<String> shuffled = verdicts(others, order.stream().map(table::get).toList());
    for (int i = 0; i < order.size(); i++) {
      assertEquals(straight.get(order.get(i)), shuffled.get(i));
    }
    assertEquals(2, straight.stream().filter("bound"::equals).count(), straight.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "short sleep, long sleep, periodontitis, crude",
    "Short sleep, Long sleep, Periodontitis, Unadjusted analysis",
    "sleep: short, sleep: long, periodontitis (gum disease), univariable",
  })
  void otherNamesOfTheSameThingsChangeNoVerdict(
      String predictor, String comparator, String outcome, String condition) {
    Finding right = auditor.audit(row(predictor, comparator, outcome, condition, "1.34"));
    Finding wrong = auditor.audit(row(predictor, comparator, outcome, condition, "1.72"));
    assertInstanceOf(Verdict.Bound.class, right.verdict(), right.why());
    assertInstanceOf(Verdict.Misbound.class, wrong.verdict(), wrong.why());
  }

  @Test
  void armsChangedOverTwiceAreAsTheyWere() {
    Claim once = row("long sleep", "short sleep", "periodontitis", "unadjusted", "1.34");
    Claim twice =
        row(
            once.get(Field.COMPARATOR),
            once.get(Field.PREDICTOR),
            "periodontitis",
            "unadjusted",
            "1.34");
    assertInstanceOf(Verdict.Misbound.class, auditor.audit(once).verdict());
    assertFalse(auditor.audit(twice).verdict().isFlagged());
  }

  private static List<Claim> table() {
    return List.of(
        row("short sleep", "long sleep", "periodontitis", "unadjusted", "1.34"),
        row("short sleep", "long sleep", "periodontitis", "adjusted", "1.34"),
        row("short sleep", "long sleep", "tooth loss", "adjusted", "1.25"),
        row("short sleep", "long sleep", "tooth loss", "adjusted", "5.21"),
        row("long sleep", "short sleep", "tooth loss", "unadjusted", "1.72"),
        row("short sleep", "long sleep", "tooth loss", "adjusted", "0.031"));
  }

  private static Claim row(
      String predictor, String comparator, String outcome, String condition, String value) {
    return claim(
        Field.STUDY, "Wiener 2016",
        Field.PREDICTOR, predictor,
        Field.COMPARATOR, comparator,
        Field.OUTCOME, outcome,
        Field.CONDITION, condition,
        Field.EFFECT_TYPE, "OR",
        Field.VALUE, value);
  }

  private static List<String> verdicts(Auditor auditor, List<Claim> claims) {
    return auditor.audit(claims).stream().map(finding -> finding.verdict().word()).toList();
  }
}
