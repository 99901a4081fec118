package holdfast.server.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as workbooks. */
final class CorrectedSheet {

  /** A number that a spreadsheet shows again as it is written; 007 and 1.2.3 are words. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})([.,]\\d{1,12})?");

  /** Longest fraction that a cell's format is made for. */
  private static final String ZEROS = "000000000000";

  private CorrectedSheet() {}

  static byte[] written(List<String> header, List<List<String>> rows, boolean decimalComma) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Holdfast", null)) {
      Worksheet sheet = workbook.newWorksheet("Table");
      for (int c = 0; c < header.size(); c++) {
        sheet.value(0, c, header.get(c));
      }
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          cell(sheet, r + 1, c, rows.get(r).get(c), decimalComma);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Whether a cell should hold this as a number. */
  static boolean isNumber(String text, boolean comma) {
    return NUMBER.matcher(text).matches() && (comma || text.indexOf(',') < 0);
  }

  private static void cell(Worksheet sheet, int row, int column, String text, boolean comma) {
    if (!isNumber(text, comma)) {
      sheet.value(row, column, text);
      return;
    }
    BigDecimal number = new BigDecimal(comma ? text.replace(',', '.') : text);
    sheet.value(row, column, number);
    if (number.scale() > 0) {
      // 0.90 stays 0.90
      sheet.style(row, column).format("0." + ZEROS.substring(0, number.scale())).set();
    }
  }
}
