package holdfast.server.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Text with delimiters to cells. */
final class CsvGrid {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Room for a passage of text in one cell. */
  private static final int LONGEST_CELL = 16 * 1024 * 1024;

  private CsvGrid() {}

  /**
   * Reads a table, with the delimiter whose header is understood best; of equals the one that makes
   * most columns, then the comma.
   *
   * @param understood how many of the column names mean something
   * @throws TableException when no delimiter makes cells of it
   */
  static Grid read(String text, ToIntFunction<List<String>> understood) throws TableException {
    String body = text;
    long skipped = 0;
    if (text.regionMatches(true, 0, "sep=", 0, 4)) {
      int end = text.indexOf('\n');
      body = end < 0 ? "" : text.substring(end + 1);
      skipped = 1;
    }
    Grid best = null;
    int bestScore = -1;
    for (char delimiter : DELIMITERS) {
      List<String> header = header(body, delimiter);
      int score = 1000 * understood.applyAsInt(header) + Math.min(header.size(), 999);
      if (score > bestScore) {
        bestScore = score;
        best = new Grid(header, List.of(), delimiter);
      }
    }
    if (best == null || best.header().isEmpty()) {
      return new Grid(List.of(), List.of(), ',');
    }
    return rows(body, best, skipped);
  }

  private static List<String> header(String text, char delimiter) {
    try (CsvReader<CsvRecord> reader = reader(text, delimiter)) {
      for (CsvRecord row : reader) {
        return row.getFields();
      }
      return List.of();
    } catch (CsvParseException notThisDelimiter) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Grid rows(String text, Grid header, long skipped) throws TableException {
    List<Grid.Line> lines = new ArrayList<>();
    boolean first = true;
    try (CsvReader<CsvRecord> reader = reader(text, header.delimiter())) {
      for (CsvRecord row : reader) {
        Grid.Line line = new Grid.Line(row.getStartingLineNumber() + skipped, row.getFields());
        if (!first && !line.isBlank()) {
          lines.add(line);
        }
        first = false;
      }
    } catch (CsvParseException e) {
      throw new TableException("its quotes do not match: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Grid(header.header(), lines, header.delimiter());
  }

  private static CsvReader<CsvRecord> reader(String text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LONGEST_CELL)
        .ofCsvRecord(text);
  }
}
