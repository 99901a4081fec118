package holdfast.extractor.text;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.RawRow;
import holdfast.extractor.table.RowKinds;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown table: a line of names, a line of dashes, lines of cells, all divided by bars. */
final class PipeTable {

  private static final Pattern DASHES =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

  /** "Table 2." before a caption. */
  static final Pattern LABEL =
      Pattern.compile(
          "^((?:Supplementa(?:ry|l) )?Tab(?:le|\\.)\\s*(?:[A-Z]\\.?-?)?(?:\\d+[A-Za-z]?|[IVXL]+)\\b)\\s*[.:—–|-]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private PipeTable() {}

  /** Whether a table begins here: a line with bars over a line of dashes with as many columns. */
  static boolean begins(List<Text> lines, int index) {
    if (index + 1 >= lines.size() || lines.get(index).toString().indexOf('|') < 0) {
      return false;
    }
    Text dashes = lines.get(index + 1);
    return DASHES.matcher(dashes).matches()
        && dashes.toString().indexOf('|') >= 0
        && cells(dashes).size() == cells(lines.get(index)).size();
  }

  /** The line behind the table that begins at {@code start}. */
  static int end(List<Text> lines, int start) {
    int end = start + 2;
    while (end < lines.size() && lines.get(end).toString().indexOf('|') >= 0) {
      end++;
    }
    return end;
  }

  /**
   * @param lines the lines of the table
   * @param caption the paragraph that names it, if one does
   * @param notes what stands under it
   * @param clean how the text of a cell is cleaned
   */
  static Table read(
      List<Text> lines, Optional<Text> caption, List<Text> notes, UnaryOperator<Text> clean) {
    int columns = cells(lines.getFirst()).size();
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i != 1) {
        rows.add(row(lines.get(i), rows.size(), columns, clean));
      }
    }
    Text words = caption.orElse(Text.EMPTY);
    Matcher label = LABEL.matcher(words);
    boolean labelled = label.find();
    return new Table(
        labelled ? label.group(1) : "",
        labelled ? words.from(label.end()) : words,
        RowKinds.classify(rows, 1),
        notes);
  }

  private static RawRow row(Text line, int row, int columns, UnaryOperator<Text> clean) {
    List<Text> pieces = cells(line);
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      Text piece = column < pieces.size() ? clean.apply(pieces.get(column)) : Text.EMPTY;
      cells.add(new Cell(piece, row, column, 1, 1));
    }
    Text stub = pieces.isEmpty() ? Text.EMPTY : pieces.getFirst();
    boolean bold =
        pieces.stream()
            .map(piece -> piece.strip().toString())
            .filter(piece -> !piece.isEmpty())
            .allMatch(piece -> piece.startsWith("**") && piece.endsWith("**"));
    return new RawRow(cells, indent(stub), bold);
  }

  /** Labels are set in by no-break or em spaces; plain spaces only align the source. */
  private static int indent(Text stub) {
    String label = stub.toString().replace("&nbsp;", "\u00A0").replace("&emsp;", "\u2003");
    int spaces = 0;
    for (int i = 0; i < label.length() && Character.isSpaceChar(label.charAt(i)); i++) {
      spaces += label.charAt(i) == ' ' ? 0 : 1;
    }
    return spaces;
  }

  /** The pieces between bars; an escaped bar is no bar, one at either end divides nothing. */
  private static List<Text> cells(Text line) {
    Text content = line.strip();
    List<Text> cells = new ArrayList<>();
    int start = content.toString().startsWith("|") ? 1 : 0;
    for (int i = start; i < content.length(); i++) {
      if (content.charAt(i) == '|' && (i == 0 || content.charAt(i - 1) != '\\')) {
        cells.add(content.subSequence(start, i));
        start = i + 1;
      }
    }
    if (start < content.length()) {
      cells.add(content.from(start));
    }
    return cells;
  }
}
