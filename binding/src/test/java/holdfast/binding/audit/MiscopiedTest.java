package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A number that is nowhere in a paper was miscopied, or made up. */
class MiscopiedTest {

  private static final Extraction HOUSES =
      HandMade.paper(
          "Ara",
          2019,
          "10.1000/rice",
          List.of(
              HandMade.events("fortified rice", "electricity", "259", "435"),
              HandMade.together(
                  HandMade.events("fortified rice", "electricity", "259", "435"),
                  HandMade.events("plain rice", "electricity", "244", "421")),
              HandMade.mean("plain rice", "age of respondents", "32.44", "9.31", "421"),
              HandMade.percent("fortified rice", "pond water", "69")));

  private static Finding audit(Object... fields) {
    return new Auditor(List.of(HOUSES)).audit(HandMade.claim(fields));
  }

  @Test
  void countBesideOneAsPrintedIsContradictedWhateverItsOutcomeIsCalled() {
    Finding finding =
        audit(
            Field.STUDY, "Ara 2019",
            Field.PREDICTOR, "fortified rice",
            Field.COMPARATOR, "plain rice",
            Field.OUTCOME, "connected to the power grid",
            Field.AI, "259",
            Field.N1I, "435",
            Field.CI, "424",
            Field.N2I, "421");
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
    assertEquals("244", finding.suggestion().get(Field.CI));
  }

  @Test
  void numberOfManyDigitsIsMiscopiedUnderWhateverLabels() {
    Finding finding =
        audit(
            Field.STUDY, "Ara 2019",
            Field.PREDICTOR, "control arm",
            Field.OUTCOME, "mean years since birth",
            Field.EFFECT_TYPE, "mean",
            Field.VALUE, "3.244");
    assertInstanceOf(Verdict.Contradicted.class, finding.verdict(), finding.why());
  }

  @Test
  void numberOfAnOutcomeThatThePaperDoesNotSpeakOfIsUnsupported() {
    Finding finding =
        audit(
            Field.STUDY, "Ara 2019",
            Field.PREDICTOR, "control arm",
            Field.OUTCOME, "visual acuity",
            Field.EFFECT_TYPE, "percent",
            Field.VALUE, "6.9");
    assertInstanceOf(Verdict.Unsupported.class, finding.verdict(), finding.why());
  }
}
