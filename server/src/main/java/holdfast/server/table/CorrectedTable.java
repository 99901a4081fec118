package holdfast.server.table;

import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table with some cells changed, in the columns that it came in. All other cells stay as they
 * are.
 */
public final class CorrectedTable {

  private final Grid grid;
  private final Columns columns;
  private final Numbers numbers;

  private CorrectedTable(Grid grid, Columns columns, Numbers numbers) {
    this.grid = grid;
    this.columns = columns;
    this.numbers = numbers;
  }

  /**
   * Writes the table as text: a text table with its own delimiter, encoding and line ends, rows
   * without corrections byte for byte; any other as CSV in UTF-8.
   *
   * @param name the file's name
   * @param bytes the table
   * @param mapping field name to column name, as the user gave them
   * @param corrections 1-based data row to field to what it should say, numbers with a point
   * @throws TableException when the table cannot be read
   */
  public static byte[] csv(
      String name,
      byte[] bytes,
      List<Map.Entry<String, String>> mapping,
      Map<Integer, Map<Field, String>> corrections)
      throws TableException {
    CorrectedTable table = read(name, bytes, mapping);
    return table.grid.delimiter() == '\0'
        ? CorrectedText.written(table.grid.header(), table.all(corrections))
        : CorrectedText.patched(bytes, table.grid.delimiter(), table.changed(corrections));
  }

  /**
   * Writes the table as a workbook: the one it came in with other cells, or one of a single sheet,
   * in which cells that are plain numbers become numbers.
   *
   * @param name the file's name
   * @param bytes the table
   * @param mapping field name to column name, as the user gave them
   * @param corrections 1-based data row to field to what it should say, numbers with a point
   * @throws TableException when the table cannot be read
   */
  public static byte[] xlsx(
      String name,
      byte[] bytes,
      List<Map.Entry<String, String>> mapping,
      Map<Integer, Map<Field, String>> corrections)
      throws TableException {
    CorrectedTable table = read(name, bytes, mapping);
    if (XlsxGrid.isWorkbook(bytes)) {
      SheetCells cells = new SheetCells(table.cells(corrections), table.numbers.decimalComma());
      return cells.rows().isEmpty()
          ? bytes.clone()
          : CorrectedWorkbook.written(bytes, XlsxGrid.read(bytes).sheet(), cells);
    }
    return CorrectedSheet.written(
        table.grid.header(), table.all(corrections), table.numbers.decimalComma());
  }

  private static CorrectedTable read(
      String name, byte[] bytes, List<Map.Entry<String, String>> mapping) throws TableException {
    Grid grid = TableReader.grid(name, bytes, mapping);
    Columns columns = Columns.recognize(grid.header(), mapping);
    return new CorrectedTable(grid, columns, TableReader.numbers(grid, columns));
  }

  /** All data rows with their corrections. */
  private List<List<String>> all(Map<Integer, Map<Field, String>> corrections) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      rows.add(corrected(grid.rows().get(i), corrections.getOrDefault(i + 1, Map.of())));
    }
    return rows;
  }

  /** The rows that change. */
  private List<CorrectedText.Patch> changed(Map<Integer, Map<Field, String>> corrections) {
    List<CorrectedText.Patch> patches = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      Grid.Line line = grid.rows().get(i);
      List<String> cells = corrected(line, corrections.getOrDefault(i + 1, Map.of()));
      if (!cells.equals(line.cells())) {
        patches.add(new CorrectedText.Patch(line, cells));
      }
    }
    return patches;
  }

  /** The cells that change: row of the sheet to column to text. */
  private Map<Integer, SortedMap<Integer, String>> cells(
      Map<Integer, Map<Field, String>> corrections) {
    Map<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    for (CorrectedText.Patch patch : changed(corrections)) {
      SortedMap<Integer, String> cells = new TreeMap<>();
      for (int i = 0; i < patch.cells().size(); i++) {
        String cell = patch.cells().get(i);
        List<String> before = patch.line().cells();
        if (!cell.equals(i < before.size() ? before.get(i) : "")) {
          cells.put(i, cell);
        }
      }
      rows.put(Math.toIntExact(patch.line().number()), cells);
    }
    return rows;
  }

  private List<String> corrected(Grid.Line line, Map<Field, String> corrections) {
    List<String> cells = new ArrayList<>(line.cells());
    corrections.forEach(
        (field, value) -> {
          List<Integer> at = columns.fields().getOrDefault(field, List.of());
          if (at.size() == 1) {
            set(cells, at.getFirst(), Columns.WORDS.contains(field) ? value : localized(value));
          } else if (field == Field.CI_LOW || field == Field.CI_HIGH) {
            bound(cells, field == Field.CI_LOW, localized(value));
          }
        });
    return cells;
  }

  /** Changes one bound in the cell that holds an interval as text. */
  private void bound(List<String> cells, boolean isLow, String value) {
    int column = columns.interval();
    if (column < 0 || column >= cells.size()) {
      return;
    }
    String cell = cells.get(column);
    Optional<IntervalText> interval = IntervalText.split(cell, numbers);
    if (interval.isPresent()) {
      String old = isLow ? interval.get().low() : interval.get().high();
      int at = isLow ? cell.indexOf(old) : cell.lastIndexOf(old);
      cells.set(column, cell.substring(0, at) + value + cell.substring(at + old.length()));
    }
  }

  private static void set(List<String> cells, int column, String value) {
    if (cells.size() <= column) {
      cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
    }
    cells.set(column, value);
  }

  private String localized(String number) {
    return numbers.decimalComma() ? number.replace('.', ',') : number;
  }
}
