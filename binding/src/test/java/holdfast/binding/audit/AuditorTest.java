package holdfast.binding.audit;

import static holdfast.binding.audit.HandMade.claim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditorTest {

  private final Auditor auditor =
      new Auditor(List.of(HandMade.sleepTrial(), HandMade.bloodPressureCohort()));

  @Test
  void rowAsPrintedIsBound() {
    Finding finding = auditor.audit(sleep("periodontitis", "unadjusted", "1.34", "1.18", "1.52"));
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
    assertEquals("bound", finding.fields().get(Field.CI_LOW).verdict());
    assertEquals("1.34", finding.fields().get(Field.VALUE).spans().getFirst().quote());
  }

  @Test
  void roundedNumbersStayBound() {
    Finding finding = auditor.audit(sleep("tooth loss", "unadjusted", "1.7", "1.4", "2.1"));
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void numbersOfAnotherOutcomeAreMisboundInTheOutcome() {
    Finding finding = auditor.audit(sleep("periodontitis", "unadjusted", "1.72", "1.40", "2.11"));
    assertMisbound(Kind.CROSS_ANALYSIS, List.of(Slot.OUTCOME), finding);
    assertNotNull(finding.boundTo());
    assertEquals("tooth loss", finding.boundTo().outcome().toString());
    assertEquals(
        Map.of(Field.VALUE, "1.34", Field.CI_LOW, "1.18", Field.CI_HIGH, "1.52"),
        finding.suggestion());
  }

  @Test
  void numbersOfAnotherModelAreMisboundInTheCondition() {
    Finding finding = auditor.audit(sleep("periodontitis", "adjusted", "1.34", "1.18", "1.52"));
    assertMisbound(Kind.CROSS_ANALYSIS, List.of(Slot.CONDITION), finding);
  }

  @Test
  void wordOfOneNeighbourDoesNotSpeakForTheOther() {
    Auditor models =
        new Auditor(
            List.of(
                HandMade.paper(
                    "Noor",
                    2019,
                    "10.1000/noor",
                    List.of(
                        HandMade.effect(
                            "web site",
                            "leaflet",
                            "log-ins",
                            "low income",
                            "2.9",
                            "2.5",
                            "3.2",
                            "0.01"),
                        HandMade.effect(
                            "web site",
                            "leaflet",
                            "log-ins",
                            "high income",
                            "3.6",
                            "3.2",
                            "3.9",
                            "0.01")))));
    Finding finding =
        models.audit(
            claim(
                Field.STUDY, "Noor 2019",
                Field.PREDICTOR, "web site",
                Field.COMPARATOR, "leaflet",
                Field.OUTCOME, "log-ins",
                Field.CONDITION, "high income subsample",
                Field.EFFECT_TYPE, "OR",
                Field.VALUE, "2.9"));
    assertMisbound(Kind.CROSS_ANALYSIS, List.of(Slot.CONDITION), finding);
  }

  @Test
  void exchangedArmsAreARoleReversal() {
    Claim claim =
        claim(
            Field.STUDY, "Wiener 2016",
            Field.PREDICTOR, "long sleep",
            Field.COMPARATOR, "short sleep",
            Field.OUTCOME, "periodontitis",
            Field.CONDITION, "unadjusted",
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "1.34");
    assertMisbound(
        Kind.ROLE_REVERSAL, List.of(Slot.PREDICTOR, Slot.COMPARATOR), auditor.audit(claim));
  }

  @Test
  void aPValueIsOfTwoGroupsWhicheverIsNamedFirst() {
    Claim claim =
        claim(
            Field.STUDY, "Wiener 2016",
            Field.PREDICTOR, "long sleep",
            Field.COMPARATOR, "short sleep",
            Field.OUTCOME, "periodontitis",
            Field.CONDITION, "unadjusted",
            Field.P, "0.001");
    Finding finding = auditor.audit(claim);
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void confidenceBoundGivenAsEstimatePlaysAnotherRole() {
    Finding finding = auditor.audit(sleep("tooth loss", "unadjusted", "2.11"));
    assertMisbound(Kind.NUMERIC_ROLE, List.of(), finding);
    assertTrue(
        finding.why().startsWith("2.11 is given as the estimate and is the upper bound"),
        finding.why());
  }

  @Test
  void finerNumberIsNotTakenFromACruderBound() {
    Finding finding = auditor.audit(sleep("tooth loss", "unadjusted", "2.114"));
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
  }

  @Test
  void intervalOfAnotherRowFusesTwoAnalyses() {
    Finding finding = auditor.audit(sleep("periodontitis", "unadjusted", "1.34", "1.40", "2.11"));
    assertEquals(Kind.INSTANCE_COMPRESSION, kind(finding), finding.why());
  }

  @Test
  void transposedDigitsAreContradicted() {
    Finding finding = auditor.audit(sleep("tooth loss", "unadjusted", "1.27", "1.40", "2.11"));
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
    assertEquals("1.72", finding.suggestion().get(Field.VALUE));
  }

  @Test
  void inventedResultIsUnsupported() {
    Finding finding =
        auditor.audit(sleep("grip strength of the dominant hand", "unadjusted", "7.77"));
    assertInstanceOf(Verdict.Unsupported.class, finding.verdict(), finding.why());
  }

  @Test
  void resultOfAnotherPaperHasTheWrongSource() {
    Claim claim =
        claim(
            Field.STUDY, "Wiener 2016",
            Field.PREDICTOR, "hypertension",
            Field.COMPARATOR, "normal pressure",
            Field.OUTCOME, "stroke mortality",
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "2.96",
            Field.CI_LOW, "2.71",
            Field.CI_HIGH, "3.22");
    Finding finding = auditor.audit(claim);
    assertMisbound(Kind.SOURCE, List.of(Slot.STUDY), finding);
    assertNotNull(finding.boundToPaper());
    assertEquals("10.1000/pressure", finding.boundToPaper().metadata().doi());
  }

  @Test
  void logOddsRatioWithItsErrorIsDerived() {
    Claim claim =
        claim(
            Field.STUDY, "10.1000/sleep",
            Field.PREDICTOR, "short sleep",
            Field.OUTCOME, "tooth loss",
            Field.CONDITION, "unadjusted",
            Field.EFFECT_TYPE, "log OR",
            Field.VALUE, "0.5423",
            Field.SE, "0.1046");
    Finding finding = auditor.audit(claim);
    Verdict.Derived derived =
        assertInstanceOf(Verdict.Derived.class, finding.verdict(), finding.why());
    assertTrue(finding.why().contains(derived.formula()), finding.why());
  }

  @Test
  void twoArmsWithTheirMeansAreBound() {
    Finding finding = auditor.audit(arms("2.41", "0.62", "1.87", "0.55"));
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void meansOfArmsChangedOverAreARoleReversal() {
    Finding finding = auditor.audit(arms("1.87", "0.55", "2.41", "0.62"));
    assertMisbound(Kind.ROLE_REVERSAL, List.of(Slot.PREDICTOR, Slot.COMPARATOR), finding);
  }

  @Test
  void armOfAnotherOutcomeFusesTwoAnalyses() {
    Finding finding = auditor.audit(arms("2.41", "0.62", "24.9", "7.7"));
    assertEquals(Kind.INSTANCE_COMPRESSION, kind(finding), finding.why());
  }

  @Test
  void misboundArmIsShownWithTheOtherArmOfItsComparison() {
    Finding finding = auditor.audit(arms("2.41", "0.62", "24.9", "7.7"));
    assertNotNull(finding.boundTo());
    assertEquals("long sleep", finding.boundTo().predictor().toString());
    assertEquals(
        List.of("short sleep"),
        finding.beside().stream().map(arm -> arm.predictor().toString()).toList());
    assertEquals("bleeding score", finding.beside().getFirst().outcome().toString());
  }

  @Test
  void rowOfTwoArmsIsCorrectedInBoth() {
    Finding finding = auditor.audit(arms("2.41", "0.62", "24.9", "7.7"));
    assertEquals("2.41", finding.suggestion().get(Field.M1I));
    assertEquals("1.87", finding.suggestion().get(Field.M2I));
    assertEquals("0.55", finding.suggestion().get(Field.SD2I));
  }

  @Test
  void groupsOfAYesAndNoQuestionChangedOverAreARoleReversal() {
    Auditor travel =
        new Auditor(
            List.of(
                HandMade.paper(
                    "Yu",
                    2024,
                    "10.1000/yu",
                    List.of(
                        HandMade.effect(
                            "Had holiday during last 5 years: Yes",
                            "No",
                            "asthma",
                            "Model 2",
                            "0.87",
                            "0.57",
                            "1.31",
                            "0.49")))));
    assertMisbound(
        Kind.ROLE_REVERSAL,
        List.of(Slot.PREDICTOR, Slot.COMPARATOR),
        travel.audit(travel("no holiday", "holiday during last 5 years")));
    Finding straight = travel.audit(travel("holiday during last 5 years", "no holiday"));
    assertInstanceOf(Verdict.Bound.class, straight.verdict(), straight.why());
  }

  private static Claim travel(String predictor, String comparator) {
    return claim(
        Field.STUDY, "Yu 2024",
        Field.OUTCOME, "asthma",
        Field.PREDICTOR, predictor,
        Field.COMPARATOR, comparator,
        Field.CONDITION, "Model 2",
        Field.EFFECT_TYPE, "OR",
        Field.VALUE, "0.87",
        Field.CI_LOW, "0.57",
        Field.CI_HIGH, "1.31");
  }

  @Test
  void studyWithoutAPaperIsNoPaper() {
    Finding finding = auditor.audit(claim(Field.STUDY, "Nobody 1999", Field.VALUE, "1.34"));
    assertInstanceOf(Verdict.NoPaper.class, finding.verdict());
    assertTrue(finding.why().contains("Nobody 1999"), finding.why());
  }

  @Test
  void twoPapersOfOneAuthorAndYearAreAmbiguous() {
    Auditor both =
        new Auditor(
            List.of(
                HandMade.paper("Lee", 2019, "10.1000/a", List.of()),
                HandMade.paper("Lee", 2019, "10.1000/b", List.of())));
    Finding finding = both.audit(claim(Field.STUDY, "Lee et al. (2019)", Field.VALUE, "1.34"));
    assertInstanceOf(Verdict.Ambiguous.class, finding.verdict());
    assertTrue(finding.why().contains("Lee2019.txt"), finding.why());
  }

  private static Claim sleep(String outcome, String condition, String value) {
    return claim(
        Field.STUDY, "Wiener et al., 2016",
        Field.PREDICTOR, "short sleep",
        Field.COMPARATOR, "long sleep",
        Field.OUTCOME, outcome,
        Field.CONDITION, condition,
        Field.EFFECT_TYPE, "OR",
        Field.VALUE, value);
  }

  private static Claim sleep(
      String outcome, String condition, String value, String low, String high) {
    return claim(
        Field.STUDY, "Wiener et al., 2016",
        Field.PREDICTOR, "short sleep",
        Field.COMPARATOR, "long sleep",
        Field.OUTCOME, outcome,
        Field.CONDITION, condition,
        Field.EFFECT_TYPE, "OR",
        Field.VALUE, value,
        Field.CI_LOW, low,
        Field.CI_HIGH, high);
  }

  private static Claim arms(String m1, String sd1, String m2, String sd2) {
    return claim(
        Field.STUDY, "Wiener 2016",
        Field.PREDICTOR, "short sleep",
        Field.COMPARATOR, "long sleep",
        Field.OUTCOME, "plaque index",
        Field.M1I, m1,
        Field.SD1I, sd1,
        Field.N1I, "120",
        Field.M2I, m2,
        Field.SD2I, sd2,
        Field.N2I, "118");
  }

  private static Kind kind(Finding finding) {
    return assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why())
        .kinds()
        .getFirst();
  }

  private static void assertMisbound(Kind kind, List<Slot> slots, Finding finding) {
    assertEquals(kind, kind(finding), finding.why());
    assertEquals(slots, ((Verdict.Misbound) finding.verdict()).slots(), finding.why());
  }
}
