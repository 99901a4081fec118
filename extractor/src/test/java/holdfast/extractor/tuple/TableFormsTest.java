package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Spread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One fact for each form of table, in published articles. */
class TableFormsTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");
  private static final Map<String, List<Tuple>> READ = new HashMap<>();

  private static final String SLEEP = "10.1155_2016_9158195";
  private static final String POOLED = "10.1186_s12885_019_5324_y";
  private static final String TRAUMA = "10.1186_s13017_018_0214_1";
  private static final String BEFORE_AFTER = "10.1186_1471_2407_12_560";
  private static final String INCOME = "10.1186_s12889_024_19490_x";
  private static final String ITEMS = "10.1155_2016_9385364";
  private static final String PAIRS = "10.3390_agronomy6010017";

  private static List<Tuple> tuples(String paper) {
    return READ.computeIfAbsent(
        paper,
        name -> {
          Path file = PAPERS.resolve(name).resolve("article.xml");
          Source source = new Source(file, "0".repeat(64), Source.Format.JATS);
          try {
            return Tuples.of(new JatsReader().read(source, Files.readAllBytes(file)));
          } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
          }
        });
  }

  private static boolean isIn(Tuple tuple, String table) {
    return tuple.where() instanceof Where.InTable in && in.table().label().equals(table);
  }

  /** The only tuple of a table with this effect and predictor. */
  private static Tuple only(String paper, String table, String value, String predictor) {
    List<Tuple> found =
        tuples(paper).stream()
            .filter(tuple -> isIn(tuple, table))
            .filter(tuple -> tuple.statistic().value() != null)
            .filter(
                tuple -> Objects.requireNonNull(tuple.statistic().value()).value().equals(value))
            .filter(tuple -> tuple.predictor().toString().equals(predictor))
            .toList();
    assertEquals(1, found.size(), value + " of " + predictor);
    return found.getFirst();
  }

  private static List<String> conditions(Tuple tuple) {
    return tuple.conditions().stream().map(Text::toString).toList();
  }

  private static void assertInterval(String low, String high, Tuple tuple) {
    var interval = Objects.requireNonNull(tuple.statistic().interval());
    assertEquals(low, interval.low().value());
    assertEquals(high, interval.high().value());
  }

  private static void assertP(String p, Tuple tuple) {
    assertEquals(p, Objects.requireNonNull(tuple.statistic().p()).number().value());
  }

  @Test
  void aLevelIsComparedWithTheReferenceRowOfItsBlock() {
    Tuple tuple = only(SLEEP, "Table 3", "1.88", "Race/ethnicity: Non-Hispanic black");
    assertEquals(EffectType.OR, tuple.statistic().type());
    assertEquals("Non-Hispanic white", String.valueOf(tuple.comparator()));
    assertEquals("periodontitis", tuple.outcome().toString());
    assertInterval("1.20", "2.96", tuple);
    assertP("0.0060", tuple);
    assertTrue(conditions(tuple).contains("Adjusted"));
    assertFalse(conditions(tuple).contains("Unadjusted"));
  }

  @Test
  void aVariablesPBelongsToItsOnlyLevel() {
    assertP("0.9812", only(SLEEP, "Table 3", "1.00", "Adequate sleep: Less than 7 hours"));
    assertNull(
        only(SLEEP, "Table 3", "2.77", "Age group: 45 to less than 55 years").statistic().p());
  }

  @Test
  void rowsOfACrossTableAreLevelsOfThePredictor() {
    Tuple tuple = only(SLEEP, "Table 2", "51.4", "Adequate sleep: <7 hours");
    assertEquals(EffectType.PERCENT, tuple.statistic().type());
    assertEquals("Periodontitis: Yes", tuple.outcome().toString());
    assertEquals("875", Objects.requireNonNull(tuple.statistic().n()).value());
  }

  @Test
  void subgroupsOfAPooledEffectAreConditions() {
    Tuple tuple = only(POOLED, "Table 2", "1.89", "high Ki-67 expression");
    assertEquals("overall survival", tuple.outcome().toString());
    assertEquals("low Ki-67 expression", String.valueOf(tuple.comparator()));
    assertTrue(conditions(tuple).contains("Location: Asian"));
    assertInterval("1.23", "2.90", tuple);
    assertP("0.003", tuple);
  }

  @Test
  void heterogeneityHasItsOwnP() {
    Tuple tuple = only(POOLED, "Table 2", "70.9", "Heterogeneity");
    assertP("0.001", tuple);
    assertNull(tuple.comparator());
  }

  @Test
  void boundsInTwoColumnsMakeAnInterval() {
    Tuple tuple = only(POOLED, "Table 3", "1.6470636", "high Ki-67 expression");
    assertInterval("1.2618686", "2.1498425", tuple);
    assertTrue(conditions(tuple).contains("Study omitted: 1"));
  }

  @Test
  void levelsInColumnsAreComparedWithTheReferenceColumn() {
    Tuple tuple = only(INCOME, "Table 2", "0.42", "Household income: ≥ 35,000 yuan");
    assertEquals("Household income: < 10,000 yuan", String.valueOf(tuple.comparator()));
    assertEquals("COPD", tuple.outcome().toString());
    assertEquals(EffectType.HR, tuple.statistic().type());
    assertTrue(conditions(tuple).contains("Overall"));
    assertTrue(conditions(tuple).contains("Model 3"));
  }

  @Test
  void aDifferenceComparesTheTwoSidesOfItsHead() {
    Tuple tuple = only(BEFORE_AFTER, "Table 2", "-1.2", "Six weeks");
    assertEquals("baseline", String.valueOf(tuple.comparator()));
    assertEquals(
        "Processed meat, serves/week", tuple.outcome().toString().replaceFirst("^.*: ", ""));
    assertInterval("-1.8", "-0.5", tuple);
    assertEquals(EffectType.MD, tuple.statistic().type());
  }

  @Test
  void aMeanDescribesItsOwnColumnsGroup() {
    Tuple tuple = only(BEFORE_AFTER, "Table 2", "12.9", "Baseline");
    assertEquals(EffectType.MEAN, tuple.statistic().type());
    assertEquals(Spread.Kind.SD, Objects.requireNonNull(tuple.statistic().spread()).kind());
    assertNull(tuple.comparator());
  }

  @Test
  void groupsInRowsAreThePredictor() {
    Tuple tuple = only(TRAUMA, "Table 3", "7.39", "TC");
    assertEquals("MOD score", tuple.outcome().toString());
    assertEquals("54", Objects.requireNonNull(tuple.statistic().n()).value());
    assertTrue(conditions(tuple).contains("Southeast"));
  }

  @Test
  void aPInANoteBelongsToTheCellWithItsMark() {
    Tuple tuple =
        tuples(TRAUMA).stream()
            .filter(one -> isIn(one, "Table 3") && one.statistic().value() == null)
            .filter(one -> conditions(one).contains("Southeast"))
            .filter(one -> one.outcome().toString().equals("MOD score"))
            .findFirst()
            .orElse(null);
    assertNotNull(tuple);
    assertP("0.005", tuple);
    assertEquals("ANCOVA", String.valueOf(tuple.method()));
    assertEquals("wild homozygotes (TT)", String.valueOf(tuple.comparator()));
  }

  @Test
  void columnsOfATriangleWithoutNamesAreItsRowsInOrder() {
    Tuple tuple = only(ITEMS, "Table 2", "0.92", "q4");
    assertEquals("q6", tuple.outcome().toString());
    assertEquals(List.of("Interitem correlation"), conditions(tuple));
    assertEquals(EffectType.R, tuple.statistic().type());
    assertEquals(36, tuples(ITEMS).stream().filter(one -> isIn(one, "Table 2")).count());
  }

  @Test
  void aMatrixOfPValuesComparesPairs() {
    List<Tuple> pairs = tuples(PAIRS).stream().filter(one -> isIn(one, "Table 1")).toList();
    assertEquals(60, pairs.size());
    Tuple first = pairs.getFirst();
    assertEquals("SB (seed bank control)", first.predictor().toString());
    assertEquals("NP (no plant control)", String.valueOf(first.comparator()));
    assertEquals("pair-wise comparisons (PERMANOVA)", String.valueOf(first.method()));
    assertP("0.058", first);
  }

  @Test
  void aHeadRepeatedUnderAnotherNameBeginsTheNextPartOfAMatrix() {
    List<Tuple> pairs = tuples(PAIRS).stream().filter(one -> isIn(one, "Table 1")).toList();
    assertEquals(List.of("a. June 2007"), conditions(pairs.getFirst()).subList(0, 1));
    assertEquals(List.of("b. August 2007"), conditions(pairs.get(10)).subList(0, 1));
    assertEquals(List.of("f. August 2008 ANCOVA"), conditions(pairs.getLast()).subList(0, 1));
  }

  @Test
  void everySlotStandsInThePaper() {
    for (Tuple tuple : tuples(SLEEP)) {
      if (isIn(tuple, "Table 3")) {
        assertFalse(tuple.predictor().spans().isEmpty(), tuple.toString());
        assertFalse(tuple.outcome().spans().isEmpty(), tuple.toString());
        assertFalse(tuple.statistic().text().spans().isEmpty(), tuple.toString());
      }
    }
  }
}
