package holdfast.binding.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.record.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static double cell(BenchTable table, String row, int column) {
    return table.rows().stream()
        .filter(cells -> cells.getFirst().equals(row))
        .mapToDouble(cells -> Double.parseDouble(cells.get(column)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aProbeAnswersForPairsItHasNotMetOnlyUnderRotation() {
    BenchTable table = Benches.table("concepts");
    assertTrue(cell(table, "rotation", 3) > 95, table::text);
    assertTrue(cell(table, "hadamard", 3) < 50, table::text);
    assertTrue(cell(table, "sum", 3) < 60, table::text);
  }

  @Test
  void aSumCannotTellWhichObjectHasWhichProperty() {
    BenchTable table = Benches.table("concepts");
    assertEquals(0, cell(table, "sum", 2));
    assertEquals(100, cell(table, "rotation", 2));
  }

  @Test
  void exchangedRolesAreSeenByRecordsAndNotByTheirBags() {
    Map<Role, String> sleep =
        Map.of(Role.of("predictor"), "sleep duration", Role.of("outcome"), "depressive symptoms");
    Map<Role, String> screens =
        Map.of(Role.of("predictor"), "screen time", Role.of("outcome"), "body mass index");
    BenchTable table = Wager.table(List.of(List.of(sleep, screens)));
    int exchanged = table.columns().size() - 2;
    assertTrue(table.columns().get(exchanged).startsWith("roles exchanged"), table::text);
    assertEquals(0, cell(table, "bag of concepts", exchanged), table::text);
    assertEquals(100, cell(table, "rotation records", exchanged), table::text);
  }

  @Test
  void knownCasesAreJudgedByTheAnalysesThatPrintTheirNumber() {
    Map<Role, String> sleep =
        Map.of(Role.of("predictor"), "sleep duration", Role.of("outcome"), "depressive symptoms");
    Map<Role, String> screens =
        Map.of(Role.of("predictor"), "screen time", Role.of("outcome"), "body mass index");
    BenchTable table =
        Wager.cases(
            List.of(
                new Wager.Case("right", sleep, List.of(sleep), List.of(screens)),
                new Wager.Case("another analysis", screens, List.of(sleep), List.of(screens))));
    assertEquals("another analysis (1)", table.columns().get(1));
    assertEquals(100, cell(table, "rotation records", 1), table::text);
    assertEquals(0, cell(table, "rotation records", 2), table::text);
  }

  @Test
  void anUnknownTableIsRefusedWithThoseThereAre() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Benches.table("nonesuch"));
    assertTrue(refused.getMessage().contains("nouns"), refused.getMessage());
  }
}
