package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.statistic.EffectType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which verdict a wrong number gets: where it stands in the papers decides. */
class WrongNumbersTest {

  private static final Extraction LEAVES =
      HandMade.paper(
          "Ploschuk",
          2018,
          "10.1000/leaves",
          List.of(
              HandMade.test(EffectType.T, "species", "stomatal conductance", "98.47", List.of()),
              HandMade.test(EffectType.T, "time", "stomatal conductance", "4.43", List.of()),
              HandMade.percent("early flooding", "dry shoots", "9")));

  private static Finding audit(Object... fields) {
    return new Auditor(List.of(HandMade.sleepTrial(), LEAVES)).audit(HandMade.claim(fields));
  }

  @Test
  void resultOfATypeThatWasMisreadIsTakenFromAnotherAnalysis() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "species",
            Field.OUTCOME, "stomatal conductance",
            Field.EFFECT_TYPE, "F",
            Field.VALUE, "4.43");
    assertKind(Kind.CROSS_ANALYSIS, finding);
    assertEquals("time", String.valueOf(finding.boundTo().predictor()));
  }

  @Test
  void resultOfATypeThatWasMisreadIsContradictedByItsDigits() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "species",
            Field.OUTCOME, "conductance",
            Field.EFFECT_TYPE, "F",
            Field.VALUE, "9.847");
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
  }

  @Test
  void resultOfATypeThatWasMisreadIsAnotherPapers() {
    Finding finding =
        audit(
            Field.STUDY, "Wiener 2016",
            Field.PREDICTOR, "species",
            Field.OUTCOME, "stomatal conductance",
            Field.EFFECT_TYPE, "F",
            Field.VALUE, "98.47");
    assertKind(Kind.SOURCE, finding);
  }

  @Test
  void meanWithItsSpreadIsAnotherPapersUnderLabelsThatFitALittle() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "poor nights",
            Field.OUTCOME, "bleeding",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "31.5",
            Field.SD, "8.4");
    assertKind(Kind.SOURCE, finding);
  }

  @Test
  void meanWithItsSpreadUnderOtherLabelsIsNoOtherPapers() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "poor nights",
            Field.OUTCOME, "oral hygiene",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "31.5",
            Field.SD, "8.4");
    assertInstanceOf(Verdict.Unsupported.class, finding.verdict(), finding.why());
  }

  @Test
  void numbersWithTheirSizeAreAnotherPapersUnderWhateverLabels() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "poor nights",
            Field.OUTCOME, "oral hygiene",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "31.5",
            Field.SD, "8.4",
            Field.N, "120");
    assertKind(Kind.SOURCE, finding);
  }

  /** In a reviewer's own words a label shares little with the paper's: here, one word of three. */
  @Test
  void numberOfNoResultIsAnotherPapersWhereItsLabelsAreNearer() {
    assertKind(Kind.SOURCE, audit(bleeding("24.9")));
  }

  @Test
  void numberOfNoPaperIsNoOtherPapersHoweverNearTheLabels() {
    assertInstanceOf(Verdict.Unsupported.class, audit(bleeding("24.6")).verdict());
  }

  private static Object[] bleeding(String value) {
    return new Object[] {
      Field.STUDY, "Ploschuk 2018",
      Field.PREDICTOR, "eight hours in bed",
      Field.OUTCOME, "gums with bleeding",
      Field.EFFECT_TYPE, "mean",
      Field.VALUE, value
    };
  }

  @Test
  void wrongNumberOfAnOutcomeInOtherWordsIsContradicted() {
    assertInstanceOf(Verdict.Contradicted.class, ofSleep("gums with bleeding on touch").verdict());
  }

  @Test
  void wrongNumberOfAnOutcomeThatThePaperDoesNotHaveIsUnsupportedHoweverWellTheRestFits() {
    assertInstanceOf(Verdict.Unsupported.class, ofSleep("grip strength").verdict());
  }

  @Test
  void wrongNumberUnderLabelsThatShareOneWordWithThePaperIsUnsupported() {
    Finding finding =
        audit(
            Field.STUDY, "Wiener 2016",
            Field.PREDICTOR, "vitamin E",
            Field.COMPARATOR, "sham",
            Field.OUTCOME, "plaque psoriasis",
            Field.CONDITION, "6 months",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "55.55");
    assertInstanceOf(Verdict.Unsupported.class, finding.verdict(), finding.why());
  }

  @Test
  void sizeThatIsNowhereTellsOfNoOtherPaper() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "selenium",
            Field.OUTCOME, "hair growth",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "31.5",
            Field.N, "240");
    assertInstanceOf(Verdict.Unsupported.class, finding.verdict(), finding.why());
  }

  private static Finding ofSleep(String outcome) {
    return audit(
        Field.STUDY, "Wiener 2016",
        Field.PREDICTOR, "short sleep",
        Field.OUTCOME, outcome,
        Field.EFFECT_TYPE, "mean",
        Field.VALUE, "55.55",
        Field.N, "120");
  }

  @Test
  void finerNumberIsNotACruderOne() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "early flooding",
            Field.OUTCOME, "dry shoots",
            Field.EFFECT_TYPE, "percent",
            Field.VALUE, "9.2");
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
  }

  @Test
  void resultOfATypeThatWasMisreadIsStillWhatThePaperReports() {
    Finding finding =
        audit(
            Field.STUDY, "Ploschuk 2018",
            Field.PREDICTOR, "species",
            Field.OUTCOME, "stomatal conductance",
            Field.EFFECT_TYPE, "F",
            Field.VALUE, "98.47");
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void deviationOfOneDigitGivenAsAnErrorPlaysAnotherPart() {
    Extraction diets =
        HandMade.paper(
            "Parr",
            2018,
            "10.1000/diets",
            List.of(
                HandMade.mean("high fat", "saturated fat", "15", "4", "7"),
                HandMade.mean("high carbohydrate", "saturated fat", "11", "3", "7")));
    Finding finding =
        new Auditor(List.of(diets))
            .audit(
                HandMade.claim(
                    Field.STUDY, "Parr 2018",
                    Field.PREDICTOR, "high fat",
                    Field.OUTCOME, "saturated fat",
                    Field.EFFECT_TYPE, "mean",
                    Field.VALUE, "15",
                    Field.SE, "4"));
    assertKind(Kind.NUMERIC_ROLE, finding);
  }

  @Test
  void numbersThatAreTogetherElsewherePlayNoOtherPart() {
    Extraction teeth =
        HandMade.paper(
            "Yoshida",
            2018,
            "10.1000/teeth",
            List.of(
                HandMade.effect(
                    "few teeth", "many teeth", "stroke", "men", "1.43", "1.20", "1.71", "0.01"),
                HandMade.effect(
                    "few teeth", "many teeth", "stroke", "women", "1.71", "1.35", "2.16", "0.02")));
    Finding finding =
        new Auditor(List.of(teeth))
            .audit(
                HandMade.claim(
                    Field.STUDY, "Yoshida 2018",
                    Field.PREDICTOR, "few teeth",
                    Field.COMPARATOR, "many teeth",
                    Field.OUTCOME, "stroke",
                    Field.CONDITION, "men",
                    Field.EFFECT_TYPE, "OR",
                    Field.VALUE, "1.71",
                    Field.CI_LOW, "1.35",
                    Field.CI_HIGH, "2.16"));
    assertKind(Kind.CROSS_ANALYSIS, finding);
  }

  private static void assertKind(Kind kind, Finding finding) {
    Verdict.Misbound misbound =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(kind, misbound.kinds().getFirst(), finding.why());
  }
}
