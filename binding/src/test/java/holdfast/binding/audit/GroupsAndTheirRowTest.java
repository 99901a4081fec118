package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row may print several p of one result; and the name of a group is enough to tell it. */
class GroupsAndTheirRowTest {

  private static final Table BLEEDING =
      new Table(
          "Table 2",
          Text.of("Outcomes by burden of hypoxia", new Line(4)),
          List.of(
              HandMade.row(Row.Kind.HEADER, 0, List.of("", "OR", "P", "corrected P")),
              HandMade.row(Row.Kind.DATA, 1, List.of("Bleeding", "4.93", "0.003", "0.045")),
              HandMade.row(Row.Kind.DATA, 2, List.of("Enteritis", "1.45", "0.481", "0.955"))),
          List.of());

  private static final Extraction INFANTS =
      HandMade.paper(
          "Plomgaard",
          2016,
          "10.1000/infants",
          List.of(
              at(effect("Bleeding", "4.93", "1.59", "15.30", "0.003"), 1, 1),
              at(alone(effect("Bleeding", "4.93", "1.59", "15.30", "0.045")), 1, 3),
              at(effect("Enteritis", "1.45", "0.51", "4.10", "0.481"), 2, 1),
              at(alone(effect("Enteritis", "1.45", "0.51", "4.10", "0.955")), 2, 3)));

  private static final Extraction FRAIL =
      HandMade.paper(
          "Eklund",
          2013,
          "10.1000/frail",
          List.of(
              share("Control (ordinary care)", "Intervention", "Visual impairment", "81"),
              share("Intervention", "Control (ordinary care)", "Visual impairment", "70"),
              share("Control (ordinary care)", "Intervention", "Living alone", "60"),
              share("Intervention", "Control (ordinary care)", "Living alone", "58")));

  private static Tuple effect(String outcome, String value, String low, String high, String p) {
    return HandMade.effect(
        "high burden", "low burden", outcome, "at term age", value, low, high, p);
  }

  /** The p of a result and nothing else of it. */
  private static Tuple alone(Tuple tuple) {
    Statistic whole = tuple.statistic();
    Statistic p =
        new Statistic(
            EffectType.OTHER, "", null, List.of(), null, whole.p(), null, null, whole.text());
    return new Tuple(
        tuple.predictor(),
        tuple.outcome(),
        tuple.comparator(),
        tuple.conditions(),
        tuple.method(),
        p,
        tuple.where(),
        0.9);
  }

  private static Tuple at(Tuple tuple, int row, int column) {
    return HandMade.in(BLEEDING, tuple, row, column);
  }

  private static Tuple share(String group, String other, String outcome, String value) {
    Tuple bare = HandMade.percent(group, outcome, value);
    return new Tuple(
        bare.predictor(),
        bare.outcome(),
        Text.unplaced(other),
        List.of(),
        null,
        bare.statistic(),
        bare.where(),
        0.9);
  }

  private static Verdict verdict(Extraction paper, Object... fields) {
    return new Auditor(List.of(paper)).audit(HandMade.claim(fields)).verdict();
  }

  @Test
  void bothPOfARowAreItsOwnAndThatOfTheNextIsNot() {
    for (String p : List.of("0.003", "0.045")) {
      assertInstanceOf(Verdict.Bound.class, bleeding(p), p);
    }
    Verdict.Misbound other = assertInstanceOf(Verdict.Misbound.class, bleeding("0.481"));
    assertEquals(Kind.INSTANCE_COMPRESSION, other.kinds().getFirst());
  }

  private static Verdict bleeding(String p) {
    return verdict(
        INFANTS,
        Field.STUDY,
        "Plomgaard 2016",
        Field.PREDICTOR,
        "high burden",
        Field.COMPARATOR,
        "low burden",
        Field.OUTCOME,
        "Bleeding",
        Field.EFFECT_TYPE,
        "OR",
        Field.VALUE,
        "4.93",
        Field.CI_LOW,
        "1.59",
        Field.CI_HIGH,
        "15.30",
        Field.P,
        p);
  }

  @Test
  void theNameOfAGroupTellsItWithoutWhatExplainsIt() {
    assertInstanceOf(Verdict.Bound.class, impairment("81"));
    assertInstanceOf(Verdict.Misbound.class, impairment("70"));
  }

  private static Verdict impairment(String value) {
    return verdict(
        FRAIL,
        Field.STUDY,
        "Eklund 2013",
        Field.PREDICTOR,
        "Control",
        Field.OUTCOME,
        "Visual impairment",
        Field.EFFECT_TYPE,
        "percent",
        Field.VALUE,
        value);
  }

  private static final Table SEXES =
      new Table(
          "Table 1",
          Text.of("Who took part", new Line(4)),
          List.of(
              HandMade.row(Row.Kind.HEADER, 0, List.of("", "Balance group")),
              HandMade.row(Row.Kind.DATA, 1, List.of("Gender (female/male)", "12/7"))),
          List.of());

  @Test
  void rowThatListsLevelsSaysTheOtherOnesOfNone() {
    Extraction paper =
        HandMade.paper(
            "Lüder",
            2018,
            "10.1000/balance",
            List.of(
                HandMade.in(
                    SEXES, HandMade.events("Balance group", "Gender (female)", "12", "19"), 1, 1),
                HandMade.in(
                    SEXES, HandMade.events("Balance group", "Gender (male)", "7", "19"), 1, 1)));
    assertInstanceOf(Verdict.Bound.class, men(paper, "7"));
    assertInstanceOf(Verdict.Misbound.class, men(paper, "12"));
  }

  private static Verdict men(Extraction paper, String events) {
    return verdict(
        paper,
        Field.STUDY,
        "Lüder 2018",
        Field.PREDICTOR,
        "Balance group",
        Field.OUTCOME,
        "Gender: male",
        Field.EFFECT_TYPE,
        "count",
        Field.VALUE,
        events,
        Field.N,
        "19");
  }
}
