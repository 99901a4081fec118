package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Effects that a paper does not print, of the groups and tests that it prints. */
class DerivedNumbersTest {

  private final Auditor auditor = new Auditor(List.of(trial()));

  private static Extraction trial() {
    Tuple stroke = HandMade.events("ramipril", "stroke", "12", "50");
    return HandMade.paper(
        "Marsh",
        2018,
        "10.1000/ramipril",
        List.of(
            stroke,
            HandMade.together(stroke, HandMade.events("placebo", "stroke", "5", "48")),
            HandMade.together(stroke, HandMade.events("ramipril", "death", "9", "50")),
            HandMade.together(stroke, HandMade.events("placebo", "death", "8", "48")),
            HandMade.together(
                stroke, HandMade.mean("ramipril", "plaque index", "2.41", "0.62", "120")),
            HandMade.together(
                stroke, HandMade.mean("placebo", "plaque index", "1.87", "0.55", "118")),
            HandMade.test(EffectType.T, "loneliness", "sleep quality", "2.35", List.of("86")),
            HandMade.test(EffectType.R, "income", "appetite", "0.42", List.of())));
  }

  private Finding audit(String predictor, String comparator, String outcome, Object... numbers) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.put(Field.STUDY, "Marsh 2018");
    fields.put(Field.PREDICTOR, predictor);
    if (!comparator.isEmpty()) {
      fields.put(Field.COMPARATOR, comparator);
    }
    fields.put(Field.OUTCOME, outcome);
    for (int i = 0; i < numbers.length; i += 2) {
      fields.put((Field) numbers[i], (String) numbers[i + 1]);
    }
    return auditor.audit(new Claim(1, fields));
  }

  private static void assertDerived(String formula, Finding finding) {
    assertInstanceOf(Verdict.Derived.class, finding.verdict(), finding.why());
    assertTrue(finding.why().contains(formula), finding.why());
  }

  private static void assertNotDerived(Finding finding) {
    assertFalse(finding.verdict() instanceof Verdict.Derived, finding.why());
  }

  @Test
  void bothArmsStandInOneSentence() {
    assertInstanceOf(
        Where.InSentence.class, trial().tuples().getFirst().where(), "the trial of this test");
  }

  @Test
  void oddsRatioFollowsFromTheCountsOfBothArms() {
    Finding finding =
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "OR",
            Field.VALUE,
            "2.72",
            Field.CI_LOW,
            "0.88",
            Field.CI_HIGH,
            "8.41");
    assertDerived("2.72 = (12 / (50 - 12)) / (5 / (48 - 5))", finding);
    assertEquals("derived", finding.fields().get(Field.CI_HIGH).verdict());
  }

  @Test
  void logarithmOfAnOddsRatioWithItsVarianceFollowsFromCounts() {
    assertDerived(
        "0.9991 = ln(",
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "log OR",
            Field.VALUE,
            "0.9991",
            Field.VI,
            "0.3329"));
  }

  @Test
  void logarithmOfARatioThatWasRoundedFollowsFromTheClaimsOwnCounts() {
    // (12 / 50) / (5 / 48) = 2.304, ln 2.30 = 0.8329
    assertDerived(
        "the ratio to two decimals",
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "log RR",
            Field.VALUE,
            "0.83291",
            Field.AI,
            "12",
            Field.N1I,
            "50",
            Field.CI,
            "5",
            Field.N2I,
            "48"));
  }

  @Test
  void pOfATestThatTheArmsDoNotGiveIsHeldToThePaperByItself() {
    Object[] arms = {
      Field.EFFECT_TYPE,
      "MD",
      Field.VALUE,
      "0.54",
      Field.P,
      "0.31",
      Field.M1I,
      "2.41",
      Field.N1I,
      "120",
      Field.M2I,
      "1.87",
      Field.N2I,
      "118"
    };
    Finding elsewhere = audit("ramipril", "placebo", "plaque index", arms);
    assertFalse(elsewhere.verdict() instanceof Verdict.Derived, elsewhere.why());
    Tuple treated = HandMade.mean("ramipril", "plaque index", "2.41", "0.62", "120", "0.31");
    Extraction paper =
        HandMade.paper(
            "Marsh",
            2018,
            "10.1000/ramipril",
            List.of(
                treated,
                HandMade.together(
                    treated, HandMade.mean("placebo", "plaque index", "1.87", "0.55", "118"))));
    List<Object> claim =
        new ArrayList<>(
            List.of(
                Field.STUDY, "Marsh 2018",
                Field.PREDICTOR, "ramipril",
                Field.COMPARATOR, "placebo",
                Field.OUTCOME, "plaque index"));
    claim.addAll(List.of(arms));
    assertDerived(
        "0.54 = 2.41 - 1.87", new Auditor(List.of(paper)).audit(HandMade.claim(claim.toArray())));
  }

  @Test
  void riskRatioAndDifferenceFollowFromCounts() {
    assertDerived(
        "2.30 = (12 / 50) / (5 / 48)",
        audit("ramipril", "placebo", "stroke", Field.EFFECT_TYPE, "RR", Field.VALUE, "2.30"));
    assertDerived(
        "0.136 = 12 / 50 - 5 / 48",
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "risk difference",
            Field.VALUE,
            "0.136"));
  }

  @Test
  void anotherNumberDoesNotFollow() {
    assertNotDerived(
        audit("ramipril", "placebo", "stroke", Field.EFFECT_TYPE, "OR", Field.VALUE, "2.92"));
  }

  @Test
  void anotherIntervalDoesNotFollow() {
    assertNotDerived(
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "OR",
            Field.VALUE,
            "2.72",
            Field.CI_LOW,
            "1.28",
            Field.CI_HIGH,
            "5.41"));
  }

  @Test
  void countsOfAnotherOutcomeAreNoInputs() {
    assertNotDerived(
        audit("ramipril", "placebo", "death", Field.EFFECT_TYPE, "OR", Field.VALUE, "2.72"));
  }

  @Test
  void armsTheOtherWayRoundAreNoInputs() {
    assertNotDerived(
        audit("placebo", "ramipril", "stroke", Field.EFFECT_TYPE, "OR", Field.VALUE, "2.72"));
  }

  @Test
  void oneDigitIsACoincidence() {
    assertNotDerived(
        audit("ramipril", "placebo", "stroke", Field.EFFECT_TYPE, "OR", Field.VALUE, "3"));
  }

  @Test
  void differencesOfMeansFollowFromMeansAndDeviations() {
    assertDerived(
        "0.54 = 2.41 - 1.87",
        audit(
            "ramipril",
            "placebo",
            "plaque index",
            Field.EFFECT_TYPE,
            "MD",
            Field.VALUE,
            "0.54",
            Field.SE,
            "0.0759"));
    assertDerived(
        "0.918 = g = J (2.41 - 1.87)",
        audit(
            "ramipril",
            "placebo",
            "plaque index",
            Field.EFFECT_TYPE,
            "SMD",
            Field.VALUE,
            "0.918",
            Field.VI,
            "0.0186"));
  }

  @Test
  void armsTakenTogetherHaveSumAndMean() {
    assertDerived(
        "17 = 12 + 5",
        audit("ramipril and placebo", "", "stroke", Field.EFFECT_TYPE, "count", Field.VALUE, "17"));
    assertDerived(
        "2.14 = (120 * 2.41 + 118 * 1.87) / (120 + 118)",
        audit(
            "ramipril and placebo",
            "",
            "plaque index",
            Field.EFFECT_TYPE,
            "mean",
            Field.VALUE,
            "2.14"));
  }

  @Test
  void effectSizeFollowsFromATest() {
    assertDerived(
        "0.507 = 2 * 2.35 / sqrt(86)",
        audit("loneliness", "", "sleep quality", Field.EFFECT_TYPE, "d", Field.VALUE, "0.507"));
    assertDerived(
        "0.246 = 2.35 / sqrt(2.35^2 + 86)",
        audit("loneliness", "", "sleep quality", Field.EFFECT_TYPE, "r", Field.VALUE, "0.246"));
  }

  @Test
  void effectFollowsFromTheClaimsOwnArms() {
    assertDerived(
        "2.716 = (12 / (50 - 12))",
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "OR",
            Field.VALUE,
            "2.716",
            Field.AI,
            "12",
            Field.BI,
            "38",
            Field.CI,
            "5",
            Field.DI,
            "43"));
    assertDerived(
        "0.9180 = g",
        audit(
            "ramipril",
            "placebo",
            "plaque index",
            Field.EFFECT_TYPE,
            "SMD",
            Field.VALUE,
            "0.9180",
            Field.VI,
            "0.018578",
            Field.M1I,
            "2.41",
            Field.SD1I,
            "0.62",
            Field.N1I,
            "120",
            Field.M2I,
            "1.87",
            Field.SD2I,
            "0.55",
            Field.N2I,
            "118"));
  }

  @Test
  void effectThatDoesNotFollowFromItsOwnArmsIsFlagged() {
    Finding finding =
        audit(
            "ramipril",
            "placebo",
            "stroke",
            Field.EFFECT_TYPE,
            "OR",
            Field.VALUE,
            "3.716",
            Field.AI,
            "12",
            Field.N1I,
            "50",
            Field.CI,
            "5",
            Field.N2I,
            "48");
    assertTrue(finding.verdict().isFlagged(), finding.why());
  }

  @Test
  void fishersZFollowsFromTheClaimsOwnCorrelation() {
    assertDerived(
        "0.4477 = atanh(0.42)",
        audit(
            "income",
            "",
            "appetite",
            Field.EFFECT_TYPE,
            "Fisher z",
            Field.VALUE,
            "0.4477",
            Field.VI,
            "0.0119",
            Field.RI,
            "0.42",
            Field.N,
            "87"));
  }
}
