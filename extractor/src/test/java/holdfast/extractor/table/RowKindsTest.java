package holdfast.extractor.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowKindsTest {

  /** Rows of cells divided by bars; leading full stops set the label in. */
  private static List<RawRow> grid(String... lines) {
    List<RawRow> rows = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split("\\|", -1);
      int indent = words[0].length() - words[0].replaceFirst("^\\.+", "").length();
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < words.length; i++) {
        String word = i == 0 ? words[i].substring(indent) : words[i];
        cells.add(new Cell(Text.unplaced(word.strip()), rows.size(), i, 1, 1));
      }
      rows.add(new RawRow(cells, indent, false));
    }
    return rows;
  }

  private static RawRow spanning(String words, int row, int columns) {
    Cell cell = new Cell(Text.unplaced(words), row, 0, 1, columns);
    return new RawRow(java.util.Collections.nCopies(columns, cell), 0, false);
  }

  /** One letter a row: H, B or D. */
  private static String kinds(List<RawRow> rows, int headers) {
    return RowKinds.classify(rows, headers).stream()
        .map(row -> row.kind().name().substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  void labelWithNothingBesideItIsABlock() {
    assertEquals(
        "HBDD", kinds(grid("Variable|OR|p", "Sex||", "Male|1.2|0.1", "Female|1.4|0.2"), 1));
  }

  @Test
  void spanningRowIsABlockUnlessNothingFollows() {
    List<RawRow> rows = new ArrayList<>(grid("Variable|OR|p"));
    rows.add(spanning("Women", 1, 3));
    rows.addAll(grid("Age|1.2|0.1"));
    assertEquals("HBD", kinds(rows, 1));
    rows.add(spanning("Adjusted for age", 3, 3));
    assertEquals("HBDD", kinds(rows, 1));
  }

  @Test
  void referenceRowsAreData() {
    assertEquals(
        "HBDDD",
        kinds(grid("Sleep|OR|p", "Hours||", "7|Reference|", "6|1.00 (ref)|–", "5|1.4|0.2"), 1));
  }

  @Test
  void wrappedLabelIsNoBlock() {
    assertEquals(
        "HDDD",
        kinds(grid("Variable|OR", "Blood pressure (systolic|", "or diastolic)|1.2", "Age|1"), 1));
  }

  @Test
  void newColumnNamesBeginANewPanel() {
    assertEquals(
        "HDHD", kinds(grid("Men|n|OR", "Age|12|1.2", "Women|n|OR (95% CI)", "Age|14|1.3"), 1));
  }

  @Test
  void sizesOfGroupsHideNoHeader() {
    assertEquals(
        "HDBD",
        kinds(grid("|Open|Closed", "Age|12|1.2", "Sagittal|n = 18|n = 21", "Good|14|1.3"), 1));
    assertEquals(
        "HDDD",
        kinds(grid("|Open|Closed", "Age|12|1.2", "Versus base|P = 0.01|P = 0.2", "Sex|1|2"), 1));
  }

  @Test
  void headerRowsAreCountedWhenNothingSaysHowMany() {
    assertEquals(
        "HHDD",
        kinds(grid("|Drug|Placebo", "Outcome|n = 120|n = 118", "Death|12|14", "Stroke|2|3"), -1));
    assertEquals("HDD", kinds(grid("|1|2", "1. Age|–|", "2. Sex|.31|–"), -1));
    assertEquals("HDD", kinds(grid("Study|Country", "Smith|France", "Jones|Spain"), -1));
  }

  @Test
  void blockEndsWhereItsRowsAreNoLongerSetIn() {
    Table table =
        new Table(
            "",
            Text.EMPTY,
            RowKinds.classify(
                grid("Variable|OR", "Sex|", ".Male|1.2", ".Female|1.3", "Age|1.1"), 1),
            List.of());
    assertEquals("[Sex]", table.blockPath(3).toString());
    assertEquals("[]", table.blockPath(4).toString());
  }

  @Test
  void aLabelAtTheEndOfTheHeaderIsABlockWhenOthersFollow() {
    assertEquals(
        "HBDBD",
        kinds(grid("|Cases|Controls", "About them||", "Age|5|6", "Birth||", "First|1|2"), 2));
    assertEquals(
        "HHDBD",
        kinds(grid("|Cases|Controls", "Variables||", "Age|5|6", "Birth||", "First|1|2"), 2));
    assertEquals("HHDD", kinds(grid("|Cases|Controls", "About them||", "Age|5|6", "Sex|1|2"), 2));
  }
}
