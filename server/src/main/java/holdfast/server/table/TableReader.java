package holdfast.server.table;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads a table of claimed results: CSV, TSV, semicolons with decimal commas, XLSX, JSON and JSONL.
 */
public final class TableReader {

  /** More than any meta-analysis has; a larger file is something else given by mistake. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final Set<String> PROSE =
      Set.of("pdf", "xml", "nxml", "md", "markdown", "txt", "html", "docx", "doc");

  private static final byte[] PDF = {'%', 'P', 'D'};

  /** How files begin that Office wrote before 2007, and those that it locks with a password. */
  private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TableReader() {}

  /**
   * Reads a table.
   *
   * @param file the table
   * @param mapping field name to column name, as the user gave them, in order
   * @throws TableException when it is not a table, has no row, or lacks a needed column
   */
  public static ClaimTable read(Path file, List<Map.Entry<String, String>> mapping)
      throws TableException {
    refuseByName(file.toString());
    try {
      if (Files.isDirectory(file)) {
        throw new TableException(file + ": is a folder, not a table.");
      }
      if (Files.size(file) > LARGEST) {
        throw new TableException(file + ": is larger than 64 MB, too large for a table.");
      }
      return read(file.toString(), Files.readAllBytes(file), mapping);
    } catch (NoSuchFileException e) {
      throw new TableException(file + ": there is no such table.", e);
    } catch (IOException e) {
      throw new TableException(file + ": cannot be read (" + e.getMessage() + ").", e);
    }
  }

