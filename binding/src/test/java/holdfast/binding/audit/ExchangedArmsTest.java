package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Arms that changed places where the paper names one of them only, or explains it in brackets. */
class ExchangedArmsTest {

  private static Finding audit(Tuple tuple, String predictor, String comparator) {
    Auditor auditor =
        new Auditor(List.of(HandMade.paper("Shani", 2017, "10.1000/s", List.of(tuple))));
    return auditor.audit(
        HandMade.claim(
            Field.STUDY, "Shani 2017",
            Field.PREDICTOR, predictor,
            Field.COMPARATOR, comparator,
            Field.OUTCOME, "lean body mass",
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "0.87"));
  }

  private static Finding auditOutcome(Tuple tuple, String predictor, String outcome) {
    Auditor auditor =
        new Auditor(List.of(HandMade.paper("Shani", 2017, "10.1000/s", List.of(tuple))));
    return auditor.audit(
        HandMade.claim(
            Field.STUDY, "Shani 2017",
            Field.PREDICTOR, predictor,
            Field.OUTCOME, outcome,
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "0.87"));
  }

  private static void assertReversed(Finding finding) {
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.ROLE_REVERSAL, verdict.kinds().getFirst(), finding.why());
    assertEquals(List.of(Slot.PREDICTOR, Slot.COMPARATOR), verdict.slots(), finding.why());
  }

  private static Tuple effect(String predictor, @Nullable String comparator) {
    return HandMade.effect(
        predictor, comparator, "lean body mass", "adults", "0.87", "0.57", "1.31", "0.49");
  }

  @Test
  void unsaidComparatorIsNoReasonToTakeTheArmsCrossed() {
    Tuple tuple = effect("poverty", null);
    assertReversed(audit(tuple, "neutral", "poverty"));
    Finding straight = audit(tuple, "poverty", "neutral");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void variableWithAnAbbreviationIsTheSameBeforeEitherLevel() {
    Tuple tuple = effect("BADGE-specific IgG: Detected", "Not detected");
    assertReversed(audit(tuple, "BADGE-specific IgG: Not detected", "Detected"));
    Finding straight = audit(tuple, "BADGE-specific IgG: Detected", "Not detected");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void outcomeAndTheGroupThatTheEffectIsAgainstAreExchanged() {
    Tuple tuple = effect("observation", "lenalidomide group");
    Finding exchanged = auditOutcome(tuple, "lean body mass", "lenalidomide");
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, exchanged.verdict(), exchanged.why());
    assertEquals(List.of(Slot.PREDICTOR, Slot.OUTCOME), verdict.slots(), exchanged.why());
  }

  @Test
  void explanationOfAnArmHidesNoExchange() {
    Tuple tuple = effect("protein supplementation with exercise", "control (placebo supplement)");
    assertReversed(audit(tuple, "control", "protein supplementation plus exercise"));
    Finding straight = audit(tuple, "protein supplementation plus exercise", "control");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void armThatHoldsTheOtherOnesWordsIsToldFromItByItsOwn() {
    Tuple tuple = effect("probiotics combined with aminosalicylic acid", null);
    assertReversed(
        audit(tuple, "aminosalicylic acid alone", "probiotics combined with aminosalicylic acid"));
    Finding straight =
        audit(tuple, "probiotics combined with aminosalicylic acid", "aminosalicylic acid alone");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void effectOfAControlAgainstTheTreatedIsExchangedWhereThePaperNamesNeither() {
    Tuple tuple = effect("difference between the arms", null);
    assertReversed(audit(tuple, "placebo", "zinc"));
    assertReversed(audit(tuple, "carboplatin/paclitaxel", "bevacizumab/carboplatin/paclitaxel"));
    for (String treated : List.of("zinc", "tight glucose control")) {
      Finding straight = audit(tuple, treated, "placebo");
      assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
    }
  }

  @Test
  void effectOfAControlIsItsOwnWhereThePaperTellsItSo() {
    Finding finding = audit(effect("placebo", null), "placebo", "zinc");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void wordsThatEveryArmHasTellNoArm() {
    Tuple tuple = effect("acupuncture arm", "usual care alone");
    assertReversed(audit(tuple, "usual care", "acupuncture"));
    Finding straight = audit(tuple, "acupuncture", "usual care");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void levelsOfAVariableAreExchangedByTheirOwnNames() {
    Tuple tuple = effect("Symptoms of fear and worry: Severe", "Few or moderate (reference)");
    assertReversed(audit(tuple, "Symptoms of fear and worry: Few or moderate", "Severe"));
    Finding straight = audit(tuple, "Symptoms of fear and worry: Severe", "Few or moderate");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void levelBetweenTheClaimedOnesIsNoExchangeOfThem() {
    Tuple tuple = effect("Education: medium", "low");
    assertReversed(audit(tuple, "Education: low", "medium"));
    Finding other = audit(tuple, "Education: low", "high");
    boolean reversed =
        other.verdict() instanceof Verdict.Misbound misbound
            && misbound.kinds().contains(Kind.ROLE_REVERSAL);
    assertFalse(reversed, other.why());
  }

  @Test
  void levelsYesAndNoAreExchangedToo() {
    Tuple tuple = effect("Living alone: Yes", "No");
    assertReversed(audit(tuple, "Living alone: No", "Yes"));
    Finding straight = audit(tuple, "Living alone: Yes", "No");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  @Test
  void levelWithoutAPrintedReferenceIsTheOneThatTheNumberIsFor() {
    Tuple tuple = effect("Level of education: high", null);
    assertReversed(audit(tuple, "Level of education: low", "High"));
    Finding straight = audit(tuple, "Level of education: high", "low");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  /** The finding on an odds ratio that a claim has with predictor and outcome in another order. */
  private static Finding turned(Tuple tuple, String predictor, String outcome) {
    Auditor auditor =
        new Auditor(List.of(HandMade.paper("Okafor", 2019, "10.1000/o", List.of(tuple))));
    return auditor.audit(
        HandMade.claim(
            Field.STUDY, "Okafor 2019",
            Field.PREDICTOR, predictor,
            Field.OUTCOME, outcome,
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "2.4"));
  }

  private static Tuple risk(String predictor, @Nullable String comparator, String outcome) {
    return HandMade.effect(
        predictor, comparator, outcome, "univariate", "2.4", "1.5", "3.9", "0.001");
  }

  @Test
  void casesAndControlsAreAnOutcomeToldAsGroups() {
    Tuple tuple = risk("Cases", "Controls", "liver cirrhosis");
    Finding finding = turned(tuple, "liver cirrhosis", "meningitis cases");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void controlOfADiseaseIsNoControlGroup() {
    Tuple tuple = risk("poor glycemic control", null, "nephropathy");
    Finding finding = turned(tuple, "nephropathy", "poor glycemic control");
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.ROLE_REVERSAL, verdict.kinds().getFirst(), finding.why());
  }

  @Test
  void outcomeThatSharesAWordWithThePredictorIsNotExchangedWhereNoGroupIsNamed() {
    Tuple tuple = effect("lean body mass at baseline", null);
    Finding straight = auditOutcome(tuple, "lean body mass", "later build");
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }
}
