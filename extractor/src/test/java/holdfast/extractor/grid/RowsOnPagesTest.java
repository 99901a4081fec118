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

  @Test
  void labelThatHadRoomOnTheLineAboveIsNoRestOfIt() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Smoking more than ten", "1.34", "1.50", "0.01")
                .row(141, COLUMNS, "Other", "2.77", "1.10", "0.04")
                .row(150, COLUMNS, "years at school", "", "", "")
                .row(159, COLUMNS, "1 to 4", "3.77", "2.10", "0.14")
                .row(168, COLUMNS, "5 to 9", "4.77", "3.10", "0.24")
                .rule(50, 400, 172));
    assertEquals("Other", table.stub(2).toString());
    assertEquals(Row.Kind.BLOCK, table.rows().get(3).kind());
  }

  @Test
  void labelThatHangsGoesOnThoughTheRowsBelowAreSetIn() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Score of the specimen,", "", "", "0.01")
                .row(141, COLUMNS, "n (%)", "", "", "")
                .at(58, 150, "low")
                .row(150, COLUMNS, "", "3", "2", "")
                .at(58, 159, "high")
                .row(159, COLUMNS, "", "4", "3", "")
                .rule(50, 400, 163));
    assertEquals("Score of the specimen, n (%)", table.stub(1).toString());
    assertEquals("Score of the specimen, n (%)", table.blockPath(3).getFirst().toString());
  }

  @Test
  void raisedWordsBesideEachOtherHangOnOneNumber() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Smoking", "1.34^a^,", "1.50", "0.01")
                .at(183, 132, "^b^,")
                .at(190, 132, "^c")
                .row(144, COLUMNS, "Alcohol", "2.77", "1.10", "0.04")
                .rule(50, 400, 148));
    assertEquals("1.34\u1d43,\u1d47,\u1d9c", table.cell(1, 1).text().toString());
  }

  @Test
  void powerRaisedWithoutBeingMadeSmallStaysInItsUnit() {
    Table table =
        only(
            page()
                .row(132, COLUMNS, "Zinc, mg kg", "1.34", "1.50", "0.01")
                .at(95, 129, "-1")
                .row(148, COLUMNS, "Iron, mg kg", "2.77", "1.10", "0.04")
                .at(95, 145, "-1")
                .rule(50, 400, 152));
    assertEquals("Zinc, mg kg\u207b\u00b9", table.stub(1).toString());
    assertEquals("Iron, mg kg\u207b\u00b9", table.stub(2).toString());
  }

  @Test
  void ruleOverTheFootOfThePageIsNotOfTheTable() {
    double[] beside = {260, 300, 340, 380};
    Table table =
        only(
            new Typesetter(0)
                .at(50, 100, "Table 2. Odds of illness")
                .rule(50, 230, 106)
                .row(116, new double[] {50, 130, 190}, "Habit", "OR", "P value")
                .rule(50, 230, 120)
                .row(132, new double[] {50, 130, 190}, "Smoking", "1.34", "0.01")
                .row(144, new double[] {50, 130, 190}, "Alcohol", "2.77", "0.04")
                .rule(50, 230, 148)
                .row(126, beside, "of", "another", "table", "here")
                .row(138, beside, "1", "2", "3", "4")
                .rule(50, 420, 300)
                .at(50, 310, "The journal 2344"));
    assertEquals(3, table.columns());
  }
}