  /**
   * Reads a table from memory; the name decides between formats where the bytes do not.
   *
   * @throws TableException as {@link #read(Path, List)}
   */
  public static ClaimTable read(String name, byte[] bytes, List<Map.Entry<String, String>> mapping)
      throws TableException {
    try {
      Grid grid = grid(name, bytes, mapping);
      Columns columns = columns(grid, mapping);
      if (!columns.missing().isEmpty()) {
        throw new TableException(columns.complaint(grid.header()));
      }
      return claims(grid, columns);
    } catch (TableException e) {
      throw new TableException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a table whose columns may have yet to be mapped: {@link ClaimTable#missing} says what an
   * audit needs.
   *
   * @throws TableException when it is not a table, has no row, or no two columns
   */
  public static ClaimTable look(String name, byte[] bytes, List<Map.Entry<String, String>> mapping)
      throws TableException {
    refuseByName(name);
    try {
      Grid grid = grid(name, bytes, mapping);
      Columns columns = columns(grid, mapping);
      if (grid.header().size() < 2) {
        throw new TableException(
            "has a single column; a table names a study and holds a number in each row.");
      }
      return claims(grid, columns);
    } catch (TableException e) {
      throw new TableException(name + ": " + e.getMessage(), e);
    }
  }

  private static Columns columns(Grid grid, List<Map.Entry<String, String>> mapping)
      throws TableException {
    Columns columns = Columns.recognize(grid.header(), mapping);
    if (grid.rows().isEmpty()) {
      throw new TableException(
          grid.header().isEmpty()
              ? "the table is empty."
              : "the table has column names but no rows.");
    }
    return columns;
  }

  private static void refuseByName(String name) throws TableException {
    String extension = extension(name);
    if (PROSE.contains(extension)) {
      throw new TableException(
          name
              + ": claims in prose are read from PDF, JATS XML, Markdown and text; a table is CSV,"
              + " TSV, XLSX or JSON.");
    }
    if (extension.equals("xls")) {
      throw new TableException(name + ": is an old XLS workbook; save it as XLSX or CSV.");
    }
  }

  static Grid grid(String name, byte[] bytes, List<Map.Entry<String, String>> mapping)
      throws TableException {
    if (XlsxGrid.isWorkbook(bytes)) {
      return XlsxGrid.read(bytes).grid();
    }
    if (startsWith(bytes, PDF)) {
      throw new TableException("is a PDF, not a table.");
    }
    String extension = extension(name);
    if (startsWith(bytes, COMPOUND_FILE)) {
      throw new TableException(
          "is an old XLS workbook or one locked with a password; save it as XLSX or CSV.");
    }
    String text = Encoding.decode(bytes);
    if (!Encoding.isText(text)) {
      throw new TableException(
          extension.equals("xlsx")
              ? "cannot be opened as an XLSX workbook."
              : "is not text, so it is no table that can be read.");
    }
    String start = Blank.strip(text.substring(0, Math.min(text.length(), 64)));
    if (extension.equals("json")
        || extension.equals("jsonl")
        || extension.equals("ndjson")
        || start.startsWith("{")
        || start.startsWith("[{")) {
      return JsonGrid.read(text);
    }
    return CsvGrid.read(text, header -> understood(header, mapping));
  }

  private static int understood(List<String> header, List<Map.Entry<String, String>> mapping) {
    int mapped = 0;
    for (Map.Entry<String, String> entry : mapping) {
      if (header.contains(entry.getValue())) {
        mapped++;
      }
    }
    try {
      return mapped + Columns.recognize(header, List.of()).recognized();
    } catch (TableException notWithoutMapping) {
      return mapped;
    }
  }

  private static ClaimTable claims(Grid grid, Columns columns) {
    Numbers numbers = numbers(grid, columns);
    List<Claim> claims = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (!columns.unused().isEmpty()) {
      notes.add("columns not used: " + String.join(", ", columns.unused()) + ".");
    }
    for (Grid.Line line : grid.rows()) {
      int row = claims.size() + 1;
      Map<Field, String> fields = fields(line, columns, numbers);
      interval(line, columns, numbers, fields)
          .ifPresent(cell -> notes.add("row " + row + ": no interval in \"" + cell + "\"."));
      claims.add(new Claim(row, fields));
      lines.add(line.number());
    }
    return new ClaimTable(
        claims,
        lines,
        notes,
        grid.header(),
        columns.named(grid.header()),
        first(grid),
        columns.missing());
  }

  private static List<List<String>> first(Grid grid) {
    int width = grid.header().size();
    return grid.rows().stream()
        .limit(ClaimTable.FIRST_ROWS)
        .map(line -> IntStream.range(0, width).mapToObj(line::cell).toList())
        .toList();
  }

  private static Map<Field, String> fields(Grid.Line line, Columns columns, Numbers numbers) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    columns
        .fields()
        .forEach(
            (field, indexes) -> {
              List<String> parts = new ArrayList<>();
              for (int index : indexes) {
                String cell = line.cell(index);
                if (!Blank.isMissing(cell)) {
                  parts.add(Columns.WORDS.contains(field) ? cell : numbers.normalize(cell));
                }
              }
              if (!parts.isEmpty()) {
                fields.put(field, String.join("; ", parts));
              }
            });
    return fields;
  }

  /** Puts in the bounds of an interval written as text; gives the cell when it has none. */
  private static Optional<String> interval(
      Grid.Line line, Columns columns, Numbers numbers, Map<Field, String> fields) {
    if (columns.interval() < 0) {
      return Optional.empty();
    }
    String cell = line.cell(columns.interval());
    if (Blank.isMissing(cell)) {
      return Optional.empty();
    }
    Optional<IntervalText> interval = IntervalText.split(cell, numbers);
    if (interval.isEmpty()) {
      return Optional.of(cell);
    }
    fields.putIfAbsent(Field.CI_LOW, numbers.normalize(interval.get().low()));
    fields.putIfAbsent(Field.CI_HIGH, numbers.normalize(interval.get().high()));
    return Optional.empty();
  }

  /** The way a table writes its numbers. */
  static Numbers numbers(Grid grid, Columns columns) {
    return Numbers.of(numericCells(grid, columns), grid.delimiter());
  }

  private static List<String> numericCells(Grid grid, Columns columns) {
    List<String> cells = new ArrayList<>();
    columns
        .fields()
        .forEach(
            (field, indexes) -> {
              if (!Columns.WORDS.contains(field)) {
                for (Grid.Line line : grid.rows()) {
                  indexes.forEach(index -> cells.add(line.cell(index)));
                }
              }
            });
    return cells;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
