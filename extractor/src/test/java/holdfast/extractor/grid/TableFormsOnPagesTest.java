package holdfast.extractor.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of printed tables, each in its smallest case. */
class TableFormsOnPagesTest {

  private static final double[] COLUMNS = {50, 160, 240, 320};

  private static Table only(Typesetter page) {
    List<FoundTable> tables = page.tables();
    assertEquals(1, tables.size());
    return tables.getFirst().table();
  }

  private static List<String> row(Table table, int row) {
    return table.rows().get(row).cells().stream().map(cell -> cell.text().toString()).toList();
  }

  private static List<String> path(Table table, int row, int column) {
    return table.headerPath(row, column).stream().map(Object::toString).toList();
  }

  private static Typesetter page(String caption) {
    return new Typesetter(0).at(50, 100, caption).rule(50, 400, 106);
  }

  @Test
  void captionAndNotesWiderThanTheirTableAreReadWhole() {
    String caption =
        "Table 2. Odds of illness in each of the groups, men and women taken together, by habit";
    Table table =
        only(
            new Typesetter(0)
                .at(50, 100, caption)
                .rule(50, 250, 106)
                .row(116, new double[] {50, 160, 210}, "Habit", "OR", "P")
                .rule(50, 250, 120)
                .row(132, new double[] {50, 160, 210}, "Smoking", "1.34", "0.01")
                .row(144, new double[] {50, 160, 210}, "Alcohol", "2.77", "0.04")
                .rule(50, 250, 148)
                .at(50, 158, "Note: OR, odds ratio, adjusted for age and for years at school"));
    assertTrue(table.caption().toString().endsWith("taken together, by habit"));
    assertTrue(table.notes().getFirst().toString().endsWith("for years at school"));
  }

  @Test
  void labelInTheMiddleOfItsRowsStandsForAllOfThem() {
    Table table =
        only(
            page("Table 1. Scores by zone")
                .row(116, COLUMNS, "Zone", "Measure", "Score", "P value")
                .rule(50, 400, 120)
                .row(132, COLUMNS, "", "Anxiety", "13", "0.01")
                .row(144, COLUMNS, "Full", "Sleep", "10", "0.04")
                .row(156, COLUMNS, "", "Mood", "12", "0.03")
                .row(168, COLUMNS, "", "Anxiety", "9", "0.22")
                .row(180, COLUMNS, "Partial", "Sleep", "7", "0.31")
                .row(192, COLUMNS, "", "Mood", "8", "0.45")
                .rule(50, 400, 196));
    assertEquals(
        List.of("Full", "Full", "Full", "Partial", "Partial", "Partial"),
        List.of(1, 2, 3, 4, 5, 6).stream().map(row -> table.stub(row).toString()).toList());
  }

  @Test
  void labelsThatShareTheirMiddleAreNotSetIn() {
    Table table =
        only(
            page("Table 4. Richness by treatment")
                .row(116, COLUMNS, "Treatment", "Richness", "Shannon", "P value")
                .rule(50, 400, 120)
                .row(132, new double[] {70, 160, 240, 320}, "NP", "1.5", "1.0", "0.2")
                .row(144, new double[] {58, 160, 240, 320}, "Agrostis", "0.9", "0.8", "0.1")
                .row(156, new double[] {54, 160, 240, 320}, "Helianthus", "0.1", "0.4", "0.5")
                .rule(50, 400, 160));
    assertEquals(List.of(0, 0, 0), table.rows().stream().skip(1).map(Row::indent).toList());
  }

  @Test
  void lowerPanelTakesOverTheNamesOfGroups() {
    double[] five = {50, 120, 165, 260, 305};
    double[] seven = {50, 110, 136, 162, 250, 276, 302};
    Table lower =
        page("Table 2. Effects on both scores")
            .row(116, new double[] {140, 280}, "Anxiety", "Sleep")
            .rule(105, 220, 119)
            .rule(245, 360, 119)
            .row(128, five, "Factor", "MS", "F", "MS", "F")
            .rule(50, 400, 132)
            .row(142, five, "Zone", "80.74", "33.4", "3.72", "7.34")
            .row(154, five, "Sex", "42.54", "17.9", "9.24", "18.6")
            .row(166, five, "Age", "71.22", "30.0", "2.78", "5.61")
            .rule(50, 400, 170)
            .row(180, seven, "Compared", "Diff", "SE", "t", "Diff", "SE", "t")
            .rule(50, 400, 184)
            .row(194, seven, "F to M", "0.72", "0.14", "4.98", "0.13", "0.07", "1.91")
            .row(206, seven, "M to F", "0.61", "0.22", "4.98", "0.24", "0.10", "1.91")
            .row(218, seven, "F to F", "1.19", "0.19", "4.98", "0.41", "0.09", "1.91")
            .row(230, seven, "M to M", "0.48", "0.19", "4.98", "0.28", "0.09", "1.91")
            .rule(50, 400, 234)
            .tables()
            .getLast()
            .table();
    int last = lower.rows().size() - 1;
    assertEquals("Diff", path(lower, last, 4).getLast());
    assertTrue(path(lower, last, 4).contains("Sleep"), path(lower, last, 4).toString());
  }

