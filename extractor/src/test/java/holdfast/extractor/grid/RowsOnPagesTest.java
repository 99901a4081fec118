package holdfast.extractor.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which printed lines are one row, on pages set by hand. */
class RowsOnPagesTest {

  private static final double[] COLUMNS = {50, 160, 240, 320};

  private static Typesetter page() {
    return new Typesetter(0)
        .at(50, 100, "Table 2. Odds of illness by group")
        .rule(50, 400, 106)
        .row(116, COLUMNS, "Characteristic", "Men", "Women", "P value")
        .rule(50, 400, 120);
  }

  private static Table only(Typesetter page) {
    List<FoundTable> tables = page.tables();
    assertEquals(1, tables.size());
    return tables.getFirst().table();
  }

  private static List<String> row(Table table, int row) {
    return table.rows().get(row).cells().stream().map(cell -> cell.text().toString()).toList();
  }

  @Test
  void lineThatClosesABracketGoesOnWithTheRowThatOpenedIt() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Smoking", "1.34 (1.18-", "1.50 (1.20-", "0.01")
                .row(141, COLUMNS, "", "1.52)", "1.71)")
                .row(150, COLUMNS, "Alcohol", "2.77", "1.10 (0.90-", "0.04")
                .row(159, COLUMNS, "a day", "(2.04-", "1.40)")
                .row(168, COLUMNS, "", "3.76)", "")
                .row(177, COLUMNS, "Age", "5.49", "4.40", "<0.001")
                .rule(50, 400, 181));
    assertEquals(4, table.rows().size());
    assertEquals(
        List.of("Smoking", "1.34 (1.18\u20131.52)", "1.50 (1.20\u20131.71)", "0.01"),
        row(table, 1));
    assertEquals(
        List.of("Alcohol a day", "2.77 (2.04\u20133.76)", "1.10 (0.90\u20131.40)", "0.04"),
        row(table, 2));
  }

  @Test
  void valuesUnderBracketsThatWereClosedAreRowsOfTheirOwn() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Smoking", "1.34 (0.2)", "a) 1.50", "0.01")
                .row(141, COLUMNS, "Alcohol", "2.77 (0.3)", "b) 1.10", "0.04")
                .row(150, COLUMNS, "Age", "5.49 (0.5)", "c) 4.40", "<0.001")
                .rule(50, 400, 154));
    assertEquals(4, table.rows().size());
    assertEquals("2.77 (0.3)", table.cell(2, 1).text().toString());
  }

  @Test
  void restOfACellAtTheSideNamesNoRows() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Smoking", "1.34", "1.50", "baseline")
                .rule(50, 400, 136)
                .row(146, COLUMNS, "", "", "", "at 24 weeks")
                .rule(50, 400, 150)
                .row(160, COLUMNS, "Alcohol", "2.77", "1.10", "baseline")
                .rule(50, 400, 164));
    assertFalse(table.rows().stream().anyMatch(row -> row.kind() == Row.Kind.BLOCK));
    assertEquals(List.of(), table.blockPath(3));
  }

  @Test
  void lineInTheMiddleNamesTheRowsBelow() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Smoking", "1.34", "1.50", "0.01")
                .at(200, 150, "At 24 weeks")
                .row(162, COLUMNS, "Smoking", "2.77", "1.10", "0.04")
                .rule(50, 400, 166));
    assertEquals(Row.Kind.BLOCK, table.rows().get(2).kind());
    assertEquals("At 24 weeks", table.blockPath(3).getFirst().toString());
  }
}
