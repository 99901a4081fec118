package holdfast.binding.check;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a paper prints together: those of a sentence, of a table's row, of a table's column.
 *
 * @param order place of a sentence in the document; -1 of tables
 * @param place its name for a reader
 * @param section the part of the paper that a sentence stands in; null of tables
 * @param tokens its numbers in printed order, of a sentence its words, too
 */
record Passage(
    int order, String place, Section.@Nullable Kind section, List<? extends Token> tokens) {

  private static final Pattern HEAD_OF_P =
      Pattern.compile(
          "(?i)(?:^|[\\s(*])p(?:[- ]?values?)?(?:$|[\\s)*†‡a-d])|significance|\\bsig\\b");

  /** Characters of a sentence by which a reader finds it. */
  private static final int OPENING = 60;

  Passage {
    tokens = List.copyOf(tokens);
  }

  /** All passages of a paper's text and tables. */
  static List<Passage> of(PaperView paper) {
    List<Passage> passages = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      passages.add(
          new Passage(
              line.order(),
              "The text (\"" + opening(line.text()) + "\")",
              line.section().kind(),
              Token.of(line.text())));
    }
    for (Table table : paper.tables()) {
      String name = PaperView.name(table);
      passages.add(new Passage(-1, name, null, Figure.of(table.caption())));
      table.notes().forEach(note -> passages.add(new Passage(-1, name, null, Figure.of(note))));
      List<List<Figure>> columns = new ArrayList<>();
      for (int column = 0; column < table.columns(); column++) {
        columns.add(new ArrayList<>());
      }
      for (int row = 0; row < table.rows().size(); row++) {
        if (table.rows().get(row).kind() == Row.Kind.DATA) {
          passages.add(new Passage(-1, name, null, row(table, row, columns)));
        } else {
          columns.forEach(column -> flush(name, column, passages));
        }
      }
      columns.forEach(column -> flush(name, column, passages));
    }
    return passages;
  }

  private static void flush(String name, List<Figure> column, List<Passage> passages) {
    if (column.size() > 1) {
      passages.add(new Passage(-1, name, null, column));
    }
    column.clear();
  }

  private static List<Figure> row(Table table, int row, List<List<Figure>> columns) {
    List<Figure> figures = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      Cell cell = table.cell(row, column);
      if (cell.row() == row && cell.column() == column && !cell.isBlank()) {
        List<Figure> its = Figure.of(cell.text(), isP(table, row, column));
        figures.addAll(its);
        columns.get(column).addAll(its);
      }
    }
    return figures;
  }

  private static boolean isP(Table table, int row, int column) {
    List<Text> heads = table.headerPath(row, column);
    return !heads.isEmpty() && HEAD_OF_P.matcher(heads.getLast()).find();
  }

  private static String opening(Text sentence) {
    String words = sentence.collapse().toString();
    return words.length() <= OPENING ? words : words.substring(0, OPENING).strip() + "…";
  }

  /** Its numbers in printed order. */
  List<Figure> figures() {
    return Token.figures(tokens);
  }
}
