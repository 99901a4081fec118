package holdfast.extractor.grid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.pdf.PageContents;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Pages of the ICDAR 2013 table competition, scored as there: which printed cells stand next to
 * each other, to the right and below (Göbel et al., "A methodology for evaluating algorithms for
 * table understanding in PDF documents", 2012).
 */
class CompetitionTablesTest {

  private static final Path TABLES = Path.of(System.getProperty("fixtures"), "tables");

  private record Placed(int row, int column, int lastRow, int lastColumn, String text) {}

  @ParameterizedTest
  @CsvSource({"us-003, 0.99", "us-004, 0.98", "us-005, 0.99", "us-006, 0.99"})
  void cellsOfUncaptionedTablesStandWhereTheyArePrinted(String name, double least)
      throws Exception {
    Map<String, Integer> gold = gold(TABLES.resolve(name + "-str.xml"));
    Map<String, Integer> found = new HashMap<>();
    Path file = TABLES.resolve(name + ".pdf");
    for (FoundTable table : TableFinder.find(PageContents.of(file, Files.readAllBytes(file)))) {
      add(neighbours(placed(table.table())), found);
    }
    int both = 0;
    for (Map.Entry<String, Integer> one : gold.entrySet()) {
      both += Math.min(one.getValue(), found.getOrDefault(one.getKey(), 0));
    }
    double f1 = 2.0 * both / (total(gold) + total(found));
    assertTrue(f1 >= least, name + ": F1 of neighbouring cells " + f1);
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void add(List<String> relations, Map<String, Integer> counts) {
    relations.forEach(relation -> counts.merge(relation, 1, Integer::sum));
  }

  private static List<Placed> placed(Table table) {
    Map<Cell, int[]> extents = new IdentityHashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        Cell cell = table.cell(row, column);
        int[] extent = extents.get(cell);
        if (extent == null) {
          extents.put(cell, new int[] {row, column, row, column});
          cells.add(cell);
        } else {
          extent[2] = Math.max(extent[2], row);
          extent[3] = Math.max(extent[3], column);
        }
      }
    }
    List<Placed> placed = new ArrayList<>();
    for (Cell cell : cells) {
      int[] at = extents.getOrDefault(cell, new int[4]);
      placed.add(new Placed(at[0], at[1], at[2], at[3], plain(cell.text().toString())));
    }
    return placed;
  }

  private static Map<String, Integer> gold(Path file) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    Map<String, Integer> counts = new HashMap<>();
    for (Element table : elements(root, "table")) {
      List<Placed> cells = new ArrayList<>();
      for (Element cell : elements(table, "cell")) {
        int row = number(cell, "start-row", 0);
        int column = number(cell, "start-col", 0);
        String text = elements(cell, "content").getFirst().getTextContent();
        cells.add(
            new Placed(
                row,
                column,
                number(cell, "end-row", row),
                number(cell, "end-col", column),
                plain(text)));
      }
      add(neighbours(cells), counts);
    }
    return counts;
  }

  private static List<Element> elements(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static int number(Element element, String name, int otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : Integer.parseInt(value);
  }

  /** Letters, digits and signs: spaces and kinds of dashes are no matter of structure. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Pd}\u2212]+", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> neighbours(List<Placed> cells) {
    List<String> relations = new ArrayList<>();
    for (Placed cell : cells) {
      if (cell.text.isEmpty()) {
        continue;
      }
      List<Placed> seen = new ArrayList<>();
      for (int row = cell.row; row <= cell.lastRow; row++) {
        Placed right = nearest(cells, row, cell.lastColumn, true);
        if (right != null && !seen.contains(right)) {
          seen.add(right);
          relations.add(cell.text + " | " + right.text);
        }
      }
      seen.clear();
      for (int column = cell.column; column <= cell.lastColumn; column++) {
        Placed below = nearest(cells, cell.lastRow, column, false);
        if (below != null && !seen.contains(below)) {
          seen.add(below);
          relations.add(cell.text + " / " + below.text);
        }
      }
    }
    return relations;
  }

  private static @org.jspecify.annotations.Nullable Placed nearest(
      List<Placed> cells, int row, int column, boolean right) {
    Placed best = null;
    for (Placed cell : cells) {
      boolean on =
          right
              ? cell.row <= row && row <= cell.lastRow && cell.column > column
              : cell.column <= column && column <= cell.lastColumn && cell.row > row;
      boolean nearer = best == null || (right ? cell.column < best.column : cell.row < best.row);
      if (on && !cell.text.isEmpty() && nearer) {
        best = cell;
      }
    }
    return best;
  }
}
