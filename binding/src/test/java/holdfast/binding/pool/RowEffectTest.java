package holdfast.binding.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.derive.Estimate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowEffectTest {

  private static final double CLOSE = 1e-9;

  @Test
  void aRatioWithItsIntervalIsPooledAsLogarithm() {
    Claim row = row(1, "HR", "0.80", "0.64", "1.00");
    Estimate effect = known(row, Set.of(), List.of(row), "value");
    assertEquals(Math.log(0.8), effect.yi(), CLOSE);
    assertEquals(Math.log(1 / 0.64) / 3.919927969080108, effect.se(), CLOSE);
  }

  @Test
  void aColumnOfLogarithmsStaysAsItIs() {
    List<Claim> rows =
        List.of(
            row(1, "OR", "-0.22", "-0.45", "0.01"),
            row(2, "OR", "0.30", "0.10", "0.50"),
            row(3, "OR", "0.26", "0.11", "0.41"));
    PoolGroup group = PoolGroup.of(rows, "estimate").getFirst();
    assertTrue(group.isScaled());
    assertEquals(Scale.LOG, group.scale());
    assertEquals(0.30, known(rows.get(1), Set.of(), rows, "estimate").yi(), CLOSE);
  }

  @Test
  void oneWrongRowDoesNotMakeRatiosLogarithms() {
    List<Claim> rows =
        List.of(
            row(1, "HR", "-6.0", "-10.8", "-1.2"),
            row(2, "HR", "0.80", "0.64", "1.00"),
            row(3, "HR", "1.50", "0.90", "2.50"));
    assertFalse(PoolGroup.of(rows, "value").getFirst().isScaled());
    assertInstanceOf(
        RowEffect.Left.class,
        RowEffect.of(rows.getFirst(), Set.of(), PoolGroup.of(rows, "value").getFirst()));
  }

  @Test
  void metaforsOwnColumnIsOnItsScale() {
    Claim row = claim(1, Map.of(Field.EFFECT_TYPE, "RR", Field.VALUE, "0.5", Field.VI, "0.04"));
    Estimate effect = known(row, Set.of(), List.of(row), "yi");
    assertEquals(0.5, effect.yi(), CLOSE);
    assertEquals(0.04, effect.vi(), CLOSE);
  }

  @Test
  void aCorrectedIntervalGoesBeforeTheOldStandardError() {
    Map<Field, String> fields = new EnumMap<>(row(1, "MD", "2.0", "1.0", "3.0").fields());
    fields.put(Field.SE, "5");
    Claim row = claim(1, fields);
    assertEquals(25, known(row, Set.of(), List.of(row), "value").vi(), CLOSE);
    Set<Field> corrected = Set.of(Field.VALUE, Field.CI_LOW, Field.CI_HIGH);
    assertEquals(2 / 3.919927969080108, known(row, corrected, List.of(row), "value").se(), CLOSE);
  }

  @Test
  void countsAreAnEffectOfTheirOwn() {
    Claim row =
        claim(
            1,
            Map.of(
                Field.EFFECT_TYPE,
                "OR",
                Field.AI,
                "12",
                Field.N1I,
                "50",
                Field.CI,
                "5",
                Field.N2I,
                "48"));
    Estimate effect = known(row, Set.of(), List.of(row), "");
    assertEquals(0.999082693321, effect.yi(), CLOSE);
    assertEquals(0.332904936761, effect.vi(), CLOSE);
  }

  @Test
  void aCorrelationIsWeighedByItsSize() {
    Claim row = claim(1, Map.of(Field.EFFECT_TYPE, "r", Field.VALUE, "0.42", Field.N, "87"));
    Estimate effect = known(row, Set.of(), List.of(row), "value");
    assertEquals(0.447692023527421, effect.yi(), CLOSE);
    assertEquals(1 / 84.0, effect.vi(), CLOSE);
  }

  @Test
  void aRowWithoutAVarianceIsLeftOutWithAReason() {
    Claim row = claim(1, Map.of(Field.EFFECT_TYPE, "MD", Field.VALUE, "2.0"));
    RowEffect.Left left =
        assertInstanceOf(
            RowEffect.Left.class,
            RowEffect.of(row, Set.of(), PoolGroup.of(List.of(row), "value").getFirst()));
    assertEquals("The row has no interval, standard error or variance to weigh it by.", left.why());
  }

  @Test
  void onlyRowsOfOneQuestionAndMeasureAreTogether() {
    List<Claim> rows =
        List.of(
            claim(1, Map.of(Field.OUTCOME, "Death", Field.EFFECT_TYPE, "HR", Field.VALUE, "1")),
            claim(2, Map.of(Field.OUTCOME, "stroke", Field.EFFECT_TYPE, "HR", Field.VALUE, "1")),
            claim(3, Map.of(Field.OUTCOME, "death ", Field.EFFECT_TYPE, "hr", Field.VALUE, "1")),
            claim(4, Map.of(Field.OUTCOME, "death", Field.EFFECT_TYPE, "OR", Field.VALUE, "1")));
    List<PoolGroup> groups = PoolGroup.of(rows, "value");
    assertEquals(
        List.of(List.of(1, 3), List.of(2), List.of(4)),
        groups.stream().map(g -> g.rows().stream().map(Claim::row).toList()).toList());
    assertEquals("Death", groups.getFirst().outcome());
  }

  private static Estimate known(
      Claim row, Set<Field> corrected, List<Claim> rows, String valueColumn) {
    RowEffect effect = RowEffect.of(row, corrected, PoolGroup.of(rows, valueColumn).getFirst());
    return assertInstanceOf(RowEffect.Known.class, effect, effect.toString()).estimate();
  }

  private static Claim row(int row, String type, String value, String low, String high) {
    return claim(
        row,
        Map.of(
            Field.EFFECT_TYPE, type, Field.VALUE, value, Field.CI_LOW, low, Field.CI_HIGH, high));
  }

  private static Claim claim(int row, Map<Field, String> fields) {
    return new Claim(row, fields);
  }
}
