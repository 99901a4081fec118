package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of a claim are explained together: by one result, or by two that were joined. */
class NumbersTogetherTest {

  private static final Extraction NESTS =
      HandMade.paper(
          "Kitchen",
          2015,
          "10.1000/nests",
          List.of(
              HandMade.mean(
                  "days in captivity", "time near the other", "4.3", "18.9", "48", "0.83"),
              HandMade.mean("stranger", "time near the other", "59.6", "14.4", "48", "0.71"),
              HandMade.percent("yearlings", "aggressive moves", "0.83"),
              HandMade.effect(
                  "light", "dark", "brood loss", "first year", "1.28", "1.02", "1.64", "0.041"),
              HandMade.effect(
                  "light", "dark", "brood loss", "second year", "1.45", "1.25", "1.68", "0.003"),
              HandMade.effect(
                  "light", "dark", "brood loss", "third year", "1.64", "1.40", "1.93", "0.002"),
              HandMade.mean("yearlings", "calls", "48", "6.1", "30"),
              HandMade.mean("yearlings", "weight change", "-0.30", "0.17", "30"),
              HandMade.mean("adults", "weight change", "0.30", "0.12", "30")));

  private static Kind kind(Object... fields) {
    Finding finding = new Auditor(List.of(NESTS)).audit(HandMade.claim(fields));
    return assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why())
        .kinds()
        .getFirst();
  }

  @Test
  void numberWithTheSpreadOfTheResultWhosePValueItIsPlaysAnotherPart() {
    assertEquals(
        Kind.NUMERIC_ROLE,
        kind(
            Field.STUDY, "Kitchen 2015",
            Field.PREDICTOR, "days held",
            Field.OUTCOME, "close proximity",
            Field.VALUE, "0.83",
            Field.SD, "18.9"));
  }

  @Test
  void boundGivenAsTheEstimateOfItsIntervalPlaysAnotherPart() {
    assertEquals(
        Kind.NUMERIC_ROLE,
        kind(
            Field.STUDY, "Kitchen 2015",
            Field.PREDICTOR, "light",
            Field.COMPARATOR, "dark",
            Field.OUTCOME, "brood loss",
            Field.CONDITION, "first year",
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "1.68",
            Field.CI_LOW, "1.25",
            Field.CI_HIGH, "1.68"));
  }

  @Test
  void estimateWithTheIntervalOfAnotherIsOfTwoResults() {
    assertEquals(
        Kind.INSTANCE_COMPRESSION,
        kind(
            Field.STUDY, "Kitchen 2015",
            Field.PREDICTOR, "street lamps",
            Field.OUTCOME, "dead chicks",
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "1.28",
            Field.CI_LOW, "1.25",
            Field.CI_HIGH, "1.68"));
  }

  @Test
  void estimateWithTheIntervalOfAnotherIsOfTwoResultsThoughItIsABoundOfAThird() {
    assertEquals(
        Kind.INSTANCE_COMPRESSION,
        kind(
            Field.STUDY, "Kitchen 2015",
            Field.PREDICTOR, "light",
            Field.COMPARATOR, "dark",
            Field.OUTCOME, "brood loss",
            Field.CONDITION, "first year",
            Field.EFFECT_TYPE, "OR",
            Field.VALUE, "1.64",
            Field.CI_LOW, "1.25",
            Field.CI_HIGH, "1.68"));
  }

  @Test
  void numberOfAnotherResultIsNotTakenFromASizeThatIsTheSame() {
    assertEquals(
        Kind.CROSS_ANALYSIS,
        kind(
            Field.STUDY, "Kitchen 2015",
            Field.PREDICTOR, "stranger",
            Field.OUTCOME, "time near the other",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "48"));
  }

  @Test
  void numberThatLostItsSignIsNoOtherResults() {
    assertInstanceOf(Verdict.Contradicted.class, ofYearlings("weight change"));
  }

  @Test
  void lossIsAChangeWithTheOtherSign() {
    assertInstanceOf(Verdict.Bound.class, ofYearlings("weight loss"));
  }

  private static Verdict ofYearlings(String outcome) {
    return new Auditor(List.of(NESTS))
        .audit(
            HandMade.claim(
                Field.STUDY, "Kitchen 2015",
                Field.PREDICTOR, "yearlings",
                Field.OUTCOME, outcome,
                Field.EFFECT_TYPE, "mean",
                Field.VALUE, "0.30",
                Field.SD, "0.17",
                Field.N, "30"))
        .verdict();
  }

  @Test
  void boundOfAnotherOutcomeThanTheNamedOneIsNoOtherRole() {
    Extraction falls =
        HandMade.paper(
            "Bischoff",
            2019,
            "10.1000/falls",
            List.of(
                HandMade.effect(
                    "vitamin", "placebo", "falls", "men", "1.31", "0.98", "1.75", "0.06"),
                HandMade.effect(
                    "vitamin", "placebo", "falls", "women over 70", "1.75", "1.31", "2.34", "0.01"),
                HandMade.effect(
                    "vitamin", "placebo", "fractures", "men", "1.12", "0.90", "1.39", "0.31")));
    Finding finding =
        new Auditor(List.of(falls))
            .audit(
                HandMade.claim(
                    Field.STUDY, "Bischoff 2019",
                    Field.PREDICTOR, "vitamin",
                    Field.COMPARATOR, "placebo",
                    Field.OUTCOME, "fractures",
                    Field.CONDITION, "men",
                    Field.EFFECT_TYPE, "OR",
                    Field.VALUE, "1.75"));
    assertEquals("fractures", String.valueOf(finding.expected().outcome()), finding.why());
  }
}
