package holdfast.server.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The first sheet of a workbook that has anything in it. */
final class XlsxGrid {

  /** Fixed decimals of a number format, such as {@code 0.00} or {@code #,##0.000}. */
  private static final Pattern FIXED_DECIMALS = Pattern.compile("[#,0]*0\\.(0+)");

  private XlsxGrid() {}

  /**
   * The cells of a sheet.
   *
   * @param sheet the id by which the workbook names the sheet's part; empty where none has anything
   *     in it
   * @param grid its cells
   */
  record Found(String sheet, Grid grid) {}

  /** Whether the bytes begin as a workbook does, which is a ZIP. */
  static boolean isWorkbook(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /**
   * @throws TableException when the bytes are no workbook
   */
  static Found read(byte[] bytes) throws TableException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        Grid grid = read(sheet);
        if (!grid.header().isEmpty()) {
          return new Found(sheet.getId(), grid);
        }
      }
      return new Found("", new Grid(List.of(), List.of(), '\0'));
    } catch (IOException | RuntimeException e) {
      throw new TableException("it cannot be opened as an XLSX workbook.", e);
    }
  }

  private static Grid read(Sheet sheet) throws IOException {
    List<String> header = List.of();
    List<Grid.Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getOptionalCell(i).map(XlsxGrid::text).orElse(""));
        }
        Grid.Line line = new Grid.Line(row.getRowNum(), cells);
        if (line.isBlank()) {
          continue;
        }
        if (header.isEmpty()) {
          header = cells;
        } else {
          lines.add(line);
        }
      }
    }
    return new Grid(header, lines, '\0');
  }

  private static String text(Cell cell) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    if (cell.getType() == CellType.NUMBER || isNumericFormula(cell)) {
      return number(raw, Optional.ofNullable(cell.getDataFormatString()).orElse(""));
    }
    if (cell.getType() == CellType.ERROR) {
      return "";
    }
    return Optional.ofNullable(cell.getText()).orElse(raw);
  }

  private static boolean isNumericFormula(Cell cell) {
    return cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
  }

  /**
   * The number as a person typed it: a double's shortest digits (0.94, not 0.93999999999999995),
   * with the trailing zeros that the cell's format shows.
   */
  private static String number(String raw, String format) {
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value));
    if (shortest.stripTrailingZeros().scale() <= 0) {
      shortest = shortest.setScale(0);
    }
    Matcher decimals = FIXED_DECIMALS.matcher(format);
    if (decimals.matches() && decimals.group(1).length() > shortest.scale()) {
      shortest = shortest.setScale(decimals.group(1).length());
    }
    return shortest.toPlainString();
  }
}
