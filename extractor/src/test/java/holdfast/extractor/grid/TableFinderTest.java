package holdfast.extractor.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Span;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFinderTest {

  private static final double[] COLUMNS = {50, 160, 240, 320};

  private static Typesetter page(int direction) {
    return new Typesetter(direction)
        .at(50, 100, "Table 2. Odds of illness by group")
        .rule(50, 400, 106);
  }

  private static Table only(Typesetter page) {
    List<FoundTable> tables = page.tables();
    assertEquals(1, tables.size());
    return tables.getFirst().table();
  }

  private static List<String> row(Table table, int row) {
    return table.rows().get(row).cells().stream().map(cell -> cell.text().toString()).toList();
  }

  private static Typesetter plain(int direction) {
    return page(direction)
        .row(116, COLUMNS, "Characteristic", "OR", "95% CI", "P value")
        .rule(50, 400, 120)
        .row(132, COLUMNS, "Smoking^a", "1.34 (0.61)", "1.18-1.52", "0.01")
        .row(144, COLUMNS, "Alcohol", "2.77 (0.40)", "2.04-3.76", "0.04^b")
        .row(156, COLUMNS, "Age", "5.49 (1.02)", "3.77-8.01", "<0.001")
        .rule(50, 400, 160);
  }

  @Test
  void threeRulesBoundHeaderAndData() {
    Table table = only(plain(0));
    assertEquals("Table 2", table.label());
    assertEquals("Odds of illness by group", table.caption().toString());
    assertEquals(4, table.rows().size());
    assertEquals(Row.Kind.HEADER, table.rows().getFirst().kind());
    assertEquals(List.of("Age", "5.49 (1.02)", "3.77\u20138.01", "<0.001"), row(table, 3));
  }

  @Test
  void raisedMarksStayOutOfNumbers() {
    Table table = only(plain(0));
    assertEquals("0.04\u1d47", table.cell(2, 3).text().toString());
    assertEquals("Smoking\u1d43", table.stub(1).toString());
  }

  @Test
  void tableOnItsSideReadsTheSame() {
    Table upright = only(plain(0));
    for (int direction : new int[] {90, 180, 270}) {
      Table turned = only(plain(direction));
      for (int row = 0; row < upright.rows().size(); row++) {
        assertEquals(row(upright, row), row(turned, row), "direction " + direction);
      }
    }
  }

  @Test
  void cellKnowsWhereItStands() {
    Span.PageSpan span = (Span.PageSpan) only(plain(0)).cell(3, 1).text().spans().getFirst();
    assertEquals(240 - 80, span.boxes().getFirst().x0(), 0.01);
    assertEquals(-156, span.boxes().getFirst().y0() + 0.22 * Typesetter.SIZE, 0.01);
  }

  @Test
  void ruleUnderPartOfTheColumnsShowsTheSpan() {
    Table table =
        only(
            page(0)
                .row(116, new double[] {200}, "Women")
                .rule(160, 290, 119)
                .row(128, COLUMNS, "Outcome", "Mean", "SD", "P value")
                .rule(50, 400, 132)
                .row(144, COLUMNS, "Weight", "61.2", "9.1", "0.01")
                .row(156, COLUMNS, "Height", "164.0", "7.2", "0.20")
                .rule(50, 400, 160));
    assertEquals("[Women, Mean]", table.headerPath(2, 1).toString());
    assertEquals("[Women, SD]", table.headerPath(2, 2).toString());
    assertEquals("[P value]", table.headerPath(2, 3).toString());
  }

  @Test
  void groupNamesSpanTheColumnsThatComeBack() {
    double[] xs = {50, 140, 180, 260, 300};
    Table table =
        only(
            page(0)
                .row(116, new double[] {140, 260}, "Control", "Treated")
                .row(128, xs, "Outcome", "n", "Mean", "n", "Mean")
                .rule(50, 400, 132)
                .row(144, xs, "Weight", "40", "61.2", "38", "60.1")
                .row(156, xs, "Height", "41", "164.0", "39", "163.9")
                .rule(50, 400, 160));
    assertEquals("[Control, Mean]", table.headerPath(2, 2).toString());
    assertEquals("[Treated, n]", table.headerPath(3, 3).toString());
  }

  @Test
  void wrappedLabelStaysOneRow() {
    Table table =
        only(
            page(0)
                .row(116, COLUMNS, "Outcome", "OR", "95% CI", "P value")
                .rule(50, 400, 120)
                .row(132, COLUMNS, "Distance from the nearest", "1.34", "1.18-1.52", "0.01")
                .row(141, COLUMNS, "clinic in kilometres")
                .row(154, COLUMNS, "Age", "5.49", "3.77-8.01", "0.02")
                .row(167, COLUMNS, "Sex", "0.49", "0.27-0.81", "0.03")
                .rule(50, 400, 171));
    assertEquals(4, table.rows().size());
    assertEquals("Distance from the nearest clinic in kilometres", table.stub(1).toString());
  }

  @Test
  void indentedRowsBelongToTheLabelAbove() {
    Table table =
        only(
            page(0)
                .row(116, COLUMNS, "Characteristic", "OR", "95% CI", "P value")
                .rule(50, 400, 120)
                .row(132, COLUMNS, "Sleep", "", "", "")
                .row(144, new double[] {58, 160, 240, 320}, "Less", "1.34", "1.18-1.52", "0.01")
                .row(156, new double[] {58, 160, 240, 320}, "More", "1.00", "0.83-1.21", "0.98")
                .row(168, COLUMNS, "Weight", "", "", "")
                .row(180, new double[] {58, 160, 240, 320}, "Low", "5.49", "3.77-8.01", "0.02")
                .rule(50, 400, 184));
    assertEquals(Row.Kind.BLOCK, table.rows().get(1).kind());
    assertEquals("[Sleep]", table.blockPath(3).toString());
    assertEquals("[Weight]", table.blockPath(5).toString());
  }

  @Test
  void labelGoesDownOverItsRows() {
    double[] xs = {50, 120, 200, 280};
    Table table =
        only(
            page(0)
                .row(116, xs, "Measure", "Group", "n", "Mean")
                .rule(50, 400, 120)
                .row(132, xs, "Recall", "Control", "34", "0.17")
                .row(144, xs, "", "Treated", "30", "0.27")
                .row(156, xs, "Precision", "Control", "34", "0.10")
                .row(168, xs, "", "Treated", "30", "0.15")
                .rule(50, 400, 172));
    assertEquals("Recall", table.stub(2).toString());
    assertEquals("Precision", table.stub(4).toString());
    assertEquals(2, table.cell(2, 0).rowSpan());
  }

  @Test
  void tableWithoutRulesEndsWithItsColumns() {
    Typesetter page =
        new Typesetter(0)
            .at(50, 100, "Table 1. Mean values")
            .row(118, COLUMNS, "Group", "Before", "After", "P")
            .row(130, COLUMNS, "Control", "1.2", "1.3", "0.50")
            .row(142, COLUMNS, "Treated", "1.1", "2.4", "0.01");
    for (int i = 0; i < 6; i++) {
      page.at(
          50, 190 + 12 * i, "The groups were alike before and differed after the treatment ended");
    }
    Table table = only(page);
    assertEquals(3, table.rows().size());
    assertEquals(List.of("Treated", "1.1", "2.4", "0.01"), row(table, 2));
  }

  @Test
  void proseThatNamesATableIsNone() {
    Typesetter page = new Typesetter(0);
    for (int i = 0; i < 8; i++) {
      page.at(
          50, 100 + 12 * i, "Table 1 shows that the groups were alike before the treatment began");
    }
    assertTrue(page.tables().isEmpty());
  }
}
