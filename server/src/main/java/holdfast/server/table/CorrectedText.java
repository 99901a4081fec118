package holdfast.server.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text tables with some rows changed. */
final class CorrectedText {

  private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\r|\n|$)");

  private CorrectedText() {}

  /**
   * A row with other cells.
   *
   * @param line as it stands in the file
   * @param cells as it should be
   */
  record Patch(Grid.Line line, List<String> cells) {

    /** How many lines of the file the row takes: cells may have line breaks. */
    int lines() {
      return 1 + line.cells().stream().mapToInt(Patch::breaks).sum();
    }

    private static int breaks(String cell) {
      return (int) cell.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }
  }

  /** The file with its rows changed; everything else in it stays byte for byte. */
  static byte[] patched(byte[] bytes, char delimiter, List<Patch> patches) {
    if (patches.isEmpty()) {
      return bytes.clone();
    }
    Map<Long, Patch> byLine = new HashMap<>();
    patches.forEach(patch -> byLine.put(patch.line().number(), patch));
    Encoding.Decoded file = Encoding.read(bytes);
    StringBuilder out = new StringBuilder();
    Matcher lines = LINE.matcher(file.text());
    long number = 0;
    long keptFrom = 1;
    while (lines.find()) {
      number++;
      @Nullable Patch patch = byLine.get(number);
      if (patch != null) {
        out.append(record(delimiter, patch.cells()));
        keptFrom = number + patch.lines();
      }
      if (number >= keptFrom) {
        out.append(lines.group());
      } else if (number == keptFrom - 1) {
        out.append(lines.group(2));
      }
      if (lines.hitEnd() && lines.group(2).isEmpty()) {
        break;
      }
    }
    return file.encode(out.toString());
  }

  /** A table that was no text before, as CSV. */
  static byte[] written(List<String> header, List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String record(char delimiter, List<String> cells) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String line = out.toString();
    return line.substring(0, line.length() - 1);
  }
}
