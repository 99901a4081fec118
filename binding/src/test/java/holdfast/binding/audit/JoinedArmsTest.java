package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import holdfast.binding.claim.Field;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of two counts of which one is right: where the other one was taken from. */
class JoinedArmsTest {

  /** An outcome with the events and the size of two groups. */
  private record Printed(String outcome, String zinc, String ofZinc, String none, String ofNone) {}

  private static Kind kind(List<Printed> printed, Printed claimed, String predictor) {
    List<Tuple> tuples = new ArrayList<>();
    for (Printed row : printed) {
      Tuple zinc = HandMade.events("zinc", row.outcome, row.zinc, row.ofZinc);
      Tuple none = HandMade.events("placebo", row.outcome, row.none, row.ofNone);
      tuples.add(tuples.isEmpty() ? zinc : HandMade.together(tuples.getFirst(), zinc));
      tuples.add(HandMade.together(tuples.getFirst(), none));
    }
    Finding finding =
        HandMade.audit(
            tuples,
            Field.PREDICTOR,
            predictor,
            Field.COMPARATOR,
            "placebo",
            Field.OUTCOME,
            claimed.outcome,
            Field.AI,
            claimed.zinc,
            Field.N1I,
            claimed.ofZinc,
            Field.CI,
            claimed.none,
            Field.N2I,
            claimed.ofNone);
    return assertInstanceOf(Verdict.Misbound.class, finding.verdict(), finding.why())
        .kinds()
        .getFirst();
  }

  @Test
  void armInItsPlaceIsFromThereThoughItsCountStandsBesideTheOtherOnesToo() {
    Printed sibling = new Printed("sibling donor", "1", "28", "1", "28");
    Printed blood = new Printed("compatible blood type", "1", "28", "3", "28");
    Printed claimed = new Printed("sibling donor", "1", "28", "3", "28");
    assertEquals(Kind.INSTANCE_COMPRESSION, kind(List.of(sibling, blood), claimed, "zinc"));
  }

  @Test
  void armsOfTheSizesOfAnotherRowAreBothFromThere() {
    Printed home = new Printed("children at home", "6", "21", "11", "19");
    Printed college = new Printed("college degree", "17", "23", "11", "20");
    Printed claimed = new Printed("children at home", "17", "23", "11", "20");
    assertEquals(Kind.CROSS_ANALYSIS, kind(List.of(home, college), claimed, "zinc"));
  }

  @Test
  void numberOfOneGroupGivenForBothIsNotOfAThird() {
    Printed deaths = new Printed("deaths", "7", "51", "2", "31");
    Printed claimed = new Printed("deaths", "7", "51", "7", "31");
    assertEquals(Kind.INSTANCE_COMPRESSION, kind(List.of(deaths), claimed, "zinc"));
  }

  @Test
  void groupsWithTheSameCountAreNotExchanged() {
    Printed women = new Printed("women", "9", "23", "9", "21");
    Printed single = new Printed("not married", "10", "23", "6", "21");
    Printed claimed = new Printed("women", "9", "23", "10", "21");
    assertEquals(
        Kind.INSTANCE_COMPRESSION, kind(List.of(women, single), claimed, "supplement arm"));
  }

  @Test
  void armsOfTheirOwnSizesAreNotThoseOfAnotherRowExchanged() {
    Printed women = new Printed("women", "9", "23", "9", "21");
    Printed employed = new Printed("employed", "10", "23", "9", "21");
    Printed claimed = new Printed("women", "9", "23", "10", "21");
    assertNotEquals(Kind.ROLE_REVERSAL, kind(List.of(women, employed), claimed, "supplement"));
    Printed exchanged = new Printed("employed", "9", "21", "10", "23");
    assertEquals(Kind.ROLE_REVERSAL, kind(List.of(women, employed), exchanged, "zinc"));
  }

  @Test
  void rowThatIsNarrowerThanTheOneWithItsNumbersIsNamedByWhatItSaysBeyond() {
    Printed all = new Printed("adverse events: fall", "58", "352", "51", "353");
    Printed serious = new Printed("serious adverse events: fall", "5", "352", "4", "353");
    Printed claimed = new Printed("serious adverse events: fall", "58", "352", "51", "353");
    assertEquals(Kind.CROSS_ANALYSIS, kind(List.of(all, serious), claimed, "zinc"));
  }
}
