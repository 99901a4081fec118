package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Field;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows with the numbers of two arms, which the paper prints beside each other. */
class PairedArmsTest {

  private static List<Tuple> row(Tuple first, Tuple second) {
    return List.of(first, HandMade.together(first, second));
  }

  private static void assertExchanged(Finding finding) {
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.ROLE_REVERSAL, verdict.kinds().getFirst(), finding.why());
  }

  private static void assertBound(Finding finding) {
    assertInstanceOf(Verdict.Bound.class, finding.verdict(), finding.why());
  }

  @Test
  void anArmNamedInOtherWordsIsToldByTheOtherOne() {
    List<Tuple> printed =
        row(
            HandMade.mean("vitamin D", "25(OH)D serum levels", "45.93", "15.37", "40"),
            HandMade.mean("placebo", "25(OH)D serum levels", "21.87", "5.31", "40"));
    String[] names = {"vitamin D supplementation", "usual diet", "vitamin D levels"};
    assertBound(HandMade.arms(printed, names[0], names[1], names[2], "45.93", "21.87"));
    assertExchanged(HandMade.arms(printed, names[0], names[1], names[2], "21.87", "45.93"));
  }

  @Test
  void numbersInTheNamesTellArmsApart() {
    List<Tuple> printed =
        row(
            HandMade.mean("SD24W", "viral load", "2.4", "0.3", "93"),
            HandMade.mean("SD48W", "viral load", "1.7", "0.2", "94"));
    String longer = "interferon for 48 weeks";
    String shorter = "interferon for 24 weeks";
    assertBound(HandMade.arms(printed, longer, shorter, "viral load", "1.7", "2.4"));
    assertExchanged(HandMade.arms(printed, longer, shorter, "viral load", "2.4", "1.7"));
  }

  private static Finding events(String first, String second) {
    List<Tuple> printed =
        row(
            HandMade.percent("sanitation campaign", "open defecation", "74.6"),
            HandMade.percent("control", "open defecation", "84.1"));
    return HandMade.audit(
        printed,
        Field.PREDICTOR,
        "sanitation campaign",
        Field.COMPARATOR,
        "control",
        Field.OUTCOME,
        "open defecation",
        Field.AI,
        first,
        Field.N1I,
        "1525",
        Field.CI,
        second,
        Field.N2I,
        "1514");
  }

  @Test
  void eventsFollowFromAShareOfThePeopleThatTheClaimTells() {
    Finding finding = events("1138", "1273");
    assertInstanceOf(Verdict.Derived.class, finding.verdict(), finding.why());
    assertTrue(finding.why().contains("74.6 % of 1525"), finding.why());
  }

  @Test
  void eventsThatFollowFromNoShareAreFlagged() {
    Finding finding = events("938", "1273");
    assertTrue(finding.verdict().isFlagged(), finding.why());
  }

  @Test
  void shareOfAnotherOutcomeDoesNotHideTheCountThatThePaperPrints() {
    Finding finding =
        HandMade.audit(
            List.of(
                HandMade.events("zinc", "deaths", "7", "20"),
                HandMade.percent("zinc", "female sex", "44")),
            Field.PREDICTOR,
            "zinc",
            Field.OUTCOME,
            "deaths",
            Field.AI,
            "9",
            Field.N1I,
            "20");
    assertTrue(finding.verdict().isFlagged(), finding.why());
  }

  @Test
  void armsCrossedInAnotherOutcomeAreNoExchangeWhereTheirOwnIsPrintedElsewhere() {
    Tuple nausea = HandMade.events("zinc", "nausea", "5", "50");
    Finding finding =
        HandMade.audit(
            List.of(
                HandMade.events("zinc", "headache", "3", "50"),
                HandMade.events("placebo", "headache", "5", "50"),
                nausea,
                HandMade.together(nausea, HandMade.events("placebo", "nausea", "3", "50"))),
            Field.PREDICTOR,
            "zinc",
            Field.COMPARATOR,
            "placebo",
            Field.OUTCOME,
            "headache",
            Field.AI,
            "3",
            Field.N1I,
            "50",
            Field.CI,
            "5",
            Field.N2I,
            "50");
    assertBound(finding);
  }

  @Test
  void armsThatStandTogetherUnderAnotherOutcomeAreNotJoinedOfTwo() {
    List<Tuple> printed =
        new ArrayList<>(
            row(
                HandMade.events("depression", "male fetus", "6", "16"),
                HandMade.events("no depression", "male fetus", "21", "28")));
    printed.addAll(
        row(
            HandMade.events("depression", "primiparous", "8", "16"),
            HandMade.events("no depression", "primiparous", "8", "28")));
    Finding finding =
        HandMade.audit(
            printed,
            Field.PREDICTOR,
            "depression",
            Field.COMPARATOR,
            "no depression",
            Field.OUTCOME,
            "male fetus",
            Field.AI,
            "8",
            Field.N1I,
            "16",
            Field.CI,
            "8",
            Field.N2I,
            "28");
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.CROSS_ANALYSIS, verdict.kinds().getFirst(), finding.why());
    assertEquals(List.of(Slot.OUTCOME), verdict.slots(), finding.why());
  }

  @Test
  void anArmOfAnotherRowJoinsTwoAnalyses() {
    List<Tuple> printed =
        new ArrayList<>(
            row(
                HandMade.mean("iron complex", "haemoglobin", "10.6", "1.0", "52"),
                HandMade.mean("ferrous sulfate", "haemoglobin", "12.9", "0.7", "51")));
    printed.addAll(
        row(
            HandMade.mean("iron complex", "haematocrit", "32.4", "2.8", "52"),
            HandMade.mean("ferrous sulfate", "haematocrit", "37.5", "3.2", "51")));
    Finding finding =
        HandMade.arms(printed, "iron complex", "ferrous sulfate", "haemoglobin", "10.6", "37.5");
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.INSTANCE_COMPRESSION, verdict.kinds().getFirst(), finding.why());
  }

  @Test
  void theSizeOfAGroupThatEverybodyOfAnotherOneIsCountedForIsNoOtherRole() {
    List<Tuple> printed =
        List.of(
            HandMade.events("Macintosh", "success at first attempt", "36", "39"),
            HandMade.events("videolaryngoscope", "success at first attempt", "39", "39"),
            HandMade.events("straight blade", "success at first attempt", "25", "39"));
    Finding finding =
        HandMade.audit(
            printed,
            Field.PREDICTOR,
            "Macintosh",
            Field.OUTCOME,
            "success at first attempt",
            Field.EFFECT_TYPE,
            "count",
            Field.VALUE,
            "39",
            Field.N,
            "39");
    Verdict.Misbound verdict =
        assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why());
    assertEquals(Kind.CROSS_ANALYSIS, verdict.kinds().getFirst(), finding.why());
  }
}
