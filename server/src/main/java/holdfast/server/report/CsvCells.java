package holdfast.server.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of CSV, UTF-8, with line feeds. */
final class CsvCells {

  private CsvCells() {}

  static CsvWriter open(OutputStream out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
  }

  static void row(CsvWriter csv, List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvCells::inert).toList());
  }

  /** A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text. */
  private static String inert(String cell) {
    return cell.startsWith("=") || cell.startsWith("@") ? "'" + cell : cell;
  }
}