  @Test
  void nameOverLevelsNamesThemAll() {
    double[] four = {50, 150, 220, 290};
    Table table =
        only(
            page("Table 1. Scores by age")
                .at(225, 116, "Age group")
                .row(126, four, "Measure", "18-25 y", "26-40 y", "41-50 y")
                .rule(50, 400, 130)
                .row(142, four, "Anxiety", "13", "9", "7")
                .row(154, four, "Sleep", "10", "8", "6")
                .rule(50, 400, 158));
    assertEquals(List.of("Age group", "18\u201325 y"), path(table, 2, 1));
    assertEquals(List.of("Age group", "41\u201350 y"), path(table, 2, 3));
  }

  @Test
  void nameOfABlockStaysWholeWhereItReachesOtherColumns() {
    double[] four = {50, 90, 200, 290};
    Table table =
        only(
            page("Table 3. Elements by plant")
                .row(116, four, "Element", "Sheeh", "Harjal", "Nabipoot")
                .rule(50, 400, 120)
                .at(50, 132, "Unwashed plants taken")
                .row(144, four, "Fe", "5.86", "0.72", "2.95")
                .row(156, four, "Cu", "0.07", "0.08", "0.15")
                .at(50, 168, "Washed plants taken")
                .row(180, four, "Fe", "2.05", "8.72", "1.83")
                .row(192, four, "Cu", "0.03", "0.08", "0.28")
                .rule(50, 400, 196));
    assertEquals(
        List.of("Washed plants taken"), table.blockPath(6).stream().map(Object::toString).toList());
    assertEquals("Unwashed plants taken", row(table, 1).getFirst());
  }

  @Test
  void wordCutInACellIsPutTogetherAsThePaperWritesIt() {
    Table table =
        only(
            page("Table 1. Deaths of whole self-report and percent by kind")
                .row(114, COLUMNS, "Kind", "Number", "Per-", "Self-")
                .row(123, COLUMNS, "", "", "cent", "report")
                .rule(50, 400, 128)
                .row(140, COLUMNS, "Lizard", "2", "2.4", "1")
                .row(152, COLUMNS, "Zebra", "1", "1.2", "3")
                .rule(50, 400, 156));
    assertEquals(List.of("Kind", "Number", "Percent", "Self-report"), row(table, 0));
  }

  @Test
  void linesOfAlignedNumbersWithoutACaptionAreATable() {
    Typesetter page = new Typesetter(0).at(50, 60, "A report of the year, in words that run on");
    for (int i = 0; i < 5; i++) {
      page.row(100 + 12 * i, COLUMNS, "County " + i, "12." + i, "7" + i, "0.0" + i);
    }
    Table table = only(page);
    assertEquals("", table.label());
    assertEquals(List.of("County 4", "12.4", "74", "0.04"), row(table, table.rows().size() - 1));
  }

  @Test
  void boxesOfRulesHoldATableOfWords() {
    Typesetter page = new Typesetter(0);
    for (double y : new double[] {100, 130, 160, 190}) {
      page.rule(50, 300, y);
    }
    for (double x : new double[] {50, 150, 300}) {
      page.upright(x, 100, 190);
    }
    Table table =
        only(
            page.row(112, new double[] {54, 154}, "Animal", "Sound it makes")
                .row(142, new double[] {54, 154}, "Duck", "quack, now and")
                .row(151, new double[] {54, 154}, "", "then a hiss")
                .row(172, new double[] {54, 154}, "Cow", "a long moo at the gate of the barn"));
    assertEquals(List.of("Duck", "quack, now and then a hiss"), row(table, 1));
    assertEquals(3, table.rows().size());
  }

  @Test
  void columnsOfWordsWithoutRulesAreNoTable() {
    Typesetter page = new Typesetter(0);
    for (int i = 0; i < 8; i++) {
      page.row(
          100 + 10 * i,
          new double[] {50, 280},
          "words of the left column",
          "words of the right one");
    }
    assertTrue(page.tables().isEmpty());
  }

  @Test
  void fileThatCaptionsItsTablesHasNoOthers() {
    Typesetter page =
        page("Table 1. Scores")
            .row(116, COLUMNS, "Measure", "Mean", "SD", "P value")
            .rule(50, 400, 120)
            .row(132, COLUMNS, "Anxiety", "13.1", "2.2", "0.01")
            .row(144, COLUMNS, "Sleep", "10.4", "3.1", "0.04")
            .rule(50, 400, 148);
    for (int i = 0; i < 5; i++) {
      page.row(400 + 12 * i, COLUMNS, "Tick " + i, "12." + i, "7" + i, "0.0" + i);
    }
    assertEquals("Table 1", only(page).label());
  }
}
